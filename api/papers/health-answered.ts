import type { HealthAnswered } from '../../documents/papers/inputs.ts';
import { askedIn, gradeIn } from '../../domain/visit/health/alerts.ts';
import { saidOf } from '../../domain/visit/health/said.ts';
import { crossedOutOf } from './crossed-out.ts';

/** The health questions as answered in a visit, what each answer means, and the decision about each alert. */
export function healthAnswered(from: Parameters<typeof crossedOutOf>[0]): HealthAnswered {
  const { state, protocol } = from;
  return {
    health: askedIn(state, protocol).flatMap((question) => {
      const given = state.health[question.id];
      if (!given) return [];
      const { answer, details, value } = given;
      const grade = gradeIn(state, question) ?? 'decide';
      const usual = grade === (answer === 'yes' ? 'decide' : 'fine');
      const answered = { question: question.id, text: question.text, answer, details, ...(!usual && { grade }) };
      return [value ? { ...answered, said: saidOf(question, given), grade } : answered];
    }),
    crossedOut: crossedOutOf(from, 'answers'),
    alerts: protocol.health.flatMap(({ id, text }) => {
      const alert = state.alerts[id];
      return alert ? [{ question: id, text, ...alert }] : [];
    }),
  };
}
