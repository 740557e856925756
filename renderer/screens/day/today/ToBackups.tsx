import { FloppyDiskBackIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import { useGo } from '../../../app/PlaceContext.tsx';
import { Button } from '../../../kit/Button.tsx';

/** From what is overdue to where an owner does it. */
export function ToBackups() {
  const { t } = useTranslation('custody');
  const go = useGo();
  return (
    <Button
      small
      icon={<FloppyDiskBackIcon />}
      onPress={() => go({ at: 'settings', group: 'record', opens: 'backups' })}
    >
      {t('openBackups')}
    </Button>
  );
}
