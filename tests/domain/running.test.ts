import { describe, expect, it } from 'vitest';
import { byUrgency, type RunningCue } from '../../domain/breaks/running.ts';
import { lockLabels } from '../../domain/clinic/lock-names.ts';
import { givenName, initials, shortName } from '../../domain/clinic/names.ts';
import { VisitId } from '../../domain/ids.ts';
import type { Instant } from '../../domain/time.ts';

const instant = '2026-11-24T10:00:00.000Z' as Instant;
const visitId = VisitId.parse('01920000-0000-7000-8000-000000000000');

function at(clientName: string, cue: RunningCue, minutes: number, overdueAfter = 90) {
  const policy = { opensAfter: 60, asksAfter: 75, overdueAfter, length: 10 };
  const plan = {
    asOf: instant,
    policy,
    cue,
    elapsedMs: minutes * 60_000,
    longestMs: 0,
    workedMs: 0,
    since: instant,
    overdueAnswered: false,
    window: null,
    plan: [],
    expectedEnd: null,
    taken: [],
  };
  return { visitId, clientName, apart: null, cue, plan, alert: false, held: false, practitioner: null };
}

describe('several procedures', () => {
  it('come in order of urgency: overdue first and the latest of them before, then asks, open, working', () => {
    const sorted = byUrgency([
      at('working', 'working', 59),
      at('on a break', 'on-break', 12),
      at('overdue 1', 'overdue', 91),
      at('asks', 'asks', 80),
      at('open', 'open', 61),
      at('overdue 9', 'overdue', 99),
    ]);
    expect(sorted.map(({ clientName }) => clientName)).toEqual([
      'overdue 9',
      'overdue 1',
      'asks',
      'open',
      'working',
      'on a break',
    ]);
  });

  it('put an alert to decide on before every break', () => {
    const sorted = byUrgency([at('overdue', 'overdue', 99), { ...at('alert', 'on-break', 2), alert: true }]);
    expect(sorted.map(({ clientName }) => clientName)).toEqual(['alert', 'overdue']);
  });

  it('are compared by how late they are, each by its own policy', () => {
    const sorted = byUrgency([at('95 of 90', 'overdue', 95), at('80 of 70', 'overdue', 80, 70)]);
    expect(sorted.map(({ clientName }) => clientName)).toEqual(['80 of 70', '95 of 90']);
  });
});

describe('short names', () => {
  it.each([
    ['Dr. Robin Example', 'Robin'],
    ['Dr Robin Example', 'Robin'],
    ['Mr. Tom van Berg', 'Tom'],
    ['Prof. Dr. Ada Okafor', 'Ada'],
    ['Drew Example', 'Drew'],
    ['  Ana   Ruiz ', 'Ana'],
    ['Dr.', 'Dr.'],
    ['Ёлка', 'Ёлка'],
  ])('takes no title for a name: %s is %s', (name, given) => {
    expect(givenName(name)).toBe(given);
  });

  it('gives staff of one first name their full names, titles or not', () => {
    const staff = ['Robin Example', 'Dr. Robin Kerr', 'Noor Sample'];
    expect(staff.map((name) => shortName(name, staff))).toEqual(['Robin Example', 'Dr. Robin Kerr', 'Noor']);
  });

  it('takes the first letters of the first and the last word as initials', () => {
    expect(['Dr. Tom van Berg', 'Ada', 'élan Óg'].map(initials)).toEqual(['T B', 'A', 'É Ó']);
  });

  it('gives two of one label a letter each, and nobody else one', () => {
    expect(lockLabels(['Tom Brown', 'Tom Kerr', 'Ada Kay'], 'first-name')).toEqual(['Tom B', 'Tom K', 'Ada']);
    expect(lockLabels(['Tom Brown', 'Tia Berg', 'Ada Kay'], 'initials')).toEqual(['T B A', 'T B B', 'A K']);
    expect(lockLabels(['Tom', 'tom'], 'first-name')).toEqual(['Tom A', 'tom B']);
  });
});
