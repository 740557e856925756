import { type Refusal, refuse } from '../../refusal.ts';
import type { ProtocolChange } from './change.ts';

/** The changes with the owner's marks: those at `wording` are said to mean the same. Refused where that is not theirs to say. */
export function marked(
  changes: readonly ProtocolChange[],
  wording: readonly string[],
): { readonly ok: true; readonly changes: ProtocolChange[] } | { readonly ok: false; readonly refusal: Refusal } {
  const said = new Set(wording);
  const fixed = changes.some(({ what, place, settable }) => what === 'changed' && said.has(place) && !settable);
  if (fixed) return { ok: false, refusal: refuse('always-meaning') };
  return {
    ok: true,
    changes: changes.map((change) =>
      change.settable && said.has(change.place) ? { ...change, mark: 'wording' } : change,
    ),
  };
}

/** What a client's signature stands under: the consent, its language, and the disclaimer. */
export function isInConsent({ place }: Pick<ProtocolChange, 'place'>): boolean {
  return /^(?:consent(?:\/|$)|language$|disclaimer$)/.test(place);
}

/** Whether everybody is asked to consent again: something in the consent means something else. */
export function asksConsentAgain(changes: readonly Pick<ProtocolChange, 'place' | 'mark'>[]): boolean {
  return changes.some((change) => change.mark === 'meaning' && isInConsent(change));
}
