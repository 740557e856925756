import { leadOf } from '../../dates/lead.ts';
import { addDays, CivilDate, CivilTime, Zone } from '../../time.ts';
import { type Contradiction, farthestNext, firstContradictions, firstDateThatWorks } from '../model/contradictions.ts';
import { checkedRules, protocolFaults } from '../model/faults.ts';
import { places, type Rule } from '../model/rule.ts';
import type { SheetOf } from '../model/sheet.ts';
import { type Course, canPrecede, placed } from '../model/span.ts';
import type { TreatmentProtocol } from '../model/treatment-protocol.ts';
import { appLanguageOf } from '../translations/app-languages.ts';
import { laneGaps } from './lane-gaps.ts';
import { placeById } from './place.ts';
import type { ProtocolProblem } from './problem.ts';

const dayZero = CivilDate.parse('2026-01-05');
const dayBegins = CivilTime.parse('00:00');
const course: Course = { zone: Zone.parse('UTC'), dayZero, finish: null, final: null, next: null };

/** What is wrong with a draft, or worth a look, as far as its rules tell; what letters and pages do is the papers' to say. */
export function protocolProblems(protocol: TreatmentProtocol): ProtocolProblem[] {
  const stops = stoppingProblems(protocol);
  // What names nothing cannot be laid out on days.
  if (stops.some(({ code }) => incomparable.has(code))) return stops;
  return [
    ...stops,
    ...impossible(protocol),
    // With a contradiction in it no day works, which says no more than the contradiction.
    ...(stops.some(({ code }) => code === 'contradiction') ? [] : appointments(protocol)),
    ...laneGaps(protocol),
  ];
}

/** What keeps a draft from being published. */
export function stoppingProblems(protocol: TreatmentProtocol): ProtocolProblem[] {
  const faults = protocolFaults(protocol).map(
    ({ code, place, params }): ProtocolProblem => ({
      severity: 'stops',
      code,
      place: placeById(protocol, place.split('/')),
      params,
    }),
  );
  if (appLanguageOf(protocol.language) === null)
    faults.push({
      severity: 'stops',
      code: 'language-unknown',
      place: 'language',
      params: { language: protocol.language },
    });
  // Rules that name no topic cannot be compared, and an id that is there twice would be the wrong rule's.
  if (faults.some(({ code }) => incomparable.has(code))) return faults;
  const { named, more } = firstContradictions(checkedRules(protocol), mostContradictions);
  const [last] = named.slice(-1);
  if (more === 0 || !last) return [...faults, ...named.map(contradiction)];
  // Nobody solves hundreds one after the other: with the first of them many of the others go.
  const { place } = contradiction(last);
  return [
    ...faults,
    ...named.map(contradiction),
    { severity: 'stops', code: 'more-contradictions', place, params: { more } },
  ];
}

/** So many contradictions are named, each with its days. */
const mostContradictions = 50;

const incomparable = new Set<ProtocolProblem['code']>(['topic-unknown', 'level-unknown', 'topic-circle', 'id-twice']);

function contradiction({ one, other, fromDay, toDay, sheet, distance }: Contradiction): ProtocolProblem {
  return {
    severity: 'stops',
    code: 'contradiction',
    place: `${one.part}/${one.rule.id}`,
    params: {
      other: `${other.part}/${other.rule.id}`,
      fromDay,
      toDay,
      sheet,
      least: distance?.least ?? null,
      most: distance?.most ?? null,
    },
  };
}

/** The courses that a rule is tried on: an appointment near and far, the final session today, then, or not set. */
function* courses({ nextFromDay }: TreatmentProtocol): Generator<Course> {
  for (const days of [null, Math.max(1, nextFromDay), 30, 60, farthestNext]) {
    const next = days === null ? null : { date: addDays(dayZero, days), time: null };
    yield { ...course, next };
    yield { ...course, next, final: dayZero };
    if (next) yield { ...course, next, final: next.date };
  }
}

function impossible(protocol: TreatmentProtocol): ProtocolProblem[] {
  const tried = [...courses(protocol)];
  const isEmpty = (rule: Rule) =>
    tried.every((one) => {
      const { start, end } = placed(rule, one).span;
      return start !== null && end !== null && !canPrecede(start, end);
    });
  return (['preparation', 'aftercare'] as const).flatMap((part) =>
    protocol[part].filter(isEmpty).map(
      ({ id }): ProtocolProblem => ({
        severity: 'look',
        code: 'impossible-date',
        place: `${part}/${id}`,
        params: { id },
      }),
    ),
  );
}

const ahead: readonly { readonly sheet: string; readonly of: SheetOf }[] = [
  { sheet: 'first', of: { done: places.first, ahead: places.between } },
  { sheet: 'between', of: { done: places.between, ahead: places.last } },
];

/** Sheets after which no appointment is possible for 120 days. */
function appointments(protocol: TreatmentProtocol): ProtocolProblem[] {
  const rules = checkedRules(protocol);
  return ahead.flatMap(({ sheet, of }): ProtocolProblem[] => {
    // What has to be done before the session ahead takes its time.
    const lead = of.ahead ? leadOf(protocol, dayZero, dayBegins, of.ahead).days : 0;
    const first = firstDateThatWorks({ ...rules, nextFromDay: Math.max(rules.nextFromDay, lead) }, course, of);
    if (first !== null && first <= addDays(dayZero, farthestNext)) return [];
    return [{ severity: 'look', code: 'appointment-impossible', place: 'nextFromDay', params: { sheet } }];
  });
}
