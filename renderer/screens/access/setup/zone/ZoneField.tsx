import { CaretRightIcon, ClockIcon } from '@phosphor-icons/react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { listedZone } from '../../../../../domain/clinic/listed-zones.ts';

/** The clinic's time zone, as one button that leads to the list. */
export function ZoneField({ zone, hint, onChange }: { zone: string; hint: string; onChange: () => void }) {
  const { t } = useTranslation('setup');
  const id = useId();
  const { place, region } = listedZone(zone);
  return (
    <div className="entry">
      <p className="label-for" id={id}>
        {t('zone')}
      </p>
      <button type="button" className="choice" aria-labelledby={`${id} ${id}-zone ${id}-change`} onClick={onChange}>
        <ClockIcon />
        <span className="grow" id={`${id}-zone`}>
          {region ? t('zonePlace', { place, region: t(`zoneRegions.${region}`) }) : place}
        </span>{' '}
        <span className="label" id={`${id}-change`}>
          {t('zoneChange')}
        </span>
        <CaretRightIcon className="i turn" />
      </button>
      <p className="hint">{hint}</p>
    </div>
  );
}
