import { CheckCircleIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../../../api/contract/contract.ts';
import { Status } from '../../../kit/Status.tsx';
import { usePlaceName } from '../../../ui-data/usePlaceName.ts';
import { useSize } from '../../../ui-data/useSize.ts';

/** What was written, and where it lies. */
export function Done({ done }: { done: Output<'hand-out.write'> }) {
  const { t } = useTranslation('handOut');
  const size = useSize();
  const placeName = usePlaceName();
  return (
    <section className="card col gap2" role="status">
      <Status tone="pass" icon={<CheckCircleIcon weight="fill" />}>
        {t('done', { place: placeName(done.place) })}
      </Status>
      <p className="handwords">
        {t(done.password === null ? 'doneWords' : 'lockedWords', {
          ...{ folder: done.folder, count: done.files, size: size(done.bytes) },
        })}
      </p>
      {done.password !== null && (
        <>
          <h3>{t('password')}</h3>
          <p className="handpassword selectable">{done.password}</p>
          <p>{t('passwordWords')}</p>
        </>
      )}
    </section>
  );
}
