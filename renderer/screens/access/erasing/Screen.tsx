import { useTranslation } from 'react-i18next';
import { StaffFrame } from '../../../app/frame/StaffFrame.tsx';
import { DotBar } from '../../../kit/DotBar.tsx';
import { useStatus } from '../../../ui-data/useStatus.ts';

/** The record's file is being rewritten after an erasure: nobody can work, and nobody needs to do anything. */
export function ErasingScreen() {
  const { t } = useTranslation('custody');
  const percent = useStatus(({ erasing }) => erasing?.percent ?? 0);
  return (
    <StaffFrame help="erasing" title={t('erasing')}>
      <section className="narrow card col gap4">
        <p className="large" role="status">
          {t('erasingDone', { percent })}
        </p>
        <DotBar share={percent / 100} />
        <p>{t('erasingWords')}</p>
      </section>
    </StaffFrame>
  );
}
