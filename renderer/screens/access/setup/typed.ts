import { useCallback, useEffect, useState } from 'react';
import { z } from 'zod';
import { PaperName, StaffLanguageChoice } from '../../../../domain/clinic/clinic.ts';
import { Instant, Zone } from '../../../../domain/time.ts';
import { staffLanguage } from '../../../words/language.ts';
import { usualPaper } from './parts.ts';

/** What of a form is stored: a PIN or a passphrase nowhere. */
const Kept = z.object({
  at: z.enum(['clinic', 'time', 'texts', 'owner']),
  clinic: z.object({
    name: z.string(),
    address: z.string(),
    phone: z.string(),
    outOfHours: z.string(),
    zone: z.string(),
    paper: PaperName,
  }),
  ownerName: z.string(),
  /** What staff will have the screens in. */
  language: StaffLanguageChoice,
  samplesSeen: z.boolean(),
  /** Date, time and zone as they were confirmed; whoever makes the record asks again when that is long ago. */
  clockSeen: z.object({ instant: Instant, zone: Zone }).nullable(),
});
type Kept = z.infer<typeof Kept>;

/** The secrets of the owner's form, twice each. */
export interface Secrets {
  readonly pin: string;
  readonly pinAgain: string;
  readonly passphrase: string;
  readonly passphraseAgain: string;
}

/** Everything typed and ticked before the record exists. */
export interface Typed extends Kept {
  readonly secrets: Secrets;
}

export type TypedStep = Typed['at'];
export type KeepTyped = (part: Partial<Typed>) => void;

/** What a step of setup is given: all that was typed so far, and how to keep more of it. */
export interface TypedStepProps {
  readonly typed: Typed;
  readonly keep: KeepTyped;
}

/** There is no store yet to keep a draft in. This one lasts as long as the window. */
const name = 'chairside-setup';
const noSecrets: Secrets = { pin: '', pinAgain: '', passphrase: '', passphraseAgain: '' };

function blank(): Kept {
  const { timeZone: zone } = Intl.DateTimeFormat().resolvedOptions();
  const clinic = {
    name: '',
    address: '',
    phone: '',
    outOfHours: '',
    zone,
    paper: usualPaper(zone, navigator.language),
  };
  return { at: 'clinic', clinic, ownerName: '', language: staffLanguage(), samplesSeen: false, clockSeen: null };
}

function typedBefore(): Kept | null {
  try {
    return Kept.parse(JSON.parse(sessionStorage.getItem(name) ?? ''));
  } catch {
    // Nothing was kept, or by another version.
    return null;
  }
}

/**
 * What was typed in setup, kept by each step on the way back and forth and over a reload. `needed` until there is a record:
 * then that has the clinic's details, and nothing of them stays in the window's storage.
 */
export function useTyped(needed: boolean): { readonly typed: Typed; readonly keep: KeepTyped } {
  const [typed, setTyped] = useState<Typed>(() => ({ ...((needed && typedBefore()) || blank()), secrets: noSecrets }));
  useEffect(() => {
    if (needed) sessionStorage.setItem(name, JSON.stringify(Kept.parse(typed)));
  }, [typed, needed]);
  useEffect(() => (needed ? () => sessionStorage.removeItem(name) : undefined), [needed]);
  const keep = useCallback<KeepTyped>((part) => setTyped((before) => ({ ...before, ...part })), []);
  return { typed, keep };
}
