import type { PassphraseWeakness } from '../../../../domain/clinic/passphrase-weakness.ts';
import type { RefusalCode } from '../../../../domain/refusal.ts';
import type { AskedFact } from '../../../../domain/visit/facts/recorded-fact.ts';
import type { FaultSentences } from '../fault-words.ts';
import { fieldSentence } from '../field-sentence.ts';
import { count } from './count.ts';
import { dayInWords, expiryInWords, fullDayInWords } from './day-words.ts';
import { breakTimeOut, hourSkipped, tooSoon } from './days.ts';
import { fields } from './fields.ts';

const weaknesses: Readonly<Record<PassphraseWeakness, string>> = {
  'one-word': 'it is one word',
  common: 'many people use it',
  repeated: 'it repeats itself',
  'in-a-row': 'it follows the keys or the alphabet',
  date: 'it is a date',
  name: 'it is a name',
  clinic: 'it is in the name of the clinic or of its owner',
};

const missingFacts: Readonly<Record<AskedFact, string>> = {
  'postal-address': 'the postal address',
  'identity-document': 'the identity document seen',
  'guardian-document': 'the guardian’s document seen',
  'patch-test': 'the patch test',
  description: 'the description of the work',
  'licence-number': 'the practitioner’s licence number',
  'steriliser-load': 'the steriliser load',
  complications: 'whether there were complications',
  lots: 'pigment and needle lots, with maker and expiry date',
  'place-on-the-body': 'where on the scalp each pigment went',
  'pigment-on-client-paper': 'the pigments',
};
/** "Spanish" for "es"; what is no tag stays as it is. */
function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames(['en'], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

const notReadyWhy = {
  missing: 'not translated yet',
  stale: 'changed since the translation',
  'not-approved': 'not approved yet',
} as const;

export const refusals: FaultSentences<RefusalCode> = {
  'not-now': ({ why }) =>
    why === 'nothing-sealed'
      ? 'Nothing is sealed yet, so there is nothing to save.'
      : 'That step does not belong here. The visit is shown as it stands.',
  'visit-closed': () => 'This visit is sealed and closed. Add a correction beside it instead.',
  'visit-full': () => 'This visit is full: more was entered than it can hold. Staff can end it and open a new one.',
  'drafts-full': () => 'Not kept: too much is unsaved here. Save or clear something first.',
  'unknown-item': ({ why }) => {
    switch (why) {
      case 'never-agreed':
        return 'The client did not agree to that point, so there is nothing to withdraw.';
      case 'print':
        return 'That print is not known any more. Look at the printer itself.';
      case undefined:
        return 'That item is not part of this visit. Open the visit again.';
    }
  },
  'practice-visit': ({ why }) => {
    switch (why) {
      case 'elsewhere':
        return 'Not during a practice visit. End practice first.';
      case 'none':
        return 'No practice visit is running. Begin one first.';
      case 'back':
        return 'Practice time only goes forward. Choose a later time, or end practice and begin again.';
      case 'far':
        return 'Choose a day within two years of today.';
      case 'stuck':
        return 'With this text nobody gets that far: an answer or a check ends each visit. Change that in the draft first.';
    }
  },
  'identity-mismatch': () => 'That is not what we have. Try again, or give the tablet back.',
  'not-identified': () => 'Please confirm first that it is you.',
  'details-needed': () => 'Please write a few words about your "yes".',
  'answer-other-kind': () => 'That answer does not belong to this question. Choose one of those on the screen.',
  'doctors-note-needed': () => 'This answer needs a doctor’s note first. Record the note, or reschedule.',
  'note-ahead': () => 'The date of the note is still to come. Look at the note again.',
  'no-last-answer': () => 'Your last answer cannot be taken over for this question. Please answer it again.',
  'answers-missing': () => 'Some questions have no answer yet. A blank form does not count as complete.',
  'alerts-open': () => 'An answer still waits for your decision, in writing.',
  'too-soon-open': () => 'It is too soon after the last session. Decide in writing first: go on, or another day.',
  'decision-open': () => 'A check still waits for your decision, in writing.',
  'time-needed': () => 'Say at what time: that day alone does not tell.',
  'time-ahead': () => 'That day and time are still to come. Choose an earlier one.',
  'remedy-open': () => 'Fix it in the chair first, then check again.',
  'remedy-steps-open': () => 'Mark every step as done, then check again.',
  'decision-needed': () => 'Decide in writing first: continue or reschedule.',
  'must-reschedule': () => 'Not today. Nobody can override this. Choose a new date.',
  'reason-needed': () => 'Write down why. There is no finding on record that says it.',
  'date-too-soon': tooSoon,
  'date-too-far': () => 'That date is more than two years ahead. Check the year.',
  'hour-skipped': hourSkipped,
  'next-too-soon': tooSoon,
  'course-fault': (params) =>
    params.because === 'mismatch'
      ? 'The session number, the final session and the next date do not fit together.'
      : tooSoon(params),
  'time-out-incomplete': () => 'Confirm every line of the time-out.',
  'clause-unread': () => 'Open and read this point first.',
  'clause-required': ({ why }) =>
    why === 'withdrawing'
      ? 'Only optional points can be withdrawn by themselves.'
      : 'This point cannot be left out. Ask about it, or decide not to sign.',
  'clauses-open': () => 'Every point needs to be read and decided before you sign.',
  'initials-needed': () => 'Write your initials in the box first.',
  'not-initials': () => 'Initials are more than a dot, and at most ten letters. Write them again, or type them.',
  'question-open': ({ why }) =>
    why === 'handing-over'
      ? 'The client asked a question. Write down your answer first.'
      : 'A question still waits for an answer. Please give the tablet back.',
  'not-a-signature': () =>
    'A signature is more than a line or a dot, and stands inside the box. Sign again, or type your name.',
  'consent-outdated': () => 'The consent text has changed since it was signed. It has to be read and signed again.',
  'birth-date': (params) =>
    ('why' in params ? fieldSentence(fields, params.why) : null) ??
    'That date of birth cannot be right. Correct it in the client’s details.',
  'birth-date-needed': () => 'This clinic needs a date of birth. An owner can allow clients without one in Settings.',
  'always-meaning': () => 'A number, a date or a choice always changes the meaning. Leave this change as meaning.',
  'age-statement': () => 'Ask the client how old they are, and choose what they say.',
  'no-birth-date': () => 'Their date of birth is not known, so it was not confirmed. Say how else you knew the client.',
  'too-young': (params) => {
    if (!('minimumAge' in params)) return 'The client is younger than the clinic accepts.';
    return params.known === 'birth-date'
      ? `Too young: this clinic treats people from ${params.minimumAge}.`
      : `This clinic treats people from ${params.minimumAge}, and their date of birth is not known. Ask how old they are, and change their details.`;
  },
  'guardian-needed': () => 'The client is a minor. Add the name of the guardian who is here.',
  'on-break': () => 'The break is still running. End it first.',
  'not-on-break': () => 'No break is running.',
  'parts-unread': () => 'Please go through every part of the sheet first.',
  'clock-unconfirmed': () => 'The tablet’s clock may be wrong. Say first which time is right, then go on.',
  'told-time-out': () =>
    'That time is before the last entry, or more than a day ahead. Choose the time that it is now.',
  'day-over': () => 'These checks and answers are from another day. Start the day again, or give the visit a new date.',
  'stopped-today': () => 'A finding ended this client’s treatment for today. Nobody can override this.',
  'why-needed': () => 'Write down why. What stood there before stays on the visit record, crossed out.',
  'break-not-due': () => 'No break is due yet, so there is none to skip.',
  'reaction-day-ahead': () => 'That day cannot be: it has not come yet, or the clinic knew of it before.',
  'reaction-day-early': () => 'That day is too early.',
  'reaction-closed': () => 'This reaction is closed. Report a new one if it comes back.',
  'reported-already': () => 'It is written down already that this was reported.',
  'report-first': () => 'Report it first: the duty to report does not end with the reaction.',
  'same-appointment': () => 'That is the appointment as it stands. Choose another day or time.',
  'copy-not-made': () => 'No copy of that kind was made yet. Print or save it first, or say that it is given later.',
  'language-missing': () => 'This clinic has no texts in that language. Choose another one.',
  'language-not-offered': () => 'Nothing can be read in that language just now. Choose another one, or ask staff.',
  'language-not-ready': ({ language, texts, why }) =>
    `Not ready in ${languageName(language)}: ${texts === 1 ? 'one text is' : `of ${count(texts)} texts the first is`} ${notReadyWhy[why]}. Choose another language, or ask an owner to finish it.`,
  'checker-cannot-read': () => 'Name somebody who reads this language, and let them check every text.',
  'reader-first': () => 'Name who reads the texts against their source first.',
  'own-texts-first': () => 'Approve the clinic’s own texts first, under Our practice. Then approve a language.',
  'reader-unsigned': () =>
    'Who read or interpreted has not signed yet. Hand the tablet over once more, or say that nobody interprets.',
  'name-mismatch': () => 'Type the full name as it stands on the screen.',
  'no-guardian': () => 'The client is an adult: no guardian signs for them.',
  'identity-refused': () => 'That was not right three times. Please give the tablet back.',
  'handed-over': () => 'The tablet is with the client. Take it back with your PIN first.',
  'unknown-staff': () => 'Nobody with that name works here.',
  'staff-alike': () =>
    'Somebody here has a name that looks the same. Add a middle name or an initial, so that papers tell them apart.',
  'last-owner': () => 'This is the only owner. Make somebody else an owner first.',
  'still-active': () => 'This member of staff is active already.',
  'own-pin': () => 'Your own PIN is changed with “Change my PIN”.',
  'pin-one-digit': () => 'That PIN is one digit again and again, so it is tried first. Choose another one.',
  'pin-run': () => 'That PIN counts up or down, so it is tried first. Choose another one.',
  'pin-date': () => 'That PIN is a date, and dates are tried first. Choose another one.',
  'pin-clinic-number': () => 'That PIN is in the clinic’s phone number, which everybody can read. Choose another one.',
  'clock-unseen': () => 'The date or time changed since you looked at it. Look at it once more.',
  'owner-needed': () => 'The recovery key sets an owner’s PIN. Choose an owner; they give everybody else a new one.',
  'passphrase-weak': ({ why }) => {
    if (why === undefined)
      return 'That passphrase is easy to guess. Use three or four words that do not belong together.';
    if (why === 'spaces') return 'That passphrase is nothing but spaces. Use three or four words.';
    return `That passphrase is easy to guess: ${weaknesses[why]}. Use three or four words that do not belong together.`;
  },
  'seal-ended': () =>
    'The clinic’s seal has come to its end, so nothing can be sealed. An owner renews it in Settings. Everything entered is kept.',
  'seal-not-begun': () =>
    'The tablet’s clock stands before the time of the seal. Set the clock right. If it is right, an owner renews the seal in Settings. Everything entered is kept.',
  'seal-clock-behind': () =>
    'The newest sealed sheet has a later date than the tablet’s clock. Set the clock right, then renew the seal. Nothing was changed.',
  'lot-known': () => 'This lot is on the list already.',
  'unknown-lot': () => 'Nobody has recorded this lot yet.',
  'kept-under-least': ({ least }) =>
    `The law asks for ${least === 1 ? 'one year' : `${count(least)} years`}, as you set it above. Choose no less.`,
  'kept-by-law': ({ until }) => `A law wants this record kept until ${fullDayInWords(until)}. Nothing was erased.`,
  'keeping-not-over': () => 'The keeping time of this client has not ended. Nothing was erased.',
  'lot-expired': ({ expiry }) => `Expired ${expiryInWords(expiry)}: use another, or write why.`,
  'fact-incomplete': ({ lacks }) =>
    ({
      document: 'Write which document it was.',
      'test-date': 'Choose the day of the patch test, or say that it was declined.',
      'test-words': 'Write what was seen, and why the treatment goes on.',
      'complication-words': 'Write what happened and what was done.',
    })[lacks],
  'test-long-ago': () => 'The patch test would be more than 10 years old. Check the year.',
  'test-too-fresh': ({ hours, date, time, today }) =>
    `The work waits ${hours === 1 ? 'an hour' : `${count(hours)} hours`} after the patch test: until ${dayInWords(date, today)}, ${time}. Choose a later appointment, or correct the test.`,
  'test-first': ({ hours }) =>
    `This clinic waits ${hours === 1 ? 'an hour' : `${count(hours)} hours`} after the patch test. Record the test first, or that it was declined.`,
  'note-long-ago': () => 'The note would be more than 10 years old. Check the year.',
  'test-ahead': () => 'The patch test cannot be later than now. Choose its day, or correct its time.',
  'facts-missing': ({ fact, more }) =>
    `Record this first: ${missingFacts[fact]}${more === 0 ? '' : `, and ${count(more)} more`}. The record has to hold it.`,
  'consent-again': () => 'A health answer changed. Consent is signed again, by both, before work goes on.',
  'work-first': () => 'The work in this visit goes on. Finish it first, then move the visit.',
  'work-stopped': () => 'It was decided to stop. Finish the procedure; the aftercare follows.',
  'pin-needed': () => 'Type your PIN: this changes what was already signed or decided.',
  'taken-back-already': ({ why }) =>
    why === 'withdrawn'
      ? 'That point is withdrawn already. The visit is shown as it stands.'
      : 'That entry is crossed out already. The visit is shown as it stands.',
  'decision-stands': () =>
    'The visit has gone past that decision. Take back what came after it first, or add a correction after the seal.',
  'finish-long-ago': () =>
    'Finish was more than an hour ago, and that time would count as work. Leave it, and add a note of what is not right.',
  'break-time-out': breakTimeOut,
  'clock-contradicts': () =>
    'The last session is dated after today. If today’s date is right, confirm it; else set the tablet’s clock right.',
  'not-handed-over': () => 'The tablet is not handed over for that.',
};
