import { ArrowLeftIcon, DotsThreeCircleIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import { useGo } from '../../app/PlaceContext.tsx';
import { Button } from '../../kit/Button.tsx';
import { useShowPanel } from './PanelContext.tsx';

/** The side buttons of a visit's step: back to the day (everything is saved), and whatever else can be done with the visit. */
export function VisitSide() {
  const { t } = useTranslation('visit');
  const go = useGo();
  const show = useShowPanel();
  return (
    <>
      <Button icon={<ArrowLeftIcon className="i turn" />} onPress={() => go({ at: 'today' })}>
        {t('toToday')}
      </Button>
      <Button icon={<DotsThreeCircleIcon />} onPress={() => show('more')}>
        {t('more')}
      </Button>
    </>
  );
}
