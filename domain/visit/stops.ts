import { assertNever } from '../assert-never.ts';
import type { VisitEvent } from './events.ts';

/** The kinds of events that say so, or take it back. */
export const stopTypes = [
  ...(['consent-withdrawn', 'consent-refused-at-work', 'alert-decided', 'check-decided'] as const),
  ...(['procedure-finished', 'taken-back'] as const),
] satisfies readonly VisitEvent['type'][];

type Stopping = Extract<VisitEvent, { type: (typeof stopTypes)[number] }>;
const saysStop = (event: VisitEvent): event is Stopping => stopTypes.some((type) => type === event.type);

/** What ends a visit's work before it is done, each with its row: once taken back it ends nothing. */
export type Stops = Readonly<Record<string, number>>;

/**
 * The few events that say so, told one after another, for lists: `outcomeOf` says the same by the whole record.
 * `finished`: the procedure was over before this one.
 */
export function stopsAfter(stops: Stops, sequence: number, event: VisitEvent, finished: boolean): Stops {
  if (!saysStop(event)) return stops;
  switch (event.type) {
    case 'consent-withdrawn':
    case 'consent-refused-at-work':
      return { ...stops, [event.type]: sequence };
    case 'alert-decided':
    case 'check-decided': {
      const key = event.type === 'alert-decided' ? `alert:${event.question}` : `check:${event.check}`;
      if (event.decision === 'reschedule') return { ...stops, [key]: sequence };
      const { [key]: _, ...others } = stops;
      return others;
    }
    case 'procedure-finished':
      return event.stopped ? { ...stops, finish: sequence } : stops;
    case 'taken-back': {
      const gone = new Set(event.sequences);
      const left = Object.fromEntries(Object.entries(stops).filter(([, at]) => !gone.has(at)));
      const { finish: _, ...others } = left;
      return finished && worksOn(event) ? others : left;
    }
    default:
      return assertNever(event);
  }
}

/** Whether the procedure goes on once this is taken back. */
export const worksOn = ({ kind }: Extract<VisitEvent, { type: 'taken-back' }>): boolean =>
  kind === 'finish' || kind === 'withdrawal';

/** Whether a visit on another tablet was stopped there, by its events of `stopTypes`. */
export function wasStopped(events: readonly { readonly sequence: number; readonly event: VisitEvent }[]): boolean {
  let [stops, finished]: [Stops, boolean] = [{}, false];
  for (const { sequence, event } of events) {
    stops = stopsAfter(stops, sequence, event, finished);
    if (event.type === 'procedure-finished') finished = true;
    else if (event.type === 'taken-back' && worksOn(event)) finished = false;
  }
  return finished && Object.keys(stops).length > 0;
}
