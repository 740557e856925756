import { useState } from 'react';
import { Button } from '../../../../kit/Button.tsx';
import { Field } from '../../../../kit/Field.tsx';
import { useKitWords } from '../../../../kit/kit-words.ts';

/** A whole number that may be large: typed, or one more or less by large buttons. What is no number changes nothing. */
export function Count({
  label,
  value,
  least,
  most,
  onChange,
}: {
  label: string;
  value: number;
  least: number;
  most: number;
  onChange: (value: number) => void;
}) {
  const { stepper: words } = useKitWords();
  const [typing, setTyping] = useState<string | null>(null);
  const set = (next: number) => {
    setTyping(null);
    onChange(Math.min(most, Math.max(least, next)));
  };
  return (
    <fieldset className="stepper count" aria-label={label}>
      <Button label={`${label}: ${words.less}`} onPress={() => set(value - 1)}>
        −
      </Button>
      <Field
        label={label}
        hideLabel
        inputMode="numeric"
        maxLength={String(most).length}
        value={typing ?? String(value)}
        onFocus={(event) => event.target.select()}
        onChange={(event) => {
          setTyping(event.target.value);
          const number = /^\d+$/.test(event.target.value) ? Number(event.target.value) : null;
          if (number !== null && number >= least && number <= most) onChange(number);
        }}
        onBlur={() => setTyping(null)}
      />
      <Button label={`${label}: ${words.more}`} onPress={() => set(value + 1)}>
        +
      </Button>
    </fieldset>
  );
}
