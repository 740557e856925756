import { fieldFault } from '../field-fault.ts';
import { hiddenText, Line, OptionalLine } from '../text.ts';

/**
 * Names, phone numbers and e-mail addresses at input. Stricter than stored records: an old entry stays readable and is
 * checked when it is next changed.
 */

const longest = 120;
/** Emergency numbers have three digits; the longest international number with an extension stays under twenty. */
const phoneDigits = { least: 3, most: 20 } as const;

type Check = (text: string) => string | null;

const unseen: Check = (text) => hiddenText(text);
const short: Check = (text) => (text.length > longest ? fieldFault('too-long', longest) : null);
const noEmoji: Check = (text) =>
  /\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f/u.test(text) ? fieldFault('emoji') : null;

const phone: Check = (text) => {
  if (text === '') return null;
  const digits = text.match(/\p{Nd}/gu)?.length ?? 0;
  if (digits === 0) return fieldFault('phone-digits');
  if (!/^[\p{Nd}+(][\p{Nd}\s+().,\-‐‑–/]*(?:(?:ext\.?|extension|x|#)\s*\p{Nd}+)?(?:\s*\([^()]*\))?$/iu.test(text))
    return fieldFault('phone-words');
  return digits < phoneDigits.least || digits > phoneDigits.most ? fieldFault('phone-length') : null;
};

const email: Check = (text) =>
  text === '' || /^[^\s@,;<>()]+@[^\s@.,;<>()]+(?:\.[^\s@.,;<>()]+)+$/u.test(text) ? null : fieldFault('email-form');

const lettered: Check = (text) => (text === '' || /\p{L}/u.test(text) ? null : fieldFault('name-letters'));

/** The first thing that is wrong is the one that is said. */
function held<S extends typeof Line | typeof OptionalLine>(line: S, ...checks: readonly Check[]) {
  return line.superRefine((text, context) => {
    for (const check of [noEmoji, unseen, ...checks]) {
      const message = check(text);
      if (message === null) continue;
      context.addIssue({ code: 'custom', message });
      return;
    }
  });
}

/** The name of a person or a clinic: one line with a letter in it. */
export const NameEntry = held(Line, short, lettered);
export const OptionalNameEntry = held(OptionalLine, short, lettered);
/** A phone number, or nothing. Words may follow it in brackets. */
export const PhoneEntry = held(OptionalLine, short, phone);
/** An e-mail address, or nothing. Whether it exists nobody can tell offline. */
export const EmailEntry = held(OptionalLine, short, email);
/** One line that may hold anything that can be seen. */
export const LineEntry = held(OptionalLine);
