import { CalendarBlankIcon, DotsThreeOutlineIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import { useGo } from '../../../app/PlaceContext.tsx';
import { useShowPanel } from './PanelContext.tsx';

/**
 * On the rail of every step of a visit: back to the day (everything is saved), and whatever else can be done with the visit.
 * Not in the action bar: that is the step's own.
 */
export function VisitRail() {
  const { t } = useTranslation('visit');
  const go = useGo();
  const show = useShowPanel();
  return (
    <>
      <button type="button" className="railbtn" onClick={() => go({ at: 'today' })}>
        <CalendarBlankIcon />
        {t('toToday')}
      </button>
      <button type="button" className="railbtn" onClick={() => show('more')}>
        <DotsThreeOutlineIcon />
        {t('more')}
      </button>
    </>
  );
}
