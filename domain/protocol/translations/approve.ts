import { isSameName } from '../../clinic/same-name.ts';
import type { StaffId } from '../../ids.ts';
import type { Moment } from '../../moment.ts';
import { type Refusal, refuse } from '../../refusal.ts';
import type { Protocol } from '../protocol.ts';
import { appLanguageOf } from './app-languages.ts';
import { clientTexts, sourceHash } from './texts.ts';
import type { KnowsLanguage, PublishedLanguage } from './translation.ts';

/** What an owner approves: the texts of a language as they were shown, and who read them against their source. */
export interface AskedApproval extends Pick<PublishedLanguage, 'language' | 'name' | 'direction'> {
  readonly digits?: PublishedLanguage['digits'];
  readonly texts: Readonly<Record<string, string>>;
  readonly checkedBy: string;
  readonly knows: KnowsLanguage;
  /** The owner says that they read the language. */
  readonly ownerReads: boolean;
}

/**
 * A language as it is published. Refused where the app has no words in it, where nobody approved the clinic's own texts yet, and
 * where the owner names themself as the reader of a language that they do not read.
 */
export function approvedLanguage(
  protocol: Protocol,
  { texts, checkedBy, knows, ownerReads, language, name, direction, digits }: AskedApproval,
  by: {
    readonly owner: { readonly id: StaffId; readonly name: string };
    readonly approved: boolean;
    readonly now: Moment;
  },
): { readonly ok: true; readonly language: PublishedLanguage } | { readonly ok: false; readonly refusal: Refusal } {
  const no = (code: 'language-missing' | 'own-texts-first' | 'checker-cannot-read') =>
    ({ ok: false, refusal: refuse(code) }) as const;
  if (appLanguageOf(language) === null || language === protocol.language) return no('language-missing');
  if (!by.approved) return no('own-texts-first');
  if (!ownerReads && isSameName(checkedBy, by.owner.name)) return no('checker-cannot-read');
  const kept = clientTexts(protocol).flatMap(({ place, text: own }) => {
    const text = Object.hasOwn(texts, place) ? texts[place] : undefined;
    return text === undefined ? [] : [[place, { text, source: sourceHash(own) }] as const];
  });
  const approval = { by: by.owner.id, at: by.now, checkedBy, knows };
  const whole = { language, name, direction, ...(digits && { digits }), approval, texts: Object.fromEntries(kept) };
  return { ok: true, language: whole };
}
