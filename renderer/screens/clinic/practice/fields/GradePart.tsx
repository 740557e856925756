import type { AnswerGrade } from '../../../../../domain/protocol/model/questions.ts';
import type { Edit } from './edit.ts';
import { GradeWord, grades } from './GradeWord.tsx';
import { OneGrade } from './OneGrade.tsx';

/** What an answer to a health question means. */
export function GradePart(props: {
  label: string;
  grade: AnswerGrade;
  place: string;
  edit: Edit;
  hideLabel?: boolean;
}) {
  return <OneGrade {...props} grades={grades} word={(grade) => <GradeWord grade={grade} />} />;
}
