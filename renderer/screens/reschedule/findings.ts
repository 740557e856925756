import type { Slug } from '../../../domain/ids.ts';
import type { CheckView } from '../../../domain/visit/view.ts';

/** Something that could be seen on the scalp and would speak against today. */
export interface Finding {
  readonly key: string;
  readonly check: Slug;
  readonly question: Slug;
  readonly option: Slug;
  readonly words: string;
  readonly onRecord: boolean;
}

/** Every such answer of the protocol; those on record already cannot be taken back. */
export function possibleFindings(checks: readonly CheckView[]): Finding[] {
  return checks.flatMap((check) =>
    check.questions.flatMap((question) =>
      question.options
        .filter((option) => option.grade === 'reschedule' || option.grade === 'decide')
        .map((option) => ({
          key: `${check.id}/${question.id}/${option.id}`,
          check: check.id,
          question: question.id,
          option: option.id,
          words: option.finding ?? option.label,
          onRecord: question.answer === option.id,
        })),
    ),
  );
}
