import { ImageIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../kit/Button.tsx';
import { useQuery } from '../../../ui-data/useQuery.ts';
import { PaperPreview } from './PaperPreview.tsx';

/** The present logo; an owner can change it. */
export function LogoCard({ onOpen }: { onOpen: (() => void) | null }) {
  const { t } = useTranslation('logo');
  const { data: view } = useQuery('logo.get', {});
  return (
    <section className="card row between gap4">
      <div className="grow col gap2">
        <h2>{t('title')}</h2>
        {view?.logo ? <PaperPreview logo={view.logo} /> : <p className="label">{t('none')}</p>}
      </div>
      {onOpen && (
        <Button small icon={<ImageIcon />} onPress={onOpen}>
          {t('choose')}
        </Button>
      )}
    </section>
  );
}
