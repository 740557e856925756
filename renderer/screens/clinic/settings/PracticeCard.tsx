import { BookOpenTextIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../kit/Button.tsx';

/** The way to the clinic's own texts. */
export function PracticeCard({ onOpen }: { onOpen: () => void }) {
  const { t } = useTranslation('practice');
  return (
    <section className="card col gap4">
      <h2>{t('cardTitle')}</h2>
      <p>{t('cardWords')}</p>
      <div className="row">
        <Button small icon={<BookOpenTextIcon />} onPress={onOpen}>
          {t('open')}
        </Button>
      </div>
    </section>
  );
}
