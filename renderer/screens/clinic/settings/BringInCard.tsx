import { UserPlusIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../kit/Button.tsx';

/** The way to bring in a list of clients, which is the owner's. */
export function BringInCard({ onOpen }: { onOpen: () => void }) {
  const { t } = useTranslation('bringIn');
  return (
    <section className="card col">
      <h2>{t('title')}</h2>
      <p>{t('under')}</p>
      <div>
        <Button small icon={<UserPlusIcon />} onPress={onOpen}>
          {t('open')}
        </Button>
      </div>
    </section>
  );
}
