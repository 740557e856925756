import { sha256OfJson } from '../../canonical.ts';
import type { Sha256 } from '../../ids.ts';
import { type Refusal, refuse } from '../../refusal.ts';
import type { ProtocolChange } from './change.ts';

/** What a draft keeps of an owner's word that a sentence means the same: it was said of exactly these two texts. */
export function wordingMark({ place, before, after }: Pick<ProtocolChange, 'place' | 'before' | 'after'>): Sha256 {
  return sha256OfJson({ place, before, after });
}

/** The changes with the owner's marks. A mark of texts that are others by now, on either side, says nothing. */
export function marked(changes: readonly ProtocolChange[], wording: readonly string[]): ProtocolChange[] {
  const said = new Set(wording);
  return changes.map((change) =>
    change.settable && said.has(wordingMark(change)) ? { ...change, mark: 'wording' } : change,
  );
}

/** The draft's marks once one change is marked; those that no longer fit are dropped. */
export function withMark(
  changes: readonly ProtocolChange[],
  place: string,
  mark: ProtocolChange['mark'],
): { readonly ok: true; readonly wording: Sha256[] } | { readonly ok: false; readonly refusal: Refusal } {
  const isMarked = (change: ProtocolChange) => change.place === place && change.what === 'changed';
  if (mark === 'wording' && !changes.some((change) => isMarked(change) && change.settable))
    return { ok: false, refusal: refuse('always-meaning') };
  const wording = changes.filter((change) => (isMarked(change) ? mark : change.mark) === 'wording');
  return { ok: true, wording: wording.map(wordingMark) };
}

/** What a client's signature stands under: the consent, its language, and the disclaimer. */
export function isInConsent({ place }: Pick<ProtocolChange, 'place'>): boolean {
  return /^(?:consent(?:\/|$)|language$|disclaimer$)/.test(place);
}

/** Whether everybody is asked to consent again: something in the consent means something else. */
export function asksConsentAgain(changes: readonly Pick<ProtocolChange, 'place' | 'mark'>[]): boolean {
  return changes.some((change) => change.mark === 'meaning' && isInConsent(change));
}
