import { aftercare } from './aftercare.ts';
import { alerts } from './alerts.ts';
import { bringIn } from './bring-in.ts';
import { chairs } from './chairs.ts';
import { checkIns } from './check-ins.ts';
import { checks } from './checks.ts';
import { client } from './client.ts';
import { clientPage } from './client-page.ts';
import { consent } from './consent.ts';
import { countersign } from './countersign.ts';
import { course } from './course.ts';
import { custody } from './custody.ts';
import { desk } from './desk.ts';
import { done } from './done.ts';
import { files } from './files.ts';
import { handOut } from './hand-out.ts';
import { handover } from './handover.ts';
import { inspection } from './inspection.ts';
import { intake } from './intake.ts';
import { join } from './join.ts';
import { logo } from './logo.ts';
import { lots } from './lots.ts';
import { photos } from './photos.ts';
import { practice } from './practice.ts';
import { practiceChanges } from './practice-changes.ts';
import { practiceEdit } from './practice-edit.ts';
import { practiceLanguages } from './practice-languages.ts';
import { practiceProblems } from './practice-problems.ts';
import { practiceQuestions } from './practice-questions.ts';
import { practiceRecord } from './practice-record.ts';
import { practiceRules } from './practice-rules.ts';
import { practiceTry } from './practice-try.ts';
import { practiceVersions } from './practice-versions.ts';
import { printing } from './printing.ts';
import { procedure } from './procedure.ts';
import { putRight } from './put-right.ts';
import { reactions } from './reactions.ts';
import { reading } from './reading.ts';
import { recordFacts } from './record-facts.ts';
import { records } from './records.ts';
import { recovery } from './recovery.ts';
import { reports } from './reports.ts';
import { reschedule } from './reschedule.ts';
import { retention } from './retention.ts';
import { scalpMap } from './scalp-map.ts';
import { seal } from './seal.ts';
import { settings } from './settings.ts';
import { settingsFind } from './settings-find.ts';
import { sign } from './sign.ts';
import { texts } from './texts.ts';
import { today } from './today.ts';
import { visit } from './visit.ts';

/** What every other screen says, loaded behind the first one. One catalogue per area; the area is the namespace. */
export const rest = {
  aftercare,
  alerts,
  bringIn,
  checks,
  client,
  clientPage,
  consent,
  countersign,
  course,
  custody,
  desk,
  done,
  files,
  handOut,
  handover,
  inspection,
  intake,
  join,
  logo,
  lots,
  photos,
  practice,
  practiceQuestions,
  practiceChanges,
  practiceEdit,
  practiceLanguages,
  practiceRecord,
  practiceRules,
  practiceProblems,
  practiceVersions,
  practiceTry,
  printing,
  procedure,
  putRight,
  reactions,
  scalpMap,
  chairs,
  checkIns,
  retention,
  reading,
  recordFacts,
  records,
  recovery,
  reports,
  reschedule,
  seal,
  settings,
  settingsFind,
  sign,
  texts,
  today,
  visit,
} as const;
