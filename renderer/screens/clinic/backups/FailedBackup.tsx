import { useTranslation } from 'react-i18next';
import type { CustodyDue } from '../../../../api/contract/backups.ts';
import { Alert } from '../../../kit/Alert.tsx';
import { useStatus } from '../../../ui-data/useStatus.ts';
import { clockTime } from '../../../words/dates.ts';
import { sayFault } from '../../../words/say-fault.ts';

/** The last try at a backup failed: why, and when the next automatic one is due. `ask`: text for those who are not owners. */
export function FailedBackup({ failed, ask }: { failed: NonNullable<CustodyDue['failedBackup']>; ask: string | null }) {
  const { t } = useTranslation('custody');
  const zone = useStatus(({ now }) => now.zone);
  const words = t('failedBackupWords', {
    at: clockTime(failed.at),
    words: sayFault(failed.fault),
    next: clockTime({ instant: failed.next, zone }),
  });
  return (
    <Alert tone="fix" title={t('failedBackup')}>
      <p>
        {words} {ask}
      </p>
    </Alert>
  );
}
