import { aftercare } from './en/aftercare.ts';
import { alerts } from './en/alerts.ts';
import { checks } from './en/checks.ts';
import { client } from './en/client.ts';
import { common } from './en/common.ts';
import { consent } from './en/consent.ts';
import { countersign } from './en/countersign.ts';
import { course } from './en/course.ts';
import { custody } from './en/custody.ts';
import { done } from './en/done.ts';
import { files } from './en/files.ts';
import { handover } from './en/handover.ts';
import { intake } from './en/intake.ts';
import { lock } from './en/lock.ts';
import { logo } from './en/logo.ts';
import { printing } from './en/printing.ts';
import { procedure } from './en/procedure.ts';
import { putRight } from './en/put-right.ts';
import { recovery } from './en/recovery.ts';
import { reschedule } from './en/reschedule.ts';
import { seal } from './en/seal.ts';
import { settings } from './en/settings.ts';
import { settingsFind } from './en/settings-find.ts';
import { setup } from './en/setup.ts';
import { sign } from './en/sign.ts';
import { texts } from './en/texts.ts';
import { today } from './en/today.ts';
import { visit } from './en/visit.ts';

/** One catalogue per area; the area is the namespace. */
export const en = {
  aftercare,
  alerts,
  checks,
  client,
  common,
  consent,
  countersign,
  course,
  custody,
  done,
  files,
  handover,
  intake,
  lock,
  logo,
  printing,
  procedure,
  putRight,
  texts,
  recovery,
  reschedule,
  seal,
  settings,
  settingsFind,
  setup,
  sign,
  today,
  visit,
} as const;
