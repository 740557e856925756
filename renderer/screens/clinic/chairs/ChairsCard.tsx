import { DeviceTabletIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../kit/Button.tsx';
import { useStatus } from '../../../ui-data/useStatus.ts';

/** The way to the clinic's other tablets. */
export function ChairsCard({ onOpen }: { onOpen: () => void }) {
  const { t } = useTranslation('chairs');
  const connected = useStatus(({ chairs }) => chairs !== undefined);
  return (
    <section className="card col">
      <h2>{t('title')}</h2>
      <p>{connected ? t('cardConnected') : t('cardWords')}</p>
      <div>
        <Button small icon={<DeviceTabletIcon />} onPress={onOpen}>
          {t('open')}
        </Button>
      </div>
    </section>
  );
}
