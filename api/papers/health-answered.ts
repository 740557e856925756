import type { HealthAnswered } from '../../documents/papers/inputs.ts';
import type { HealthQuestion } from '../../domain/protocol/model/questions.ts';
import { askedIn, gradeIn } from '../../domain/visit/health/alerts.ts';
import { saidOf } from '../../domain/visit/health/said.ts';
import { crossedOutOf } from './crossed-out.ts';

/**
 * The health questions as answered in a visit, what each answer means, and the decision about each alert. `asked`: the question
 * as the client had it before them; the clinic's own words where it is absent.
 */
export function healthAnswered(
  from: Parameters<typeof crossedOutOf>[0],
  asked: (question: HealthQuestion) => HealthQuestion = (question) => question,
): HealthAnswered {
  const { state, protocol } = from;
  return {
    health: askedIn(state, protocol).flatMap((own) => {
      const question = asked(own);
      const given = state.health[question.id];
      if (!given) return [];
      const { answer, details, value } = given;
      const grade = gradeIn(state, question) ?? 'decide';
      const usual = grade === (answer === 'yes' ? 'decide' : 'fine');
      const answered = { question: question.id, text: question.text, answer, details, ...(!usual && { grade }) };
      return [value ? { ...answered, said: saidOf(question, given), grade } : answered];
    }),
    crossedOut: crossedOutOf({ ...from, protocol: { ...protocol, health: protocol.health.map(asked) } }, 'answers'),
    alerts: protocol.health.map(asked).flatMap(({ id, text }) => {
      const alert = state.alerts[id];
      return alert ? [{ question: id, text, ...alert }] : [];
    }),
  };
}
