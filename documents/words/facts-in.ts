import type { RecordedFact } from '../../domain/visit/facts/recorded-fact.ts';
import type { EventFactOf } from '../../domain/visit/views/event-fact.ts';
import { bornIn } from './born.ts';
import type { EventCatalogue } from './event-words.ts';
import type { FactWords } from './fact-words.ts';
import { isolated as own } from './isolated.ts';
import { languageName } from './language-name.ts';
import { placeIn } from './place-in.ts';
import { timingIn } from './timing.ts';

const minute = 60_000;

/** What is recorded of a fact: "passport", "no reaction, tested on Mon 23 Nov 2026". */
export function recordedIn(words: FactWords): (value: RecordedFact) => string {
  const more = (said: string): string => (said === '' ? '' : `: ${own(said)}`);
  return (value) => {
    switch (value.fact) {
      case 'postal-address':
      case 'description':
        return own(value.text);
      case 'identity-document':
      case 'guardian-document':
        return `${words.documents[value.document]}${more(value.words)}`;
      case 'patch-test': {
        const time = value.time === undefined ? '' : `${words.comma}${value.time}`;
        const when = value.date === null ? '' : words.comma + words.tested(words.dates.fullDate(value.date)) + time;
        return `${words.results[value.result]}${when}${more(value.words)}`;
      }
      case 'licence-number':
      case 'steriliser-load':
        return own(value.number);
      case 'complications':
        return complicationIn(words, value);
    }
  };
}

/** What is recorded of a complication, one thing after the other. */
function complicationIn(words: FactWords, value: Extract<RecordedFact, { fact: 'complications' }>): string {
  const { complication, scalpAreas, comma } = words;
  if (value.result === 'none') return complication.none;
  const { areas = [], done = '', doctor, work } = value;
  return [
    own(value.words),
    ...(areas.length === 0 ? [] : [areas.map((area) => scalpAreas[area]).join(comma)]),
    ...(done === '' ? [] : [`${complication.done}: ${own(done)}`]),
    ...(doctor === undefined ? [] : [doctor ? complication.doctor : complication.noDoctor]),
    ...(work === undefined ? [] : [work === 'stopped' ? complication.stopped : complication.wentOn]),
  ].join(comma.startsWith('،') ? '؛ ' : '; ');
}

/** Each fact of an event, in words that stand beside each other on its line. */
export function factsIn(words: FactWords): EventCatalogue['facts'] {
  const { code, dates, durations, comma, details, reaction, checkIn } = words;
  const list = (items: readonly string[]): string => items.map(own).join(comma);
  const labelled = (label: string, text: string): string => `${label}: ${own(text)}`;
  const person = ({ name, birth }: Pick<EventFactOf<'client'>, 'name' | 'birth'>): string =>
    `${own(name)}${comma}${bornIn(dates, words.birth, birth)}`;
  /** A question that is only a word ("Gel") gets a colon. */
  const answered = (question: string, answer: string): string =>
    `${own(question)}${/\p{P}$/u.test(question) ? '' : ':'} ${own(answer)}`;
  const recorded = recordedIn(words);
  const place = placeIn(words.ownPlaces);
  return {
    client: person,
    'client-before': (fact) => `${words.before}: ${person(fact)}`,
    'known-by': ({ by }) => words.knownBy[by],
    task: ({ task }) => words.tasks[task],
    language: ({ tag }) => words.inLanguage(languageName(tag, code)),
    'translation-checked': ({ by, knows }) => words.translationChecked(own(by), words.knows[knows]),
    reader: ({ name, language, knows }) => `${own(name)} (${own(language)}${comma}${words.knows[knows]})`,
    'by-name': () => words.byName,
    'still-known': () => words.stillKnown,
    tries: ({ tries }) => words.tries(tries),
    'own-detail': ({ field, value }) => labelled(details[field], value),
    'own-detail-before': ({ field, value }) => labelled(`${details[field]}${comma}${words.before}`, value),
    'not-given': ({ fields }) => fields.map((field) => words.without(details[field])).join(comma),
    'consent-again': () => words.consentAgain,

    place: ({ session, planned, final }) => words.place(session, planned, final),
    'next-session': ({ at }) => (at ? `${words.nextSession}: ${dates.appointment(at, null)}` : words.noNextSession),
    'final-session': ({ date }) => (date ? `${words.finalSession}: ${dates.fullDate(date)}` : words.noFinalSession),
    'date-confirmed': () => words.dateConfirmed,
    'too-soon': ({ treated, first, on }) => words.tooSoon(dates.shortDate(treated, on), dates.shortDate(first, on)),
    'about-too-soon': () => words.aboutTooSoon,
    'new-date': ({ at }) => dates.appointment(at, null),
    reasons: ({ reasons }) =>
      `${words.becauseOf(reasons.length)}: ${list(reasons.map((one) => (typeof one === 'string' ? one : words.reasons[one.code])))}`,

    about: ({ text }) => own(text),
    'asked-answered': ({ question, answer }) => answered(question, answer),
    'health-answer': ({ question, answer, details: told }) =>
      answered(question, `${words.answers[answer]}${told === '' ? '' : `. ${told}`}`),
    'health-said': ({ question, said }) => answered(question, words.said(said)),
    'doctors-note': ({ doctor, date, on }) => words.doctorsNote(dates.shortDate(date, on), own(doctor)),
    'point-answer': ({ answer, chosen }) =>
      answer === 'chosen' ? labelled(words.points.chosen, chosen) : words.points[answer],
    initials: ({ drawn }) => words.initials(drawn),
    'same-as': ({ date }) => words.sameAs(dates.fullDate(date)),
    when: ({ when }) => dates.said(when),
    finding: ({ finding }) => labelled(words.finding, finding),
    round: ({ round }) => words.again(round),
    done: ({ step }) => labelled(words.done, step),
    decision: ({ decision }) => words.decisions[decision],
    reason: ({ text }) => labelled(words.reason, text),
    'answered-again': () => words.answeredAgain,
    why: ({ text }) => labelled(words.why, text),
    note: ({ text }) => labelled(words.note, text),
    'note-for-staff': ({ text }) => labelled(words.noteForStaff, text),
    'for-client': ({ language, text }) => labelled(words.forClient(languageName(language, code)), text),
    'note-for-client': ({ text }) => labelled(words.noteForClient, text),
    asked: ({ text }) => words.quoted(own(text)),
    answer: ({ text }) => labelled(words.answer, text),
    text: ({ text }) => own(text),
    confirmed: ({ items }) => list(items),
    'asked-again': ({ items }) => `${words.askedAgain}: ${list(items)}`,
    changed: ({ items }) => `${words.changed}: ${list(items)}`,
    'left-as-it-was': ({ items }) => `${words.left}: ${list(items)}`,

    'signature-typed': ({ name }) => words.typed(words.quoted(own(name))),
    'signature-drawn': ({ pointer, strokes }) => words.drawn(words.pointers[pointer], strokes),
    'no-signature': () => words.noSignature,
    signer: ({ name }) => words.signer(own(name)),
    intent: () => words.intent,
    'electronic-record': () => words.electronic,
    'large-print': () => words.largePrint,
    'given-pin': ({ at, signedIn }) => words.givenPin(dates.dateAndTime(at), signedIn),
    'recovered-pin': ({ at }) => words.recoveredPin(dates.dateAndTime(at)),

    expected: ({ minutes }) => `${words.expected}: ${durations.whole(minutes * minute)}`,
    planned: ({ from, to, on }) => `${words.planned} ${dates.timeRange(from, to, on)}`,
    worked: (length) => `${words.worked}: ${durations.sure(length)}`,
    'worked-in-all': (length) => `${words.worked}: ${durations.sure(length, '', durations.exact)}`,
    'break-timing': (timing) => timingIn(durations, words.timing, timing),
    'break-length': (length) => durations.sure(length, '', durations.exact),
    after: (length) => words.after(durations.sure(length, '', durations.exact)),
    'clock-set': ({ ms, back }) => words.clockSet(durations.exact(ms), back),
    'clock-before': ({ at }) => words.clockBefore(dates.dateAndTime(at)),
    'clock-right': ({ right }) => words.clockRight(right),
    'clock-ahead': ({ ms }) => (ms === 0 ? words.clockFine : words.clockAhead(durations.exact(Math.abs(ms)), ms > 0)),
    entry: ({ sequence }) => words.number(sequence),
    'right-time': ({ at, on }) => `${words.rightTime}: ${dates.timeOn(at, on)}`,
    'crossed-out': ({ sequences }) => sequences.map(words.number).join(comma),

    'lot-name': ({ kind, name }) => labelled(words.lotKinds[kind], name),
    maker: ({ maker }) => own(maker),
    lot: ({ lot }) => words.lot(own(lot)),
    went: ({ lot, areas }) => `${own(lot)}: ${areas.map((area) => words.scalpAreas[area]).join(comma)}`,
    expiry: ({ expiry }) => (expiry === '' ? words.noExpiry : `${words.expires}: ${dates.expiry(expiry)}`),
    'expired-why': ({ text }) => labelled(words.expiredWhy, text),
    'in-place-of': ({ sequence }) => words.inPlaceOf(words.number(sequence)),
    'about-fact': ({ fact }) => words.facts[fact],
    'recorded-fact': ({ value }) => recorded(value),
    'sheet-part': ({ part }) => words.quoted(words.sheetParts[part] ?? part),
    photo: ({ pose }) => words.poses[pose],
    paper: ({ kind }) => words.papers[kind],
    pages: ({ pages }) => words.pages(pages),
    'copy-made': ({ how, copy }) => `${words.made[how]}${comma}${words.copy(copy)}`,
    'copy-number': ({ copy }) => words.copy(copy),
    where: ({ where }) => place(where),
    'withdrawn-why': ({ why }) => words.withdrawn[why],
    'copy-given': ({ how }) => words.given[how],

    /** By its first 16 digits, which is what the eye can compare. */
    hash: ({ of, hash }) => `${words.hashes[of]} ${hash.slice(0, 16)}…`,
    id: ({ of, id }) => `${words.ids[of]} ${id}`,

    'reaction-signs': ({ signs }) => signs.map((one) => reaction.signs[one]).join(comma),
    'reaction-areas': ({ areas }) => areas.map((one) => reaction.areas[one]).join(comma),
    'reaction-began': ({ date, on }) => reaction.began(dates.shortDate(date, on)),
    'doctor-seen': ({ seen }) => reaction.doctor[seen],
    advice: ({ text }) => labelled(reaction.advice, text),
    'told-by': ({ name }) => reaction.toldBy(own(name)),
    'report-by': ({ date, on }) => reaction.reportBy(dates.shortDate(date, on)),
    'report-sent': ({ to, date, on }) => reaction.reported(own(to), dates.shortDate(date, on)),
    'reaction-end': ({ how }) => reaction.ends[how],
    'check-in': ({ day }) => checkIn.of(day),
    'check-in-outcome': ({ outcome, how }) => `${checkIn.outcomes[outcome]}${comma}${checkIn.ways[how]}`,
    'check-ins-wanted': ({ days }) => checkIn.wanted(days.join(comma)),
  };
}
