import { CivilDate, CivilTime } from '../../domain/time.ts';
import type { CoursePlace, Lot } from '../../domain/visit/types.ts';

/** What is used and planned in the sample visit: session 2 of 3, with the last session booked three weeks later. */

export const secondSession: CoursePlace = {
  session: 2,
  sessionsPlanned: 3,
  final: false,
  next: { date: CivilDate.parse('2026-12-15'), time: CivilTime.parse('10:00') },
  plannedFinal: CivilDate.parse('2026-12-15'),
};

/** The end of a course. */
export const finalSession = { session: 3, sessionsPlanned: 3, final: true, next: null, plannedFinal: null } as const;

export const samplePigment = {
  kind: 'pigment',
  name: 'Shade 3',
  maker: 'Sample Pigments',
  lot: 'SP-20418',
  expiry: '2027-08',
} as const satisfies Lot;

export const sampleNeedle = {
  kind: 'needle',
  name: '3RL 0.25 mm',
  maker: 'Sample Needles',
  lot: 'N-7731',
  expiry: '2028-02',
} as const satisfies Lot;
