import { CalendarBlankIcon, DotsThreeOutlineIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import { useGo } from '../../../app/PlaceContext.tsx';
import { useStatus } from '../../../ui-data/useStatus.ts';
import { useShowPanel } from './PanelContext.tsx';

/**
 * On the rail of every step of a visit: whatever else can be done with it. A practice visit has no other places, so the way back
 * to the day (everything is saved) stands here.
 * Not in the action bar: that is the step's own.
 */
export function VisitRail() {
  const { t } = useTranslation('visit');
  const go = useGo();
  const show = useShowPanel();
  const practising = useStatus(({ practiceVisit }) => practiceVisit !== null);
  return (
    <>
      {practising && (
        <button type="button" className="railbtn" onClick={() => go({ at: 'today' })}>
          <CalendarBlankIcon />
          {t('toToday')}
        </button>
      )}
      <button type="button" className="railbtn" onClick={() => show('more')}>
        <DotsThreeOutlineIcon />
        {t('more')}
      </button>
    </>
  );
}
