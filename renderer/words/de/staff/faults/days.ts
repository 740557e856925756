import type { z } from 'zod';
import { dates } from '../../../../../documents/words/de/dates.ts';
import type { BreakTimeOut, HourSkipped, TooSoon } from '../../../../../domain/faults/day-faults.ts';
import { type CivilDate, daysBetween } from '../../../../../domain/time.ts';

/** "Zu früh. Der früheste Tag ist Mi 9. Dez, eine Woche nach der Behandlung." */
export function tooSoon(params: z.infer<typeof TooSoon>): string {
  switch (params.because) {
    case 'treatment':
      return afterSession(params.first, params.from, 'der Behandlung');
    case 'next-session':
      return afterSession(params.first, params.from, 'der nächsten Sitzung');
    case 'preparation': {
      const days = daysBetween(params.from, params.first);
      const takes = days === 1 ? 'einen Tag' : `${days} Tage`;
      return `Zu früh. Der früheste Tag ist ${dates.shortDate(params.first, params.from)}: Die Vorbereitung braucht ${takes}.`;
    }
    case 'past':
      return `${dates.shortDate(params.date, params.today)} ist vorbei. Wählen Sie einen späteren Tag.`;
    case 'due-today':
      return `„${params.what}“ wäre heute schon bis ${params.time} fällig. Wählen Sie eine spätere Uhrzeit oder einen späteren Tag.`;
    case 'contradiction':
      return `Am ${dates.shortDate(params.date, params.date)} würden sich zwei Regeln des Blattes widersprechen. Der nächste mögliche Tag ist ${dates.shortDate(params.first, params.date)}.`;
  }
}

function afterSession(first: CivilDate, from: CivilDate, what: string): string {
  const days = daysBetween(from, first);
  const after = days === 7 ? 'eine Woche' : days === 1 ? 'einen Tag' : `${days} Tage`;
  return `Zu früh. Der früheste Tag ist ${dates.shortDate(first, from)}, ${after} nach ${what}.`;
}

export function hourSkipped(params: z.infer<typeof HourSkipped>): string {
  const { time, next } = params;
  return params.told === 'yes'
    ? `Die Uhr hat ${time} an jenem Tag übersprungen: Sie ging um ${next} weiter.`
    : `Die Uhr überspringt ${time} am ${dates.shortDate(params.date, params.today)}. Die nächste mögliche Zeit ist ${next}.`;
}

export function breakTimeOut(params: z.infer<typeof BreakTimeOut>): string {
  if (params.because === 'twice') {
    const { time, first, second } = params;
    return `Die Uhr zeigte ${time} zweimal. Schreiben Sie ${time} ${first} oder ${time} ${second}.`;
  }
  const { from, to, fromZone, toZone } = params;
  const at = (time: string, zone: string | undefined) => (zone === undefined ? time : `${time} ${zone}`);
  return `Wählen Sie eine Zeit von ${at(from, fromZone)} bis ${at(to, toZone)}. Die Pause liegt zwischen den Einträgen davor und danach.`;
}
