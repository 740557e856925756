import { ArrowsClockwiseIcon, CheckCircleIcon, CircleIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import type { HandOutLook } from '../../../../api/contract/hand-out.ts';
import { Button } from '../../../kit/Button.tsx';
import { usePlaceName } from '../../../ui-data/usePlaceName.ts';
import { useSize } from '../../../ui-data/useSize.ts';

/** The sticks that are plugged in and the tablet's own folder, each with what is free there. */
export function Places({
  places,
  chosen,
  onChoose,
  onLook,
}: {
  places: HandOutLook['places'];
  chosen: string | null;
  onChoose: (id: string) => void;
  onLook: () => void;
}) {
  const { t } = useTranslation('handOut');
  const size = useSize();
  const placeName = usePlaceName();
  return (
    <fieldset className="stack" aria-label={t('where')}>
      <div className="row between gap4">
        <h2 className="large">{t('where')}</h2>
        <Button small icon={<ArrowsClockwiseIcon />} onPress={onLook}>
          {t('lookAgain')}
        </Button>
      </div>
      {places.map(({ id, label, free, removable }) => (
        <button
          key={id}
          type="button"
          className={`choice handpart${id === chosen ? ' on' : ''}`}
          aria-pressed={id === chosen}
          onClick={() => onChoose(id)}
        >
          {id === chosen ? <CheckCircleIcon weight="fill" /> : <CircleIcon />}
          <span className="grow">
            <bdi className="strong large">{placeName(label)}</bdi>
            {free !== null && <span>{t('free', { size: size(free) })}</span>}
          </span>
          {removable && <span>{t('found')}</span>}
        </button>
      ))}
      {places.every(({ removable }) => !removable) && <p className="label">{t('noPlace')}</p>}
    </fieldset>
  );
}
