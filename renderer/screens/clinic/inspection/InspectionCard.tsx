import { EyeIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../kit/Button.tsx';

/** The way to let an inspector read, which is an owner's. */
export function InspectionCard({ onOpen }: { onOpen: () => void }) {
  const { t } = useTranslation('inspection');
  return (
    <section className="card col">
      <h2>{t('inspector')}</h2>
      <p>{t('cardWords')}</p>
      <div>
        <Button small icon={<EyeIcon />} onPress={onOpen}>
          {t('openTitle')}
        </Button>
      </div>
    </section>
  );
}
