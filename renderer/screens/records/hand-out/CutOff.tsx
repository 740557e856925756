import { WarningIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import type { HandOutLook } from '../../../../api/contract/hand-out.ts';
import { usePlaceName } from '../../../ui-data/usePlaceName.ts';
import { dateWithYear } from '../../../words/moments.ts';

/** A hand-out that a power cut ended: a part of it may lie where it was to go. Nothing where none was. */
export function CutOff({ cutOff }: Pick<HandOutLook, 'cutOff'>) {
  const { t } = useTranslation('handOut');
  const placeName = usePlaceName();
  if (cutOff === null) return null;
  return (
    <section className="card col gap2">
      <h2 className="row gap2 large">
        <WarningIcon className="i" />
        <span>{t('cutOff', { at: dateWithYear(cutOff.at) })}</span>
      </h2>
      <p>{t('cutOffWords', { place: placeName(cutOff.to) })}</p>
    </section>
  );
}
