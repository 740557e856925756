import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { Lot } from '../../../../domain/visit/types.ts';
import { AnswerPair } from '../../../kit/Choice.tsx';
import { Field } from '../../../kit/Field.tsx';

export type LotInput = z.input<typeof Lot>;

/** A wrong lot: its corrected details, or that it was not used. */
export interface LotCorrection {
  readonly what: 'details' | 'gone' | null;
  readonly lot: LotInput;
}

export function LotCorrectionForm({
  value,
  onChange,
}: {
  value: LotCorrection;
  onChange: (value: LotCorrection) => void;
}) {
  const { t } = useTranslation('putRight');
  const { t: words } = useTranslation('procedure');
  const { what, lot } = value;
  const field = (name: 'name' | 'maker' | 'lot' | 'expiry') => ({
    value: lot[name],
    onChange: (event: { target: { value: string } }) =>
      onChange({ ...value, lot: { ...lot, [name]: event.target.value } }),
  });
  return (
    <>
      <AnswerPair
        label={t('lotTitle')}
        grow
        options={[
          { id: 'details', label: t('lotDetails') },
          { id: 'gone', label: t('lotGone') },
        ]}
        value={what}
        onAnswer={(id) => onChange({ ...value, what: id })}
      />
      {what === 'details' && (
        <div className="pairs">
          <Field label={words('lotColour')} {...field('name')} />
          <Field label={words('lotMaker')} {...field('maker')} />
          <Field label={words('lotNumber')} code {...field('lot')} />
          <Field label={words('lotExpiry')} code {...field('expiry')} />
        </div>
      )}
    </>
  );
}
