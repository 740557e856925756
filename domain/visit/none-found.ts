import type { Slug } from '../ids.ts';
import type { Check } from '../protocol/model/questions.ts';
import type { CheckRounds } from './state/state.ts';

interface NoneFound {
  /** Each question with its answer that finds nothing. */
  readonly answers: readonly { readonly question: Slug; readonly option: Slug }[];
  /** The same in the protocol's words: "Gel", "None". */
  readonly words: { question: string; answer: string }[];
}

/**
 * "None of the four": one tap that gives every question of a check its own passing answer (docs/rules.md, "Scalp checks").
 * Null where the check asks a single question, where a question's passing answer needs choosing or a day, and once one of its
 * questions was answered in this round.
 */
export function noneFound({ questions }: Check, rounds: CheckRounds | undefined): NoneFound | null {
  if (questions.length < 2 || Object.keys(rounds?.answers ?? {}).length > 0) return null;
  const found = questions.flatMap(({ id, text, options }) => {
    const [pass, ...others] = options.filter(({ grade }) => grade === 'pass');
    return pass && others.length === 0 && options.every(({ when }) => when === undefined) ? [{ id, text, pass }] : [];
  });
  if (found.length < questions.length) return null;
  return {
    answers: found.map(({ id, pass }) => ({ question: id, option: pass.id })),
    words: found.map(({ text, pass }) => ({ question: text, answer: pass.label })),
  };
}
