import type { CheckView } from '../../../../domain/visit/views/check-view.ts';

/** The failing answers of a check in its present round, in words. */
export function failingWords({ questions }: CheckView): string[] {
  return questions.flatMap((question) => {
    const option = question.options.find((one) => one.id === question.answer);
    return option && option.grade !== 'pass' ? [option.finding ?? option.label] : [];
  });
}
