import { z } from 'zod';
import { Slug } from '../../ids.ts';
import { edited } from '../edit/apply-edit.ts';
import type { ProtocolEdit } from '../edit/edit.ts';
import { topicsOf } from '../model/faults.ts';
import { opposed } from '../model/opposed.ts';
import { isCounted, type Point } from '../model/point.ts';
import type { Rule } from '../model/rule.ts';
import type { TreatmentProtocol } from '../model/treatment-protocol.ts';
import { at, segmentsOf, splitPlace, within } from './place.ts';
import type { ProtocolProblem } from './problem.ts';
import { stoppingProblems } from './problems.ts';

/** What a mend does, for its words. `day`: counted from the treatment; `number`: days until the next session. */
export type MendKind =
  | { readonly mend: 'start-on'; readonly rule: string; readonly day: number }
  | { readonly mend: 'end-on'; readonly rule: string; readonly day: number }
  | { readonly mend: 'next-from'; readonly number: number }
  | { readonly mend: 'steps-in-use' | 'no-treatment' | 'label-is-finding' | 'every-level' | 'own-topic' | 'always' }
  | { readonly mend: 'ask-before' | 'tests-nothing' | 'in-english' };

export interface Mend {
  readonly kind: MendKind;
  readonly edit: ProtocolEdit;
}

/**
 * The one mend of a problem that is sure to work: after its edit this problem is gone and no other one came. Null where there is
 * none. It is always on the safe side: nothing off becomes shorter, nothing allowed begins sooner, and no check becomes milder.
 * @param inUse The version in use, whose steps can be taken again; null for a new treatment.
 */
export function mendOf(
  protocol: TreatmentProtocol,
  problem: ProtocolProblem,
  inUse: TreatmentProtocol | null,
): Mend | null {
  return candidates(protocol, problem, inUse).find((mend) => solves(protocol, problem, mend)) ?? null;
}

/** The draft after a mend; null where it does not fit. */
export function mended(protocol: TreatmentProtocol, { edit }: Mend): TreatmentProtocol | null {
  // No mend makes anything that needs an id of its own.
  const result = edited(protocol, edit, () => Slug.parse('mended'));
  return result.ok ? (result.edited?.protocol ?? null) : null;
}

function solves(protocol: TreatmentProtocol, problem: ProtocolProblem, mend: Mend): boolean {
  const after = mended(protocol, mend);
  if (!after) return false;
  const changed = ruleAt(after, mend.edit);
  const [was, is] = changed ? [about(protocol, changed.id), about(after, changed.id)] : [protocol, after];
  const left = stoppingProblems(is);
  return left.length < stoppingProblems(was).length && !left.some((one) => isSame(one, problem));
}

function isSame(one: ProtocolProblem, problem: ProtocolProblem): boolean {
  const [{ other: first }, { other: second }] = [one.params, problem.params];
  return one.code === problem.code && one.place === problem.place && first === second;
}

function ruleAt(protocol: TreatmentProtocol, edit: ProtocolEdit): Rule | null {
  const [part, id] = segmentsOf('place' in edit ? edit.place : '');
  if (part !== 'aftercare' && part !== 'preparation') return null;
  return protocol[part].find((rule) => rule.id === id) ?? null;
}

/** The same protocol with one rule and those that it could contradict: a mend of that rule changes nothing between others. */
function about(protocol: TreatmentProtocol, id: string): TreatmentProtocol {
  const topics = topicsOf(protocol);
  const all = [...protocol.preparation, ...protocol.aftercare];
  const rule = all.find((one) => one.id === id);
  const near = (one: Rule) => one.id === id || (rule !== undefined && opposed(topics, rule, one));
  return {
    ...protocol,
    checks: [],
    preparation: protocol.preparation.filter(near),
    aftercare: protocol.aftercare.filter(near),
  };
}

function candidates(protocol: TreatmentProtocol, problem: ProtocolProblem, inUse: TreatmentProtocol | null): Mend[] {
  const { code, place, params } = problem;
  const { id: named = '' } = params;
  const id = String(named);
  switch (code) {
    case 'contradiction':
      return apart(protocol, problem);
    case 'remedy-missing':
      return withSteps(protocol, place, inUse);
    case 'finding-missing':
      return withFinding(protocol, place, id);
    case 'level-unknown':
      if (!place.endsWith('/partOf')) return [{ kind: { mend: 'every-level' }, edit: { edit: 'clear', place } }];
      return [{ kind: { mend: 'own-topic' }, edit: { edit: 'clear', place } }];
    case 'topic-unknown':
    case 'topic-circle':
      return place.endsWith('/partOf') ? [{ kind: { mend: 'own-topic' }, edit: { edit: 'clear', place } }] : [];
    case 'question-later':
      return [...askedBefore(protocol, place, id), { kind: { mend: 'always' }, edit: { edit: 'clear', place } }];
    case 'question-unknown':
    case 'answer-unknown':
      return [{ kind: { mend: 'always' }, edit: { edit: 'clear', place } }];
    case 'rule-unknown':
      return [{ kind: { mend: 'tests-nothing' }, edit: { edit: 'clear', place } }];
    case 'language-unknown':
      return [{ kind: { mend: 'in-english' }, edit: { edit: 'set', place, content: 'en' } }];
    case 'more-contradictions':
    case 'id-twice':
    case 'never-holds':
    case 'gap':
    case 'impossible-date':
    case 'appointment-impossible':
    case 'no-glyph':
    case 'sheet-too-long':
    case 'translations-wait':
      return [];
  }
}

const onDay = (day: number) => ({ anchor: 'session', offset: day, unit: 'day' }) as const;

/** Two rules of a sheet taken apart: the one that is not off begins after the other, or ends before it. */
function apart(protocol: TreatmentProtocol, { place, params }: ProtocolProblem): Mend[] {
  const { fromDay, toDay, most, other } = params;
  const sides = [place, String(other)].flatMap((where) => {
    const rule = at(protocol, where);
    return isRule(rule) ? [{ where, rule }] : [];
  });
  const milder = sides.filter(({ where, rule }) => rule.mode !== 'off' && where.startsWith('aftercare/'));
  // The one that begins later is the one to wait longer.
  const inOrder = milder.toSorted((one, two) => dayOf(two.rule.from) - dayOf(one.rule.from));
  const starts = inOrder.flatMap(({ where, rule }): Mend[] => {
    if (typeof toDay !== 'number' || !isOnDays(rule.from)) return [];
    const day = toDay + 1;
    return [
      {
        kind: { mend: 'start-on', rule: where, day },
        edit: { edit: 'set', place: within(where, 'from'), content: onDay(day) },
      },
    ];
  });
  const ends = inOrder.toReversed().flatMap(({ where, rule }): Mend[] => {
    if (typeof fromDay !== 'number' || fromDay < 1 || !isOnDays(rule.to)) return [];
    const day = fromDay - 1;
    return [
      {
        kind: { mend: 'end-on', rule: where, day },
        edit: { edit: 'set', place: within(where, 'to'), content: onDay(day) },
      },
    ];
  });
  const later: Mend[] =
    typeof most === 'number' && most + 1 <= 120
      ? [
          {
            kind: { mend: 'next-from', number: most + 1 },
            edit: { edit: 'set', place: 'nextFromDay', content: most + 1 },
          },
        ]
      : [];
  return [...starts, ...ends, ...later];
}

const isOnDays = (point: Point): boolean => isCounted(point) && point.anchor === 'session' && point.unit === 'day';

const dayOf = (point: Point): number => (isCounted(point) && point.unit === 'day' ? point.offset : 0);

function isRule(value: unknown): value is Rule {
  return typeof value === 'object' && value !== null && 'mode' in value && 'from' in value;
}

/** The steps of the version in use; where it has none, what would be put right is "not today" instead: the strictest grade. */
function withSteps(protocol: TreatmentProtocol, place: string, inUse: TreatmentProtocol | null): Mend[] {
  const check = protocol.checks.find(({ id }) => id === splitPlace(place).last);
  if (!check) return [];
  const steps = inUse?.checks.find(({ id }) => id === check.id)?.remedy ?? [];
  const json = z.json();
  const questions = check.questions.map((question) => ({
    ...question,
    options: question.options.map((one) => (one.grade === 'remedy' ? { ...one, grade: 'reschedule' } : one)),
  }));
  return [
    ...(steps.length === 0
      ? []
      : [
          {
            kind: { mend: 'steps-in-use' },
            edit: { edit: 'set', place: within(place, 'remedy'), content: json.parse(steps) },
          } satisfies Mend,
        ]),
    {
      kind: { mend: 'no-treatment' },
      edit: { edit: 'set', place: within(place, 'questions'), content: json.parse(questions) },
    },
  ];
}

function withFinding(protocol: TreatmentProtocol, place: string, id: string): Mend[] {
  const check = protocol.checks.find((one) => one.id === splitPlace(place).last);
  for (const question of check?.questions ?? [])
    for (const option of question.options)
      if (option.id === id && option.grade !== 'pass' && option.finding === undefined)
        return [
          {
            kind: { mend: 'label-is-finding' },
            edit: {
              edit: 'set',
              place: `${place}/questions/${question.id}/options/${id}/finding`,
              content: option.label,
            },
          },
        ];
  return [];
}

/** The question that waits for an answer goes right behind the one that gives it. */
function askedBefore(protocol: TreatmentProtocol, place: string, asked: string): Mend[] {
  const [part, id] = segmentsOf(place);
  const to = protocol.health.findIndex((question) => question.id === asked);
  if (part !== 'health' || to < 0) return [];
  return [{ kind: { mend: 'ask-before' }, edit: { edit: 'move', place: `health/${id}`, to } }];
}
