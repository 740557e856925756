import type { CatalogueIn } from './catalogue-in.ts';
import type { aftercare } from './en/aftercare.ts';
import type { common } from './en/common.ts';
import type { consent } from './en/consent.ts';
import type { handover } from './en/handover.ts';
import type { clientHelp } from './en/help/client.ts';
import type { intake } from './en/intake.ts';
import type { sign } from './en/sign.ts';
import type { FaultSentences, FieldSentences } from './faults/fault-words.ts';
import type { HelpPage } from './help-page.ts';

/** Of what every screen says, what a client reads on theirs. */
type ClientCommon = Pick<
  typeof common,
  | 'ageBetween'
  | 'ageFrom'
  | 'back'
  | 'cancel'
  | 'checking'
  | 'clientSide'
  | 'close'
  | 'delete'
  | 'digitsEntered_one'
  | 'digitsEntered_other'
  | 'fieldWrong'
  | 'giveBack'
  | 'help'
  | 'idleWarning_one'
  | 'idleWarning_other'
  | 'keptForget'
  | 'keptTitle'
  | 'keptWords'
  | 'language'
  | 'languageLabel'
  | 'less'
  | 'more'
  | 'notSaved'
  | 'opening'
  | 'optional'
  | 'required'
  | 'save'
  | 'saved'
  | 'saving'
  | 'textSize'
  | 'textSizeNow'
  | 'tryAgain'
  | 'understood'
  | 'unprintable'
>;

/** Of the sheet, what is said on the client's side; staff read the rest on theirs. */
type ClientAftercare = Omit<
  typeof aftercare,
  | 'sheetTitle'
  | 'finished'
  | 'finalSession'
  | 'notFinal'
  | 'nextSession'
  | 'noNext'
  | 'plannedFinal'
  | 'change'
  | 'firstPossible'
  | 'handOver'
  | 'handingOver'
  | 'waitsDate'
  | 'waitsQuestion'
  | 'handOverText'
  | 'stopped'
  | 'stoppedText'
>;

/** The faults that a client can meet; what staff meet while they take the tablet back is said in staff's language. */
export type ClientFault =
  | 'identity-mismatch'
  | 'identity-refused'
  | 'not-identified'
  | 'language-not-offered'
  | 'details-needed'
  | 'answer-other-kind'
  | 'answers-missing'
  | 'no-last-answer'
  | 'clause-unread'
  | 'clauses-open'
  | 'initials-needed'
  | 'not-initials'
  | 'not-a-signature'
  | 'name-mismatch'
  | 'parts-unread'
  | 'not-printable';

/** Everything of ours that a client reads in a language. `Form`: its plural forms. */
export interface ClientWords<Form extends Intl.LDMLPluralRule> {
  readonly forms: readonly Form[];
  readonly catalogues: {
    readonly common: CatalogueIn<ClientCommon, Form>;
    readonly aftercare: CatalogueIn<ClientAftercare, Form>;
    readonly consent: CatalogueIn<typeof consent, Form>;
    readonly handover: CatalogueIn<typeof handover, Form>;
    readonly intake: CatalogueIn<typeof intake, Form>;
    readonly sign: CatalogueIn<typeof sign, Form>;
  };
  readonly faults: Pick<FaultSentences, ClientFault>;
  readonly fields: FieldSentences;
  readonly help: Readonly<Record<keyof typeof clientHelp, HelpPage>>;
}
