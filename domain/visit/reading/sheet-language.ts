import type { Protocol } from '../../protocol/protocol.ts';
import type { PublishedLanguage } from '../../protocol/translations/translation.ts';
import type { VisitState } from '../state/state.ts';
import { takenHomeIn } from './reading-language.ts';

interface Read {
  readonly client: { readonly language: string };
  readonly protocol: Protocol;
  readonly languages?: readonly PublishedLanguage[];
}

/** What the client reads: what they chose in this visit, else what stands in their details. */
export const readsLanguage = ({ languageChosen }: VisitState, { client }: Pick<Read, 'client'>): string =>
  languageChosen ?? client.language;

/** The aftercare of who left without having had it before them, and the preparation: neither was read in a language yet. */
export function takenHome(
  state: VisitState,
  read: Read,
): { readonly care: () => Protocol; readonly preparation: () => Protocol } {
  const { protocol, languages = [] } = read;
  const language = readsLanguage(state, read);
  return {
    care: () => takenHomeIn(protocol, languages, language, ['care']),
    preparation: () => takenHomeIn(protocol, languages, language, ['care', 'findings']),
  };
}

/** The language that the client reads, where the sheet that they take home cannot be written in it; staff are told before the seal. */
export function sheetNotIn(state: VisitState, read: Read): string | null {
  const reads = readsLanguage(state, read);
  if (reads === read.protocol.language) return null;
  const home = takenHome(state, read);
  const sheet = state.rescheduled ? home.preparation() : state.unsigned && !state.aftercare ? home.care() : null;
  // The language of a text that is ready may say more than its name: how its digits are written.
  return sheet === read.protocol ? reads : null;
}

/** Where the client's papers of a sealed visit are in another language than the clinic's: that one, for what is written after. */
export function afterSealIn(
  { sealed, aftercare, consent, declined }: VisitState,
  { language }: Pick<Protocol, 'language'>,
): string | null {
  // Before the seal said so, a sheet was in the language that it was signed in.
  const read = [aftercare, consent, declined].find((one) => one?.shown != null)?.language;
  const elsewhere = sealed ? (sealed.sheet?.language ?? read ?? null) : null;
  return elsewhere === language ? null : elsewhere;
}
