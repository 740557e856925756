import type { TreatmentProtocol } from '../../../../../domain/protocol/model/treatment-protocol.ts';

/** What the ids of a protocol stand for, in the clinic's own words. The first text that knows one counts. */
export interface Names {
  topic(id: string): string;
  level(id: string): string;
  question(id: string): string;
  /** Of one question: a copied question has the same ids for its answers. Undefined where it has none with this id. */
  answer(question: string, id: string): string | undefined;
  rule(id: string): string;
}

export function namesOf(texts: readonly TreatmentProtocol[]): Names {
  const find = (of: (text: TreatmentProtocol) => readonly (readonly [id: string, words: string])[]) => {
    const known = new Map(texts.toReversed().flatMap(of));
    return (id: string) => known.get(id) ?? id;
  };
  return {
    topic: find(({ topics }) => topics.map(({ id, name }) => [id, name])),
    level: find(({ topics }) => topics.flatMap(({ levels }) => levels.map(({ id, name }) => [id, name] as const))),
    question: find(({ health }) => health.map(({ id, text }) => [id, text])),
    answer: (question, id) => {
      for (const { health } of texts) {
        const answers = health.find((one) => one.id === question)?.answers;
        const found = answers && 'options' in answers ? answers.options.find((option) => option.id === id) : undefined;
        if (found) return found.label;
      }
      return undefined;
    },
    rule: find(({ preparation, aftercare }) => [...preparation, ...aftercare].map(({ id, short }) => [id, short])),
  };
}
