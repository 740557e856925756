import type { HealthAnswered } from '../../documents/papers/inputs.ts';
import { crossedOutOf } from './crossed-out.ts';

/** The health questions as answered in a visit, and the decision about each "yes". */
export function healthAnswered(from: Parameters<typeof crossedOutOf>[0]): HealthAnswered {
  const { state, protocol } = from;
  return {
    health: protocol.health.flatMap(({ id, text }) => {
      const health = state.health[id];
      return health ? [{ text, answer: health.answer, details: health.details }] : [];
    }),
    crossedOut: crossedOutOf(from, 'answers'),
    alerts: protocol.health.flatMap(({ id, text }) => {
      const alert = state.alerts[id];
      return alert ? [{ text, ...alert }] : [];
    }),
  };
}
