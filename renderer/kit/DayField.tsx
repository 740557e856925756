import { useState } from 'react';
import { type PossibleDays, whyShut } from '../../domain/dates/possible-days.ts';
import type { CivilDate, CivilTime } from '../../domain/time.ts';
import { Field } from './Field.tsx';
import { useKitWords } from './kit-words.ts';
import { typedDay } from './typed-day.ts';

/** The chosen day in a field that can be typed into. An impossible day is not accepted: the field says why. */
export function DayField({
  days,
  time,
  value,
  onChange,
}: {
  days: PossibleDays;
  time: CivilTime | null;
  value: CivilDate | null;
  onChange: (date: CivilDate) => void;
}) {
  const { day: words, dates, refusal } = useKitWords();
  const [typing, setTyping] = useState<string | null>(null);
  const [left, setLeft] = useState(false);
  const { today } = days;
  const typed = typing === null ? null : typedDay(typing, today, dates.shortMonth);
  const shut = typed && whyShut({ ...days, zone: null }, typed, time);
  const wrong = typing !== null && typing.trim() !== '' && typed === null;
  return (
    <Field
      label={words.type}
      hideLabel
      placeholder={words.type}
      maxLength={40}
      value={typing ?? (value ? dates.short(value, today) : '')}
      complaint={shut ? refusal(shut.refusal) : wrong && left ? words.wrong : undefined}
      onFocus={(event) => {
        setLeft(false);
        event.target.select();
      }}
      onChange={(event) => {
        const text = event.target.value;
        setTyping(text);
        const date = typedDay(text, today, dates.shortMonth);
        if (date && !whyShut({ ...days, zone: null }, date, time)) onChange(date);
      }}
      onBlur={() => {
        setLeft(true);
        if (!wrong && !shut) setTyping(null);
      }}
    />
  );
}
