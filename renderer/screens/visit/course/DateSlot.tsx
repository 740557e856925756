import { CalendarBlankIcon, XIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../kit/Button.tsx';

/** A date set with the calendar beside it: tap it to set this one, or leave it open. */
export function DateSlot({
  label,
  value,
  on,
  onPress,
  onClear,
}: {
  label: string;
  value: string | null;
  on: boolean;
  onPress: () => void;
  onClear: (() => void) | null;
}) {
  const { t } = useTranslation('course');
  return (
    <div className="row">
      <button type="button" className={`choice grow slot${on ? ' picked' : ''}`} aria-pressed={on} onClick={onPress}>
        <CalendarBlankIcon />
        <span className="grow">
          <span className="label">{label}</span>
          <br />
          {value ?? t('notKnown')}
        </span>
      </button>
      {onClear && (
        <Button small icon={<XIcon />} label={`${t('clear')}: ${label}`} onPress={onClear}>
          {t('clear')}
        </Button>
      )}
    </div>
  );
}
