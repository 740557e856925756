import { type ReadIn, readIn, translatedBy } from '../reading/reading-language.ts';
import type { VisitState } from '../state/state.ts';
import { accept, type DecideContext, type Decision, no } from './decision.ts';

/**
 * The client chooses what they read in, before they are asked who they are and until they sign. Only what is ready is taken:
 * it may have turned stale since it was offered.
 */
export function chooseLanguage(state: VisitState, language: string, context: DecideContext): Decision {
  const { handedOver } = state;
  if (!handedOver) return no('not-handed-over');
  const { protocol, languages = [] } = context;
  const read = readIn(protocol, languages, handedOver.task, language);
  if (!read.ok) return no('language-not-offered');
  // The same choice once more changes nothing; the first one is recorded, also where it was preset.
  if (state.languageChosen === language && isBefore(state, read)) return accept();
  const chosen = { type: 'language-chosen', task: handedOver.task, language, ...translatedBy(read) } as const;
  return { ...accept(chosen), ...(!read.own && { text: read.text }) };
}

function isBefore({ handedOver }: VisitState, read: Extract<ReadIn, { ok: true }>): boolean {
  const { translated = null, language } = handedOver ?? {};
  if (read.own) return translated === null;
  return translated !== null && language === read.from.language;
}
