import { ArrowRightIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import { Alert } from '../../../kit/Alert.tsx';
import { Button } from '../../../kit/Button.tsx';
import { useVisit } from '../../../ui-data/VisitContext.tsx';

const titles = {
  intake: 'holdIntake',
  alerts: 'holdAlert',
  checks: 'holdCheck',
  consent: 'holdConsent',
  witness: 'holdConsent',
} as const;

const goOn = {
  intake: 'holdHandOver',
  alerts: 'holdDecide',
  checks: 'holdDecide',
  consent: 'holdGoOn',
  witness: 'holdGoOn',
} as const;

/** Over the timer: what work waits for, and the button to it. */
export function HeldWork({ onHold }: { onHold: () => void }) {
  const { t } = useTranslation('procedure');
  const { visit } = useVisit();
  switch (visit.workHold) {
    case null:
      return null;
    case 'stopped':
      return <Alert tone="stop" title={t('holdStopped')} />;
    case 'intake':
    case 'alerts':
    case 'checks':
    case 'consent':
    case 'witness':
      return (
        <Alert tone="decide" title={t(titles[visit.workHold])}>
          <Button small iconEnd={<ArrowRightIcon className="i turn" />} onPress={onHold}>
            {t(goOn[visit.workHold])}
          </Button>
        </Alert>
      );
  }
}
