import { events } from '../../../../documents/words/de/events.ts';
import type { StaffWords } from '../../staff-words.ts';
import { aftercare as clientsAftercare } from '../aftercare.ts';
import { consent } from '../consent.ts';
import { handover } from '../handover.ts';
import { intake } from '../intake.ts';
import { sign } from '../sign.ts';
import { aftercare } from './aftercare.ts';
import { alerts } from './alerts.ts';
import { bringIn } from './bring-in.ts';
import { chairs } from './chairs.ts';
import { checkIns } from './check-ins.ts';
import { checks } from './checks.ts';
import { client } from './client.ts';
import { clientPage } from './client-page.ts';
import { countersign } from './countersign.ts';
import { course } from './course.ts';
import { custody } from './custody.ts';
import { desk } from './desk.ts';
import { done } from './done.ts';
import { faults } from './faults/faults.ts';
import { files } from './files.ts';
import { handOut } from './hand-out.ts';
import { inspection } from './inspection.ts';
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
import { texts } from './texts.ts';
import { today } from './today.ts';
import { visit } from './visit.ts';

/*
 * One word for one thing, as in the client's words and on papers:
 * owner Leitung · practitioner Behandlung, behandelnde Person · staff Personal · client Kundin/Kunde, in sentences "die Person",
 * all of them die Kundschaft · guardian gesetzliche Vertretung · visit Besuch · session Sitzung · course Sitzungsplan ·
 * appointment, date Termin · reschedule neuer Termin, verlegen · check Prüfung · finding Befund · fix beheben · alert Warnung ·
 * decide entscheiden, "weiter" · break Pause, Pausenfenster, überfällig · lot Charge · procedure Behandlung, abschließen ·
 * consent Einwilligung, widerrufen · witness bezeugen · seal versiegeln · record Protokoll, festhalten, eintragen · event Eintrag ·
 * head Prüfwert · put right berichtigen · cross out streichen · correction Berichtigung · copy Exemplar · backup Sicherung,
 * einspielen · recovery key Notschlüssel · hold Löschsperre · protocol, our practice Klinikvorgaben, Vorgaben · treatment to
 * choose Behandlungsart · clause Klausel · draft Entwurf · in use gilt · approve genehmigen · sample Muster · stale veraltet ·
 * practice visit Übungsbesuch. A button that waits begins with "Zuerst".
 */

/** Every other screen, and what is said about faults and events. */
export const germanStaff: StaffWords<'one' | 'other'> = {
  catalogues: {
    aftercare: { ...clientsAftercare, ...aftercare },
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
    photos,
    practice,
    practiceChanges,
    practiceEdit,
    practiceLanguages,
    practiceProblems,
    practiceQuestions,
    practiceRecord,
    practiceRules,
    practiceTry,
    practiceVersions,
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
    lots,
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
  },
  faults,
  events,
};
