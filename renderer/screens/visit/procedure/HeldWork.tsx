import { ArrowRightIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import { Alert } from '../../../kit/Alert.tsx';
import { Button } from '../../../kit/Button.tsx';
import { useVisit } from '../../../ui-data/VisitContext.tsx';

/** Over the timer: what work waits for, and the way there. */
export function HeldWork({ onHold }: { onHold: () => void }) {
  const { t } = useTranslation('procedure');
  const { visit } = useVisit();
  switch (visit.workHold) {
    case null:
      return null;
    case 'stopped':
      return <Alert tone="stop" title={t('holdStopped')} />;
    case 'alerts':
    case 'consent':
    case 'witness':
      return (
        <Alert tone="decide" title={t(visit.workHold === 'alerts' ? 'holdAlert' : 'holdConsent')}>
          <Button small iconEnd={<ArrowRightIcon className="i turn" />} onPress={onHold}>
            {t(visit.workHold === 'alerts' ? 'holdDecide' : 'holdGoOn')}
          </Button>
        </Alert>
      );
  }
}
