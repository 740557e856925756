import { ArrowRightIcon, ScalesIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import { useVisit } from '../../app/VisitContext.tsx';
import { Alert } from '../../kit/Alert.tsx';
import { Button } from '../../kit/Button.tsx';

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
        // One line: the timer is not to be pushed off the screen.
        <div className="alert decide row between" role="alert">
          <ScalesIcon className="i l" />
          <span className="strong grow">{t(visit.workHold === 'alerts' ? 'holdAlert' : 'holdConsent')}</span>
          <Button small iconEnd={<ArrowRightIcon className="i turn" />} onPress={onHold}>
            {t(visit.workHold === 'alerts' ? 'holdDecide' : 'holdGoOn')}
          </Button>
        </div>
      );
  }
}
