import { useTranslation } from 'react-i18next';
import type { DraftView } from '../../../../../api/contract/protocols.ts';
import { Button } from '../../../../kit/Button.tsx';
import { Field } from '../../../../kit/Field.tsx';
import { useKitWords } from '../../../../kit/kit-words.ts';
import { Complaint } from './Complaint.tsx';
import type { Edit } from './edit.ts';
import { Part } from './Part.tsx';
import { useTyped } from './useTyped.ts';

/**
 * A number of the draft: typed, or one step more or less. What is no number between the bounds stays as it was typed, with
 * what to do beside it, and is not taken.
 */
export function NumberPart({
  draft,
  place,
  edit,
  label,
  unit,
  least,
  most,
  step = 1,
  optional = false,
}: {
  draft: DraftView;
  place: string;
  edit: Edit;
  label: string;
  /** Behind the number: "minutes". */
  unit?: string;
  least?: number;
  most?: number;
  step?: number;
  /** Whether an empty field takes the number out. */
  optional?: boolean;
}) {
  const { t } = useTranslation('practiceQuestions');
  const { stepper: words } = useKitWords();
  const { value, misfit, type, leave } = useTyped({ draft, place, edit, optional, number: true });
  const number = value.trim() === '' ? null : Number(value.replace(',', '.'));
  const outside =
    number === null
      ? !optional
      : Number.isNaN(number) || number < (least ?? number) || number > (most ?? number) || misfit !== null;
  const complaint = !outside
    ? undefined
    : least === undefined || most === undefined
      ? t('anyNumber')
      : // As they are to be typed: a sign between thousands would be read as a comma.
        t('numberBetween', { least: String(least), most: String(most) });
  const by = (much: number) => {
    const next = Math.min(
      most ?? Number.POSITIVE_INFINITY,
      Math.max(least ?? Number.NEGATIVE_INFINITY, (number ?? 0) + much),
    );
    type(String(next));
    leave();
  };
  return (
    <Part label={label}>
      <div className="row number-row">
        <Button label={`${label}: ${words.less}`} onPress={() => by(-step)}>
          −
        </Button>
        <Field
          label={label}
          hideLabel
          inputMode="decimal"
          maxLength={12}
          value={value}
          data-place={place}
          aria-invalid={complaint ? true : undefined}
          onChange={(event) => type(event.target.value)}
          onBlur={leave}
        />
        <Button label={`${label}: ${words.more}`} onPress={() => by(step)}>
          +
        </Button>
        {unit && <span className="label">{unit}</span>}
      </div>
      <Complaint words={complaint} />
    </Part>
  );
}
