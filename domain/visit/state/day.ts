import { Slug } from '../../ids.ts';
import { civilDateOf, type Moment } from '../../time.ts';
import type { VisitEventOf } from '../events.ts';
import { anotherDay } from './asked-again.ts';
import type { CheckRounds, VisitState } from './state.ts';

const sixHoursMs = 6 * 3_600_000;

/** Another date and more than six hours ago: work across midnight is one session. */
export function isPast(at: Moment, now: Moment): boolean {
  return Date.parse(now.instant) - Date.parse(at.instant) > sixHoursMs && civilDateOf(at) !== civilDateOf(now);
}

/** When the answers of a check's present round were given. */
function answeredAt({ round, history }: CheckRounds): Moment[] {
  return history.filter((one) => one.round === round).map(({ at }) => at);
}

/**
 * Health questions and checks whose answers have expired with an earlier day; also checks that an earlier day left
 * unfinished, so that an earlier remedy no longer counts.
 */
export function answeredEarlier(state: VisitState, now: Moment): { health: Slug[]; checks: Slug[] } {
  return {
    health: slugs(state.health).filter((question) => isPast(state.health[question]?.at ?? now, now)),
    checks: slugs(state.checks).filter((check) => {
      const rounds = state.checks[check];
      if (!rounds) return false;
      const present = answeredAt(rounds);
      const last = rounds.history.slice(-1).map(({ at }) => at);
      return (present.length > 0 ? present : last).some((at) => isPast(at, now));
    }),
  };
}

/** Whether the visit relies on anything of an earlier day. Today's answers are valid, whenever the visit was opened. */
export function standsOnEarlierDay(state: VisitState, now: Moment): boolean {
  const { tooSoon } = state;
  const counts = [
    ...Object.values(state.health).map(({ at }) => at),
    ...Object.values(state.checks).flatMap(answeredAt),
    ...(state.timeOut ? [state.timeOut.at] : []),
    // Not once the first possible day has come, because nothing depends on it then.
    ...(tooSoon?.decision && civilDateOf(now) < tooSoon.first ? [tooSoon.decision.at] : []),
  ];
  return counts.some((at) => isPast(at, now));
}

/** Asks again what has expired; everything, for older events that do not list it. */
export function startedAgain(state: VisitState, { again }: VisitEventOf<'day-started-again'>): VisitState {
  const health = again?.health ?? slugs(state.health);
  const checks = again?.checks ?? slugs(state.checks);
  const intakeAgain = again === undefined || health.length > 0;
  return {
    ...state,
    timeOut: null,
    intakeFinished: state.intakeFinished && !intakeAgain,
    healthBefore: intakeAgain ? null : state.healthBefore,
    health: without(state.health, health),
    alerts: without(state.alerts, health),
    tooSoon: state.tooSoon && { ...state.tooSoon, decision: null },
    checks: Object.fromEntries(
      slugs(state.checks).flatMap((check) => {
        const rounds = state.checks[check];
        return rounds ? [[check, checks.includes(check) ? anotherDay(rounds) : rounds]] : [];
      }),
    ),
  };
}

const slugs = (record: Readonly<Record<Slug, unknown>>): Slug[] => Object.keys(record).map((key) => Slug.parse(key));

function without<T>(record: Readonly<Record<Slug, T>>, gone: readonly Slug[]): Record<Slug, T> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => !gone.some((one) => one === key)));
}
