import type { z } from 'zod';
import type { BreakTimeOut, HourSkipped, TooSoon } from '../../../../domain/faults/day-faults.ts';
import { type CivilDate, daysBetween } from '../../../../domain/time.ts';
import { dayInWords } from './day-words.ts';

/** "Too soon. The first possible date is Wed 9 Dec, a week after treatment." */
export function tooSoon(params: z.infer<typeof TooSoon>): string {
  switch (params.because) {
    case 'treatment':
      return afterSession(params.first, params.from, 'treatment');
    case 'next-session':
      return afterSession(params.first, params.from, 'the next session');
    case 'preparation': {
      const days = daysBetween(params.from, params.first);
      const takes = days === 1 ? 'a day' : `${days} days`;
      return `Too soon. The first possible date is ${dayInWords(params.first, params.from)}: the preparation takes ${takes}.`;
    }
    case 'past':
      return `${dayInWords(params.date, params.today)} is over. Choose a later day.`;
    case 'due-today':
      return `“${params.what}” would be due by ${params.time} today. Choose a later time, or a later date.`;
    case 'contradiction':
      return `On ${dayInWords(params.date, params.date)} two rules of the sheet would contradict each other. The next date that works is ${dayInWords(params.first, params.date)}.`;
  }
}

function afterSession(first: CivilDate, from: CivilDate, what: string): string {
  const days = daysBetween(from, first);
  const after = days === 7 ? 'a week' : `${days} days`;
  return `Too soon. The first possible date is ${dayInWords(first, from)}, ${after} after ${what}.`;
}

export function hourSkipped(params: z.infer<typeof HourSkipped>): string {
  const { time, next } = params;
  return params.told === 'yes'
    ? `The clock skipped ${time} on that day: it went on at ${next}.`
    : `The clock skips ${time} on ${dayInWords(params.date, params.today)}. The next possible time is ${next}.`;
}

export function breakTimeOut(params: z.infer<typeof BreakTimeOut>): string {
  if (params.because === 'twice') {
    const { time, first, second } = params;
    return `The clock showed ${time} twice. Write ${time} ${first} or ${time} ${second}.`;
  }
  const { from, to, fromZone, toZone } = params;
  const at = (time: string, zone: string | undefined) => (zone === undefined ? time : `${time} ${zone}`);
  return `Choose a time from ${at(from, fromZone)} to ${at(to, toZone)}. The break lies between what was recorded around it.`;
}
