import type { ReactNode } from 'react';
import { Choice } from '../../../../kit/Choice.tsx';
import { putAt } from '../editor/item-form.ts';
import type { Edit } from './edit.ts';
import { Opens } from './Opens.tsx';

/** What an answer means, by its shape and word; opens in place. A question's answers and a check's have grades of their own. */
export function OneGrade<G extends string>({
  label,
  grade,
  grades,
  word,
  place,
  edit,
  hideLabel = false,
}: {
  label: string;
  grade: G;
  /** As they stand in the list. */
  grades: readonly G[];
  word: (grade: G) => ReactNode;
  place: string;
  edit: Edit;
  hideLabel?: boolean;
}) {
  return (
    <Opens label={label} value={word(grade)} place={place} hideLabel={hideLabel}>
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
              {word(one)}
            </Choice>
          ))}
        </fieldset>
      )}
    </Opens>
  );
}
