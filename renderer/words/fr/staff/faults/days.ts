import type { z } from 'zod';
import { dates } from '../../../../../documents/words/fr/dates.ts';
import type { BreakTimeOut, HourSkipped, TooSoon } from '../../../../../domain/faults/day-faults.ts';
import { type CivilDate, daysBetween } from '../../../../../domain/time.ts';

/** "Trop tôt. La première date possible est le mer 9 déc, une semaine après le traitement." */
export function tooSoon(params: z.infer<typeof TooSoon>): string {
  switch (params.because) {
    case 'treatment':
      return afterSession(params.first, params.from, 'le traitement');
    case 'next-session':
      return afterSession(params.first, params.from, 'la prochaine séance');
    case 'preparation': {
      const days = daysBetween(params.from, params.first);
      const takes = days === 1 ? 'un jour' : `${days} jours`;
      return `Trop tôt. La première date possible est le ${dates.shortDate(params.first, params.from)} : la préparation prend ${takes}.`;
    }
    case 'past':
      return `Le ${dates.shortDate(params.date, params.today)} est passé. Choisissez un jour plus tard.`;
    case 'due-today':
      return `« ${params.what} » serait à faire avant ${params.time} aujourd’hui. Choisissez une heure ou une date plus tard.`;
    case 'contradiction':
      return `Le ${dates.shortDate(params.date, params.date)}, deux consignes de la fiche se contrediraient. La prochaine date qui convient est le ${dates.shortDate(params.first, params.date)}.`;
  }
}

function afterSession(first: CivilDate, from: CivilDate, what: string): string {
  const days = daysBetween(from, first);
  const after = days === 7 ? 'une semaine' : days === 1 ? 'un jour' : `${days} jours`;
  return `Trop tôt. La première date possible est le ${dates.shortDate(first, from)}, ${after} après ${what}.`;
}

export function hourSkipped(params: z.infer<typeof HourSkipped>): string {
  const { time, next } = params;
  return params.told === 'yes'
    ? `L’horloge a sauté ${time} ce jour-là : elle a continué à ${next}.`
    : `L’horloge saute ${time} le ${dates.shortDate(params.date, params.today)}. La prochaine heure possible est ${next}.`;
}

export function breakTimeOut(params: z.infer<typeof BreakTimeOut>): string {
  if (params.because === 'twice') {
    const { time, first, second } = params;
    return `L’horloge a affiché ${time} deux fois. Écrivez ${time} ${first} ou ${time} ${second}.`;
  }
  const { from, to, fromZone, toZone } = params;
  const at = (time: string, zone: string | undefined) => (zone === undefined ? time : `${time} ${zone}`);
  return `Choisissez une heure de ${at(from, fromZone)} à ${at(to, toZone)}. La pause se situe entre les entrées qui l’entourent.`;
}
