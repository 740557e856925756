import { useState } from 'react';
import { CivilTime } from '../../domain/time.ts';
import { Field } from './Field.tsx';
import { useKitWords } from './kit-words.ts';
import { Stepper } from './Stepper.tsx';
import { typedTime } from './typed-time.ts';

const two = (n: number) => String(n).padStart(2, '0');

/** A time of day: hours and quarter hours by large buttons, or typed. */
export function TimePicker({
  label,
  value,
  onChange,
}: {
  /** What the time is for. */
  label: string;
  value: CivilTime;
  onChange: (time: CivilTime) => void;
}) {
  const { time: words } = useKitWords();
  const [typing, setTyping] = useState<string | null>(null);
  const [left, setLeft] = useState(false);
  const hour = Number(value.slice(0, 2));
  const minute = Number(value.slice(3));
  const set = (h: number, m: number) => {
    setTyping(null);
    onChange(CivilTime.parse(`${two(h)}:${two(m)}`));
  };
  const wrong = typing !== null && typing.trim() !== '' && typedTime(typing) === null;
  return (
    <div className="row gap4 wrap timepick">
      <div className="row gap2">
        <Stepper label={words.hour} value={hour} least={0} most={23} show={two} onChange={(h) => set(h, minute)} />
        <span className="strong large" aria-hidden="true">
          :
        </span>
        <Stepper
          label={words.minute}
          value={minute}
          least={0}
          most={59}
          step={15}
          show={two}
          onChange={(m) => set(hour, m)}
        />
      </div>
      <Field
        label={label}
        hideLabel
        inputMode="numeric"
        maxLength={8}
        value={typing ?? value}
        complaint={wrong && left ? words.wrong : undefined}
        onFocus={(event) => {
          setLeft(false);
          event.target.select();
        }}
        onChange={(event) => {
          setTyping(event.target.value);
          const time = typedTime(event.target.value);
          if (time) onChange(time);
        }}
        onBlur={() => {
          setLeft(true);
          if (!wrong) setTyping(null);
        }}
      />
    </div>
  );
}
