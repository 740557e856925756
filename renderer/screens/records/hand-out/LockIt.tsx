import { CheckSquareIcon, SquareIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';

/** Whether it goes out in one file that opens with a password. */
export function LockIt({ on, onPress }: { on: boolean; onPress: () => void }) {
  const { t } = useTranslation('handOut');
  return (
    <button type="button" className={`choice handpart${on ? ' on' : ''}`} aria-pressed={on} data-many onClick={onPress}>
      {on ? <CheckSquareIcon weight="fill" /> : <SquareIcon />}
      <span className="grow">
        <span className="strong large">{t('lock')}</span>
        <span>{t('lockWords')}</span>
      </span>
    </button>
  );
}
