import type { z } from 'zod';
import { dates } from '../../../../../documents/words/es/dates.ts';
import type { BreakTimeOut, HourSkipped, TooSoon } from '../../../../../domain/faults/day-faults.ts';
import { type CivilDate, daysBetween } from '../../../../../domain/time.ts';

const { shortDate } = dates;

/** "Demasiado pronto. La primera fecha posible es mié 9 dic, una semana después del tratamiento." */
export function tooSoon(params: z.infer<typeof TooSoon>): string {
  switch (params.because) {
    case 'treatment':
      return afterSession(params.first, params.from, 'del tratamiento');
    case 'next-session':
      return afterSession(params.first, params.from, 'de la próxima sesión');
    case 'preparation': {
      const days = daysBetween(params.from, params.first);
      const takes = days === 1 ? 'un día' : `${days} días`;
      return `Demasiado pronto. La primera fecha posible es ${shortDate(params.first, params.from)}: la preparación necesita ${takes}.`;
    }
    case 'past':
      return `${shortDate(params.date, params.today)} ya pasó. Elija un día posterior.`;
    case 'due-today':
      return `«${params.what}» tendría que estar hecho hoy a las ${params.time}. Elija una hora o una fecha posterior.`;
    case 'contradiction':
      return `El ${shortDate(params.date, params.date)}, dos reglas de la hoja se contradirían. La siguiente fecha que vale es ${shortDate(params.first, params.date)}.`;
  }
}

function afterSession(first: CivilDate, from: CivilDate, what: string): string {
  const days = daysBetween(from, first);
  const after = days === 7 ? 'una semana' : `${days} días`;
  return `Demasiado pronto. La primera fecha posible es ${shortDate(first, from)}, ${after} después ${what}.`;
}

export function hourSkipped(params: z.infer<typeof HourSkipped>): string {
  const { time, next } = params;
  return params.told === 'yes'
    ? `El reloj se saltó las ${time} ese día: siguió a las ${next}.`
    : `El reloj se salta las ${time} el ${shortDate(params.date, params.today)}. La siguiente hora posible es ${next}.`;
}

export function breakTimeOut(params: z.infer<typeof BreakTimeOut>): string {
  if (params.because === 'twice') {
    const { time, first, second } = params;
    return `El reloj mostró las ${time} dos veces. Escriba ${time} ${first} o ${time} ${second}.`;
  }
  const { from, to, fromZone, toZone } = params;
  const at = (time: string, zone: string | undefined) => (zone === undefined ? time : `${time} ${zone}`);
  return `Elija una hora de ${at(from, fromZone)} a ${at(to, toZone)}. La pausa está entre lo que se registró antes y después de ella.`;
}
