import type { StaffLanguage } from '../../domain/clinic/staff-language.ts';
import type { HelpWords, StaffHelp } from './help.ts';
import type { Catalogue, RestOfLanguage } from './language.ts';
import { once } from './once.ts';

/** What staff have the page in: its words are loaded when they are first needed, and none with another language's. */
interface StaffLanguageWords {
  /** BCP 47, for dates and numbers. */
  readonly locale: string;
  /** What the first screen says; null where the page has it from the start. */
  readonly first: (() => Promise<Readonly<Record<string, Catalogue>>>) | null;
  /** What every other screen says. */
  readonly rest: () => Promise<RestOfLanguage>;
  /** Null where the page knows it from the start. */
  readonly help: HelpWords | null;
}

const help = (staff: () => Promise<StaffHelp>, client: HelpWords['client']): HelpWords => ({
  staff: once(staff),
  client: once(client),
});

export const staffWords: Readonly<Record<StaffLanguage, StaffLanguageWords>> = {
  en: {
    locale: 'en-GB',
    first: null,
    rest: once(async () => (await import('./en-rest.ts')).restOfEnglish),
    help: null,
  },
  es: {
    locale: 'es-ES',
    first: once(async () => (await import('./es/staff/first.ts')).spanishFirst),
    rest: once(async () => (await import('./es/staff/staff.ts')).spanishStaff),
    help: help(
      async () => (await import('./es/staff/help/staff.ts')).staffHelp,
      async () => (await import('./es/help.ts')).help,
    ),
  },
  fr: {
    locale: 'fr-FR',
    first: once(async () => (await import('./fr/staff/first.ts')).frenchFirst),
    rest: once(async () => (await import('./fr/staff/staff.ts')).frenchStaff),
    help: help(
      async () => (await import('./fr/staff/help/staff.ts')).staffHelp,
      async () => (await import('./fr/help.ts')).help,
    ),
  },
  de: {
    locale: 'de-DE',
    first: once(async () => (await import('./de/staff/first.ts')).germanFirst),
    rest: once(async () => (await import('./de/staff/staff.ts')).germanStaff),
    help: help(
      async () => (await import('./de/staff/help/staff.ts')).staffHelp,
      async () => (await import('./de/help.ts')).help,
    ),
  },
};
