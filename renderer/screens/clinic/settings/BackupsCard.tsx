import { FloppyDiskBackIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../kit/Button.tsx';

/** The way to the backups, which are the owner's. */
export function BackupsCard({ onOpen }: { onOpen: () => void }) {
  const { t } = useTranslation('custody');
  return (
    <section className="card col">
      <h2>{t('title')}</h2>
      <p>{t('under')}</p>
      <div>
        <Button small icon={<FloppyDiskBackIcon />} onPress={onOpen}>
          {t('open')}
        </Button>
      </div>
    </section>
  );
}
