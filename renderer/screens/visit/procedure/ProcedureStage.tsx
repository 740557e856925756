import { TimerIcon } from '@phosphor-icons/react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../kit/Button.tsx';
import { useVisit } from '../../../ui-data/VisitContext.tsx';
import { AlertsStage } from '../alerts/AlertsStage.tsx';
import { DecideAtWork } from '../checks/DecideAtWork.tsx';
import { Witness } from '../countersign/Countersign.tsx';
import { HandOverStart } from '../frame/HandOverStart.tsx';
import { ProcedureScreen } from './Screen.tsx';
import './Screen.css';

/**
 * Work under way. Open decisions come first, then consent from both. The timer stays one tap away, for starting a break, and
 * in the bar above.
 */
export function ProcedureStage() {
  const { t } = useTranslation('procedure');
  const { visit } = useVisit();
  const hold = visit.workHold;
  const [atTimer, setAtTimer] = useState(false);
  useEffect(() => {
    if (hold) setAtTimer(false);
  }, [hold]);
  const toTimer = (
    <Button icon={<TimerIcon />} onPress={() => setAtTimer(true)}>
      {t('toTimer')}
    </Button>
  );
  if (atTimer) return <ProcedureScreen onHold={() => setAtTimer(false)} />;
  switch (hold) {
    case 'alerts':
      return <AlertsStage side={toTimer} />;
    case 'checks':
      return <DecideAtWork side={toTimer} />;
    case 'intake':
    case 'consent':
      return <HandOverStart side={toTimer} />;
    case 'witness':
      return <Witness what="consent" side={toTimer} />;
    case 'stopped':
    case null:
      return <ProcedureScreen onHold={() => setAtTimer(false)} />;
  }
}
