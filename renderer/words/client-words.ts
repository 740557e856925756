import type { CatalogueIn } from './catalogue-in.ts';
import type { ClientFault, clientCommon } from './client-parts.ts';
import type { aftercare } from './en/aftercare.ts';
import type { common } from './en/common.ts';
import type { consent } from './en/consent.ts';
import type { handover } from './en/handover.ts';
import type { clientHelp } from './en/help/client.ts';
import type { intake } from './en/intake.ts';
import type { sign } from './en/sign.ts';
import type { FaultSentences, FieldSentences } from './faults/fault-words.ts';
import type { HelpPage } from './help-page.ts';

type ClientCommon = Pick<typeof common, (typeof clientCommon)[number]>;

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

/** The words of a language, whatever plural forms it has. */
export interface LoadedWords extends Pick<ClientWords<'other'>, 'faults' | 'fields' | 'help'> {
  readonly forms: readonly Intl.LDMLPluralRule[];
  readonly catalogues: Readonly<Record<keyof ClientWords<'other'>['catalogues'], object>>;
}
