import { faker } from '@faker-js/faker';
import { daysBetween, daysToNewDate, type SceneKind, type SceneLanguage } from './scenes.ts';

/** Somebody comes: on the day, counted from the first, for a visit of this kind. */
export interface Coming {
  readonly client: number;
  readonly language: SceneLanguage;
  readonly kind: SceneKind;
  readonly day: number;
  /** Of a touch-up: days since the treatment before. */
  readonly since: number;
}

/** One in four comes once, most come for a course, and some come back for years. On average three visits. */
const visitsOfFour = [1, 2, 3, 6] as const;
const week = 7;
const sunday = 6;
const yearOfWeeks = 52 * week;

/**
 * Who comes when: exactly so many visits of so many clients in so many days, of which the first is a Monday. By day, Sundays
 * free. Throws a RangeError where the days are too few for a course and its touch-ups.
 */
export function comings({ clients, visits, days }: { clients: number; visits: number; days: number }): Coming[][] {
  const byDay: Coming[][] = Array.from({ length: days }, () => []);
  const upTo = (client: number): number => Math.round((visits * weightUpTo(client)) / weightUpTo(clients));
  for (let client = 0; client < clients; client++) {
    const kinds = kindsOf(upTo(client + 1) - upTo(client));
    const touchUps = kinds.filter((kind) => kind === 'touch-up').length;
    const fixed = kinds
      .slice(0, -1)
      .reduce((sum, kind, n) => sum + (kinds[n + 1] === 'touch-up' ? 0 : daysTo(kind)), 0);
    const room = touchUps === 0 ? yearOfWeeks : Math.floor((days - 2 - fixed) / touchUps / week) * week;
    const since = Math.min(yearOfWeeks, room);
    const span = fixed + touchUps * since;
    if (since < daysBetween || span > days - 2) throw new RangeError(`${days} days are too few for ${visits} visits`);
    const language = kinds.every((kind) => inEveryLanguage.has(kind)) ? languageOf() : 'en';
    let day = faker.number.int({ min: 0, max: days - span - 2 });
    if (day % week === sunday) day += 1;
    for (const [n, kind] of kinds.entries()) {
      byDay[day]?.push({ client, language, kind, day, since });
      day += kinds[n + 1] === 'touch-up' ? since : daysTo(kind);
    }
  }
  return byDay;
}

function weightUpTo(client: number): number {
  const [whole, rest] = [Math.floor(client / visitsOfFour.length), client % visitsOfFour.length];
  const sum = (weights: readonly number[]): number => weights.reduce((total, weight) => total + weight, 0);
  return whole * sum(visitsOfFour) + sum(visitsOfFour.slice(0, rest));
}

const inEveryLanguage: ReadonlySet<SceneKind> = new Set<SceneKind>(['first', 'second', 'last', 'touch-up']);
const course: readonly SceneKind[] = ['first', 'second', 'last'];

/** The kinds of so many visits of one client, in order. */
function kindsOf(visits: number): SceneKind[] {
  const chance = faker.number.int({ min: 0, max: 23 });
  if (visits === 1 && chance < 8) return [chance < 4 ? 'declined' : chance < 7 ? 'stopped' : 'cancelled'];
  const before: SceneKind[] = visits < 2 || chance > 2 ? [] : [chance < 2 ? 'rescheduled' : 'cancelled'];
  const treated = Array.from({ length: visits - before.length }, (_, n) => course[n] ?? 'touch-up');
  return [...before, ...treated];
}

function languageOf(): SceneLanguage {
  const chance = faker.number.int({ min: 0, max: 19 });
  return chance < 3 ? 'es' : chance < 5 ? 'fr' : chance < 6 ? 'ar' : 'en';
}

/** Days to the next visit. */
const daysTo = (kind: SceneKind): number =>
  kind === 'rescheduled' ? daysToNewDate : kind === 'cancelled' ? week : daysBetween;
