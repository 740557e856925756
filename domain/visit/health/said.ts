import { z } from 'zod';
import type { HealthQuestion } from '../../protocol/model/questions.ts';
import { CivilDate } from '../../time.ts';
import type { GivenAnswer } from './answer-value.ts';

/**
 * An answer as a value for screens and papers: the words are the protocol's or the client's own; numbers and dates are written
 * where they are read.
 */
export const Said = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('yes') }),
  z.object({ kind: z.literal('no') }),
  /** One option or several, in the protocol's order. */
  z.object({ kind: z.literal('chosen'), labels: z.array(z.string()).min(1) }),
  z.object({ kind: z.literal('none') }),
  z.object({ kind: z.literal('number'), number: z.number(), unit: z.string() }),
  z.object({ kind: z.literal('date'), date: CivilDate }),
  z.object({ kind: z.literal('text'), text: z.string() }),
]);
export type Said = z.infer<typeof Said>;

export function saidOf({ answers }: Pick<HealthQuestion, 'answers'>, { answer, value }: GivenAnswer): Said {
  switch (value?.kind) {
    case undefined:
      return { kind: answer };
    case 'one-of':
      return { kind: 'chosen', labels: labelsOf(answers, [value.option]) };
    case 'several-of':
      return value.options.length === 0
        ? { kind: 'none' }
        : { kind: 'chosen', labels: labelsOf(answers, value.options) };
    case 'number':
      return { kind: 'number', number: value.number, unit: answers.kind === 'number' ? answers.unit : '' };
    case 'date':
      return { kind: 'date', date: value.date };
    case 'text':
      return { kind: 'text', text: value.text };
  }
}

function labelsOf(answers: HealthQuestion['answers'], chosen: readonly string[]): string[] {
  const options = answers.kind === 'one-of' || answers.kind === 'several-of' ? answers.options : [];
  const known = options.filter(({ id }) => chosen.includes(id)).map(({ label }) => label);
  return known.length > 0 ? known : [...chosen];
}
