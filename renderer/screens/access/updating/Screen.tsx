import { useTranslation } from 'react-i18next';
import { StaffFrame } from '../../../app/frame/StaffFrame.tsx';
import { DotBar } from '../../../kit/DotBar.tsx';
import { useStatus } from '../../../ui-data/useStatus.ts';

/** The record of an earlier version is being made ready, once: nobody can work, and nobody needs to do anything. */
export function UpdatingScreen() {
  const { t } = useTranslation('custody');
  const done = useStatus(({ updating }) => updating?.done ?? 0);
  const total = useStatus(({ updating }) => updating?.total ?? 0);
  return (
    <StaffFrame help="updating" title={t('updating')}>
      <section className="narrow card col gap4">
        <p className="large" role="status">
          {total > 0 ? t('jobPart.rows', { done, total }) : t('jobPart.looking')}
        </p>
        <DotBar share={total > 0 ? done / total : 0} />
        <p>{t('updatingWords')}</p>
      </section>
    </StaffFrame>
  );
}
