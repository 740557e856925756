import { WarningCircleIcon } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BirthDateFault, BirthDateReading, TypedDate } from '../../../../domain/clinic/birth-date.ts';
import { Button } from '../../../kit/Button.tsx';
import { Field } from '../../../kit/Field.tsx';
import { monthOfYear } from '../../../words/dates.ts';
import { sayFieldFault } from '../../../words/say-fault.ts';

const digits = (text: string, most: number) => text.replace(/\D/g, '').slice(0, most);

/** The three fields of "1988-03-14"; a two-digit year is "0088" and a missing part zeros. */
export function typedDate(value: string): TypedDate {
  const [year = '', month = '', day = ''] = value.split('-');
  return { day: day.replace(/^0+/, ''), month: month.replace(/^0+/, ''), year: year.replace(/^00?/, '') };
}

/**
 * Three number fields, because nobody scrolls a calendar back forty years. While a part is missing or the date does not
 * exist, the parts stay as typed and the rules say what is wrong. A two-digit year is asked back, never guessed.
 */
export function BirthDate({
  value,
  reading,
  asked,
  onChange,
}: {
  value: string;
  /** The rules' reading of the value. */
  reading: BirthDateReading;
  /** The form was sent once: missing parts are reported too. */
  asked: boolean;
  onChange: (date: string) => void;
}) {
  const { t } = useTranslation('client');
  const [left, setLeft] = useState(false);
  const [parts, setParts] = useState(() => typedDate(value));
  const whole = parts.day !== '' && parts.month !== '' && parts.year !== '';
  const fault = !reading.ok && (asked || (left && whole)) ? reading.fault : null;
  const set = (change: Partial<typeof parts>) => {
    const next = { ...parts, ...change };
    setParts(next);
    const year = next.year === '' ? '' : next.year.padStart(4, '0');
    onChange(`${year}-${next.month.padStart(2, '0')}-${next.day.padStart(2, '0')}`);
  };
  const sentence = (wrong: BirthDateFault) =>
    wrong.kind === 'field'
      ? (sayFieldFault(wrong.message) ?? '')
      : t('noSuchDay', { month: monthOfYear(wrong.year, wrong.month), days: wrong.days });
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
          onBlur={() => setLeft(true)}
          onChange={(event) => set({ year: digits(event.target.value, 4) })}
        />
      </div>
      {fault && (
        <div className="col gap2" role="alert">
          <p className="complaint">
            <WarningCircleIcon />
            {sentence(fault)}
          </p>
          {fault.kind === 'field' && fault.years.length > 0 && (
            <div className="row start">
              {fault.years.map((year) => (
                <Button key={year} small onPress={() => set({ year: String(year) })}>
                  {t('birthYearMeant', { year: String(year) })}
                </Button>
              ))}
            </div>
          )}
        </div>
      )}
    </fieldset>
  );
}
