import { useState } from 'react';
import { latinDigits } from '../../domain/latin-digits.ts';
import { Field } from './Field.tsx';

const digits = (text: string, most: number) => latinDigits(text).replace(/\D/g, '').slice(0, most);

function partsOf(value: string) {
  const [year = '', month = '', day = ''] = value.split('-');
  return { day: day.replace(/^0+/, ''), month: month.replace(/^0+/, ''), year: year.replace(/^0+/, '') };
}

/** Day, month and year, a field each, because most of these days are long ago. What is missing yet is zeros in the value. */
export function DateParts(props: {
  readonly label: string;
  readonly words: { readonly day: string; readonly month: string; readonly year: string };
  readonly value: string;
  readonly complaint: string | undefined;
  readonly onChange: (value: string) => void;
  readonly onLeft: () => void;
}) {
  const { words } = props;
  const [parts, setParts] = useState<ReturnType<typeof partsOf> | null>(null);
  const shown = parts ?? partsOf(props.value);
  const set = (change: Partial<typeof shown>) => {
    const next = { ...shown, ...change };
    setParts(next);
    const empty = next.day === '' && next.month === '' && next.year === '';
    const text = `${next.year.padStart(4, '0')}-${next.month.padStart(2, '0')}-${next.day.padStart(2, '0')}`;
    props.onChange(empty ? '' : text);
  };
  return (
    <fieldset className="entry dateparts" aria-label={props.label}>
      <div className="row start">
        <Field
          label={words.day}
          inputMode="numeric"
          value={shown.day}
          onChange={(event) => set({ day: digits(event.target.value, 2) })}
        />
        <Field
          label={words.month}
          inputMode="numeric"
          value={shown.month}
          onChange={(event) => set({ month: digits(event.target.value, 2) })}
        />
        <Field
          label={words.year}
          inputMode="numeric"
          value={shown.year}
          onBlur={props.onLeft}
          onChange={(event) => set({ year: digits(event.target.value, 4) })}
        />
      </div>
      {props.complaint ? (
        <p className="complaint" role="alert">
          {props.complaint}
        </p>
      ) : null}
    </fieldset>
  );
}
