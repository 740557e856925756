import type { CivilDate } from '../../time.ts';
import type { VisitEvent } from '../events.ts';
import type { EventFact } from './event-fact.ts';
import { documentFacts, written } from './event-fact-parts.ts';

/** What an event of a reaction says. `on`: its day, whose year goes without saying. */
export function reactionFacts(event: Extract<VisitEvent, { type: `reaction-${string}` }>, on: CivilDate): EventFact[] {
  switch (event.type) {
    case 'reaction-reported': {
      const { signs, areas, began, words, lots, doctor, advice, toldBy } = event.report;
      return [
        { code: 'reaction-signs', signs },
        ...(areas.length > 0 ? [{ code: 'reaction-areas', areas } as const] : []),
        { code: 'reaction-began', date: began, on },
        ...written('text', words),
        ...lots.map((sequence) => ({ code: 'entry', sequence }) as const),
        { code: 'doctor-seen', seen: doctor },
        ...written('advice', advice),
        ...(toldBy === '' ? [] : [{ code: 'told-by', name: toldBy } as const]),
        { code: 'report-by', date: event.reportBy, on },
      ];
    }
    case 'reaction-sealed':
      return [...documentFacts(event.document), { code: 'hash', of: 'head', hash: event.head }];
    case 'reaction-followed':
      return [
        { code: 'entry', sequence: event.reaction },
        ...written('text', event.followed.text),
        { code: 'doctor-seen', seen: event.followed.doctor },
      ];
    case 'reaction-sent':
      return [
        { code: 'entry', sequence: event.reaction },
        { code: 'report-sent', to: event.sent.to, date: event.sent.on, on },
      ];
    case 'reaction-closed':
      return [
        { code: 'entry', sequence: event.reaction },
        { code: 'reaction-end', how: event.end.how },
        ...written('text', event.end.words),
      ];
  }
}
