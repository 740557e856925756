import { MagnifyingGlassIcon, SealCheckIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../kit/Button.tsx';
import { inGroups } from './groups.ts';

/** The fingerprint printed on every sheet, with buttons for the seal and for checking a file. */
export function SealCard({
  fingerprint,
  onSeal,
  onCheck,
}: {
  fingerprint: string;
  onSeal: () => void;
  onCheck: () => void;
}) {
  const { t } = useTranslation('seal');
  return (
    <section className="card col">
      <div className="row between">
        <h2>{t('title')}</h2>
        <Button small icon={<SealCheckIcon />} onPress={onSeal}>
          {t('open')}
        </Button>
      </div>
      <dl className="facts">
        <div>
          <dt className="label">{t('fingerprint')}</dt>
          <dd className="code selectable">{inGroups(fingerprint)}</dd>
        </div>
      </dl>
      <p className="label">{t('fingerprintHint')}</p>
      <Button small icon={<MagnifyingGlassIcon />} onPress={onCheck}>
        {t('check')}
      </Button>
    </section>
  );
}
