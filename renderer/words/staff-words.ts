import type { EventCatalogue } from '../../documents/words/event-words.ts';
import type { FaultCode } from '../../domain/faults/faults.ts';
import type { CatalogueIn } from './catalogue-in.ts';
import type { ClientFault } from './client-parts.ts';
import type { ClientWords } from './client-words.ts';
import type { first } from './en/first.ts';
import type { rest } from './en/rest.ts';
import type { en } from './en.ts';
import type { FaultSentences, FaultWords } from './faults/fault-words.ts';

type Catalogues<T, Form extends Intl.LDMLPluralRule> = { readonly [A in keyof T]: CatalogueIn<T[A], Form> };
type ClientArea = keyof ClientWords<'other'>['catalogues'];
/** Of an area that a client reads a part of, what only staff read. */
type OnlyStaffs<A extends 'common' | 'aftercare'> = Omit<
  (typeof en)[A],
  keyof ClientWords<'one' | 'other'>['catalogues'][A]
>;

/**
 * What each area's file under `<language>/staff/` holds: every area, without what is in the client's words of the language
 * already. A missing key or plural form does not compile.
 */
export type StaffAreas<Form extends Intl.LDMLPluralRule> = Catalogues<
  Omit<typeof en, ClientArea> & { readonly common: OnlyStaffs<'common'>; readonly aftercare: OnlyStaffs<'aftercare'> },
  Form
>;

/** The sentences of some faults, without those that are in the client's words of the language already. */
export type StaffSentences<C extends FaultCode = FaultCode> = FaultSentences<Exclude<C, ClientFault>>;

/** What the first screen says, whichever it is; loaded before it is drawn. Joined with the client's words. */
export type StaffFirst<Form extends Intl.LDMLPluralRule> = Catalogues<typeof first, Form>;

/** What staff read on every other screen, joined with the client's words of the language. `Form`: its plural forms. */
export interface StaffWords<Form extends Intl.LDMLPluralRule> {
  readonly catalogues: Catalogues<typeof rest, Form>;
  readonly faults: FaultWords;
  readonly events: EventCatalogue;
}
