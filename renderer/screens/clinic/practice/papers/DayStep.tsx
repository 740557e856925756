import { useState } from 'react';
import { addDays, type CivilDate } from '../../../../../domain/time.ts';
import { Button } from '../../../../kit/Button.tsx';
import { Field } from '../../../../kit/Field.tsx';
import { useKitWords } from '../../../../kit/kit-words.ts';
import { typedDay } from '../../../../kit/typed-day.ts';

/** A date: typed, or one day earlier or later by large buttons. What is no date changes nothing. */
export function DayStep({
  label,
  date,
  onDate,
}: {
  label: string;
  date: CivilDate;
  onDate: (date: CivilDate) => void;
}) {
  const { day: words, dates } = useKitWords();
  const [typing, setTyping] = useState<string | null>(null);
  const step = (days: number) => {
    setTyping(null);
    onDate(addDays(date, days));
  };
  return (
    <>
      <span className="label-for">{label}</span>
      <fieldset className="stepper count" aria-label={label}>
        <Button label={`${label}: ${words.earlier}`} onPress={() => step(-1)}>
          −
        </Button>
        <Field
          label={label}
          hideLabel
          maxLength={40}
          value={typing ?? dates.short(date, date)}
          onFocus={(event) => event.target.select()}
          onChange={(event) => {
            setTyping(event.target.value);
            const typed = typedDay(event.target.value, date, dates.shortMonth);
            if (typed) onDate(typed);
          }}
          onBlur={() => setTyping(null)}
        />
        <Button label={`${label}: ${words.later}`} onPress={() => step(1)}>
          +
        </Button>
      </fieldset>
    </>
  );
}
