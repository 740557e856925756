import type { Slug } from '../ids.ts';
import type { Check } from '../protocol/schema.ts';
import type { CheckRounds } from './state/state.ts';

interface NoneFound {
  /** Each question with its answer that finds nothing. */
  readonly answers: readonly { readonly question: Slug; readonly option: Slug }[];
  /** What was looked for, in the protocol's words: "Gel found". */
  readonly findings: string[];
}

/**
 * "None of the four": one tap that gives every question of a check its own passing answer (docs/rules.md, "Scalp checks").
 * Null where the check asks a single question, where a question's passing answer needs choosing or a day, and once one of its
 * questions was answered in this round.
 */
export function noneFound({ questions }: Check, rounds: CheckRounds | undefined): NoneFound | null {
  if (questions.length < 2 || Object.keys(rounds?.answers ?? {}).length > 0) return null;
  const answers = questions.flatMap(({ id, options }) => {
    const [pass, ...others] = options.filter(({ grade }) => grade === 'pass');
    return pass && others.length === 0 && options.every(({ when }) => when === undefined)
      ? [{ question: id, option: pass.id }]
      : [];
  });
  if (answers.length < questions.length) return null;
  const failing = questions.flatMap(({ options }) => options.filter(({ grade }) => grade !== 'pass'));
  return { answers, findings: failing.map(({ finding, label }) => finding ?? label) };
}
