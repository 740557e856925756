import type { Input } from '../../api/contract/contract.ts';

type Report = Input<'reactions.report'>['report'];

/** A reaction of the sample's day, told on the same day. */
export const reportOf = (change: Partial<Report> = {}): Report => ({
  began: '2026-11-24',
  heard: '2026-11-24',
  signs: ['redness', 'swelling'],
  areas: ['front'],
  words: 'Warm since this morning, no fever',
  lots: [],
  doctor: 'not-yet',
  advice: '',
  toldBy: '',
  ...change,
});
