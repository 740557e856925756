import { Button } from './Button.tsx';
import { useKitWords } from './kit-words.ts';

/** A small whole number with two large buttons: no keyboard covers the screen. */
export function Stepper({
  label,
  value,
  least,
  most,
  step = 1,
  show = String,
  onChange,
}: {
  label: string;
  value: number;
  least: number;
  most: number;
  step?: number;
  show?: (value: number) => string;
  onChange: (value: number) => void;
}) {
  const { stepper: words } = useKitWords();
  return (
    <fieldset className="stepper" aria-label={label}>
      <Button label={`${label}: ${words.less}`} onPress={() => onChange(Math.max(least, value - step))}>
        −
      </Button>
      <output aria-live="polite">{show(value)}</output>
      <Button label={`${label}: ${words.more}`} onPress={() => onChange(Math.min(most, value + step))}>
        +
      </Button>
    </fieldset>
  );
}
