import type { PossibleFinding } from '../../../../domain/visit/views/check-view.ts';

/** A question of a check, which has one answer at a time. */
export const questionOf = ({ check, question }: PossibleFinding): string => `${check}/${question}`;

export const keyOf = (finding: PossibleFinding): string => `${questionOf(finding)}/${finding.option}`;
