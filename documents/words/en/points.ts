import type { Unit } from '../../../domain/protocol/model/point.ts';

const unitNames: Readonly<Record<Unit, string>> = {
  hour: 'hour',
  day: 'day',
  week: 'week',
  month: 'month',
  year: 'year',
};

/** Points in time that have no date yet, and what a rule says beside its dates. */
export const points = {
  /** "2 weeks", "3 to 4 weeks". */
  size: (least: number, most: number, unit: Unit) =>
    `${least === most ? least : `${least} to ${most}`} ${unitNames[unit]}${most === 1 ? '' : 's'}`,
  healed: 'it has healed',
  final: 'your final session',
  appointment: 'your next appointment',
  after: (size: string, what: string) => `${size} after ${what}`,
  before: (size: string, what: string) => `${size} before ${what}`,
  until: (point: string) => `Until ${point}`,
  once: (point: string) => `Once ${point}`,
  from: (point: string) => `From ${point}`,
  fromTo: (from: string, to: string) => `${from} to ${to}`,
  fromUntil: (from: string, point: string) => `${from} until ${point}`,
  fromOn: (date: string) => `From ${date} on`,
  at: (date: string, time: string) => `${date}, ${time}`,
  parts: {
    morning: 'in the morning',
    noon: 'at noon',
    afternoon: 'in the afternoon',
    evening: 'in the evening',
    night: 'at night',
  },
  /** From that time of the day on. */
  sinceTime: (date: string, time: string) => `${date}, from ${time}`,
  about: 'About: ',
  except: (list: string) => `except: ${list}`,
  only: (condition: string) => `Only if: ${condition}`,
  missed: (what: string) => `If it was not done: ${what}`,
  forYou: 'Ask us which of it is for you',
};
