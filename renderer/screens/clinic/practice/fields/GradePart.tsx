import type { AnswerGrade } from '../../../../../domain/protocol/model/questions.ts';
import { Choice } from '../../../../kit/Choice.tsx';
import { putAt } from '../editor/item-form.ts';
import type { Edit } from './edit.ts';
import { GradeWord, grades } from './GradeWord.tsx';
import { Opens } from './Opens.tsx';

/** What an answer means, by its shape and word; opens in place. */
export function GradePart({
  label,
  grade,
  place,
  edit,
  hideLabel = false,
}: {
  label: string;
  grade: AnswerGrade;
  place: string;
  edit: Edit;
  hideLabel?: boolean;
}) {
  return (
    <Opens label={label} value={<GradeWord grade={grade} />} place={place} hideLabel={hideLabel}>
      {(close) => (
        <fieldset className="stack" aria-label={label}>
          {grades.map((one) => (
            <Choice
              key={one}
              on={one === grade}
              onPress={() => {
                edit(putAt(place, one));
                close();
              }}
            >
              <GradeWord grade={one} />
            </Choice>
          ))}
        </fieldset>
      )}
    </Opens>
  );
}
