import i18next from 'i18next';
import type { clientHelp } from './en/help/client.ts';
import type { staffHelp } from './en/help/staff.ts';
import type { HelpPage } from './help-page.ts';
import { staffLanguage } from './language.ts';
import { once } from './once.ts';

/** Every screen of staff that has a page. A frame takes one of these, so that a screen without help does not compile. */
export type StaffTopic = keyof typeof staffHelp;
/** Every screen that a client holds. Their pages are in a file of their own: nothing of staff's is loaded with them. */
export type ClientTopic = keyof typeof clientHelp;

export type StaffHelp = Readonly<Record<StaffTopic, HelpPage>>;

/** Loaded when somebody first asks for help. */
export interface HelpWords {
  readonly staff: () => Promise<StaffHelp>;
  readonly client: () => Promise<Readonly<Record<ClientTopic, HelpPage>>>;
}

/** What the page has from the start. */
const inEnglish: HelpWords = {
  staff: once(async () => (await import('./en/help/staff.ts')).staffHelp),
  client: once(async () => (await import('./en/help/client.ts')).clientHelp),
};

const byLanguage = new Map([['en', inEnglish]]);

/** Help in the language of the page now. */
export const pageHelp = (): HelpWords =>
  byLanguage.get(i18next.language) ?? byLanguage.get(staffLanguage()) ?? inEnglish;

/** Adds a language under its i18next code. */
export const addHelp = (code: string, help: HelpWords): unknown => byLanguage.set(code, help);
