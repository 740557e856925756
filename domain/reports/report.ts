import { z } from 'zod';
import { LotRef } from '../lots/lot-ref.ts';
import { CivilDate } from '../time.ts';
import { RegisterFilter, RegisterShow } from '../visit/register.ts';
import { Reason } from '../visit/types.ts';
import { Period, StepBy } from './period.ts';
import { ReportId } from './report-id.ts';

/** How a bar or a piece of one is filled: told apart in grey too. */
export const Fill = z.enum(['solid', 'outline', 'lines', 'dots']);
export type Fill = z.infer<typeof Fill>;

/** The list that a number counts. */
export const Opens = z.discriminatedUnion('to', [
  z.object({ to: z.literal('register'), filter: RegisterFilter, show: RegisterShow }),
  z.object({ to: z.literal('reactions') }),
  z.object({ to: z.literal('check-ins') }),
  z.object({ to: z.literal('retention'), show: z.enum(['ended', 'photos', 'ending', 'held']) }),
  z.object({ to: z.literal('lots'), show: z.enum(['all', 'expired', 'expiring']) }),
  z.object({ to: z.literal('recall'), lot: LotRef }),
]);
export type Opens = z.infer<typeof Opens>;

/** What is counted, in the program's words. */
export const Counted = z.enum([
  ...['on-time', 'early', 'late', 'skipped', 'unknown', 'long-stretch'],
  ...['no-sheet', 'came-again', 'to-come', 'missed'],
  ...['declined', 'consent-withdrawn', 'refused-at-work', 'clause-withdrawn', 'any-refusal'],
  ...['present-text', 'older-text', 'booked', 'unbooked'],
  ...['to-report', 'late-report', 'reported', 'closed'],
  ...['overdue', 'due', 'coming', 'done'],
  ...['expired', 'expiring', 'good'],
  ...['keeping-ended', 'photos-ended', 'keeping-ending', 'held'],
  ...['visits', 'treated', 'stopped', 'rescheduled', 'cancelled', 'withdrawn', 'in-progress'],
  ...['people', 'new-people', 'other', 'nobody'],
] as const);
export type Counted = z.infer<typeof Counted>;

/** Words of the program, somebody's own, or a reason for a new date. */
export const Named = z.union([
  z.object({ counted: Counted }),
  z.object({ words: z.string() }),
  z.object({ reason: Reason }),
]);
export type Named = z.infer<typeof Named>;

/** A sentence with two numbers at most, and what it is about. */
export const Says = z.object({
  say: z.enum([
    ...['none', 'few', 'breaks-kept', 'stretch-over', 'no-stretch-over', 'own-stretch-over', 'no-own-stretch-over'],
    ...[
      'reason-first',
      'no-reason',
      'no-sheet',
      'refusals',
      'consents',
      'unbooked',
      'missed',
      'reactions',
      'reactions-late',
      'check-ins',
      'check-ins-late',
    ],
    ...['lots', 'lots-expired', 'treated', 'retention', 'no-retention', 'retention-held'],
  ] as const),
  n: z.number().int(),
  of: z.number().int(),
  what: Named.nullable(),
});
export type Says = z.infer<typeof Says>;

const value = z.number().int().nonnegative();

/** A number that opens what it counts. */
export const Count = z.object({ name: Named, value, fill: Fill.nullable(), opens: Opens.nullable() });
export type Count = z.infer<typeof Count>;

export const ChartTitle = z.enum([
  ...[
    'by-practitioner',
    'late-or-skipped',
    'by-reason',
    'moved',
    'refused',
    'by-text',
    'next-weeks',
    'by-lot',
    'by-outcome',
    'by-time',
    'treated',
  ],
] as const);
export type ChartTitle = z.infer<typeof ChartTitle>;

/** `parts`: each row a bar of pieces. `bars`: a bar each. `columns`: step by step through the days. */
export const Chart = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('parts'),
    title: ChartTitle,
    rows: z.array(
      z.object({
        name: Named,
        opens: Opens.nullable(),
        parts: z.array(z.object({ counted: Counted, fill: Fill, value })),
        /** The longest stretch of work, in whole minutes. `over`: the minutes that a stretch might have taken; null where none was longer. */
        longest: z.object({ minutes: value, over: value.nullable() }).nullable(),
      }),
    ),
  }),
  z.object({ kind: z.literal('bars'), title: ChartTitle, rows: z.array(Count) }),
  z.object({
    kind: z.literal('columns'),
    title: ChartTitle,
    by: StepBy,
    columns: z.array(z.object({ from: CivilDate, value, soFar: z.boolean() })),
  }),
]);
export type Chart = z.infer<typeof Chart>;

export const Report = z.object({
  id: ReportId,
  period: Period.nullable(),
  /** Of how many it tells: "212 in 104 visits". Null where that needs no words. */
  scope: z.object({ n: value, of: value }).nullable(),
  says: z.array(Says),
  counts: z.array(Count),
  charts: z.array(Chart),
  /** Numbers beside the charts. */
  facts: z.array(Count),
});
export type Report = z.infer<typeof Report>;
