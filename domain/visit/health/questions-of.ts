import type { HealthQuestion } from '../../protocol/model/questions.ts';
import type { HealthQuestion as FirstForm, Protocol } from '../../protocol/schema.ts';

/** The health questions of a protocol. In the first form each is a yes or no whose "yes" staff decide about. */
export function questionsOf(protocol: Protocol): readonly HealthQuestion[] {
  const known = read.get(protocol);
  if (known) return known;
  const questions = protocol.health.map(ofFirstForm);
  read.set(protocol, questions);
  return questions;
}

const read = new WeakMap<Protocol, readonly HealthQuestion[]>();

function ofFirstForm(question: FirstForm | HealthQuestion): HealthQuestion {
  return 'answers' in question ? question : { ...question, answers: { kind: 'yes-no', yes: 'decide', no: 'fine' } };
}
