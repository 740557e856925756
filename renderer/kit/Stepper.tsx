import { useTranslation } from 'react-i18next';
import { Button } from './Button.tsx';

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
  const { t } = useTranslation();
  return (
    <fieldset className="stepper" aria-label={label}>
      <Button label={`${label}: ${t('less')}`} onPress={() => onChange(Math.max(least, value - step))}>
        −
      </Button>
      <output aria-live="polite">{show(value)}</output>
      <Button label={`${label}: ${t('more')}`} onPress={() => onChange(Math.min(most, value + step))}>
        +
      </Button>
    </fieldset>
  );
}
