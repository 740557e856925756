import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useComplaint } from '../../app/useComplaint.ts';
import { Field } from '../../kit/Field.tsx';

const digits = (text: string, most: number) => text.replace(/\D/g, '').slice(0, most);

/**
 * Three number fields: nobody scrolls a calendar back forty years. `value` is an ISO date; while a part is missing or the
 * date does not exist, the parts stay as typed and the schema says no.
 */
export function BirthDate({
  value,
  wrong,
  onChange,
}: {
  value: string;
  wrong: boolean;
  onChange: (date: string) => void;
}) {
  const { t } = useTranslation('client');
  const complaint = useComplaint();
  const [parts, setParts] = useState(() => {
    const [year = '', month = '', day = ''] = value.split('-');
    return { day: day.replace(/^0/, ''), month: month.replace(/^0/, ''), year };
  });
  const set = (change: Partial<typeof parts>) => {
    const next = { ...parts, ...change };
    setParts(next);
    onChange(`${next.year.padStart(4, '0')}-${next.month.padStart(2, '0')}-${next.day.padStart(2, '0')}`);
  };
  return (
    <fieldset className="entry birth">
      <legend className="label-for">{t('birth')}</legend>
      <div className="row start">
        <Field
          label={t('birthDay')}
          inputMode="numeric"
          value={parts.day}
          onChange={(event) => set({ day: digits(event.target.value, 2) })}
        />
        <Field
          label={t('birthMonth')}
          inputMode="numeric"
          value={parts.month}
          onChange={(event) => set({ month: digits(event.target.value, 2) })}
        />
        <Field
          label={t('birthYear')}
          inputMode="numeric"
          value={parts.year}
          onChange={(event) => set({ year: digits(event.target.value, 4) })}
        />
      </div>
      {wrong && (
        <p className="complaint" role="alert">
          {complaint({}, 'date')}
        </p>
      )}
    </fieldset>
  );
}
