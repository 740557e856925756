import { isSameName } from '../../clinic/same-name.ts';
import { hiddenText } from '../../hidden-text.ts';
import type { Sha256 } from '../../ids.ts';
import type { Moment } from '../../moment.ts';
import { type Refusal, refuse } from '../../refusal.ts';
import { withStep } from '../edit/apply-step.ts';
import { TreatmentProtocol } from '../model/treatment-protocol.ts';
import type { Protocol } from '../protocol.ts';
import { textOf } from '../versions/next-version.ts';
import { standingOf } from './ready.ts';
import { clientTexts, sourceHash } from './texts.ts';
import type { Translation } from './translation.ts';
import type { Reader, WorkingTexts } from './working.ts';

/** Why a text cannot stand at a place, as its field says it; null where it can. */
export function translationMisfit(protocol: TreatmentProtocol, place: string, text: string): string | null {
  return hiddenText(text) ?? schemaMisfit(protocol, place, text);
}

/** As `translationMisfit`, by length and lines alone. */
export function schemaMisfit(protocol: TreatmentProtocol, place: string, text: string): string | null {
  const put = withStep(textOf(protocol), { step: 'put', place, content: text });
  const read = TreatmentProtocol.safeParse(put);
  return read.success ? null : (read.error.issues[0]?.message ?? '');
}

interface By {
  readonly by: string;
  readonly at: Moment;
}

export type Written =
  | { readonly ok: true; readonly written: Translation | null }
  | { readonly ok: false; readonly refusal: Refusal }
  | { readonly ok: false; readonly misfit: string };

/**
 * A text as somebody wrote it: a draft, made of the sentence as it is now, or of the one that is named (`of`), as which it is
 * stale. Null for an empty one: what is approved, or the app's sample, counts again.
 */
export function writtenText(
  protocol: Protocol,
  { place, text: typed, of }: { readonly place: string; readonly text: string; readonly of?: Sha256 | undefined },
  by: By,
): Written {
  const source = clientTexts(protocol).find((one) => one.place === place);
  if (!source) return { ok: false, refusal: refuse('unknown-item') };
  const text = typed.normalize('NFC').trim();
  if (text === '') return { ok: true, written: null };
  const misfit = translationMisfit(protocol, place, text);
  if (misfit !== null) return { ok: false, misfit };
  return { ok: true, written: { text, source: of ?? sourceHash(source.text), state: 'draft', ...by } };
}

/** Refused where an owner names themself as the reader of a language that they do not read. */
export function readerRefusal({ name, ownerReads }: Reader, owner: string): Refusal | null {
  return !ownerReads && isSameName(name, owner) ? refuse('checker-cannot-read') : null;
}

/**
 * The texts at these places as checked: somebody who knows the language read each against its sentence. Only those that are of
 * their sentence as it is now, and that nobody approved or checked yet.
 */
export function checkedTexts(
  protocol: Protocol,
  working: WorkingTexts,
  places: readonly string[],
  { by, at }: By,
): readonly (readonly [string, Translation])[] {
  const asked = new Set(places);
  return clientTexts(protocol).flatMap((source) => {
    const text = working[source.place];
    const standing = standingOf(source, working);
    if (!text || !asked.has(source.place) || (standing !== 'machine' && standing !== 'draft')) return [];
    return [[source.place, { text: text.text, source: text.source, state: 'checked' as const, by, at }] as const];
  });
}
