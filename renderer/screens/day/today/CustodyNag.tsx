import { useTranslation } from 'react-i18next';
import type { CustodyDue } from '../../../../api/contract/backups.ts';
import { Alert } from '../../../kit/Alert.tsx';
import { useQuery } from '../../../ui-data/useQuery.ts';
import { useStatus } from '../../../ui-data/useStatus.ts';
import { dateWithYear, momentLine } from '../../../words/moments.ts';
import { sayFault } from '../../../words/say-fault.ts';
import { FailedBackup } from '../../clinic/backups/FailedBackup.tsx';
import { SealAlert } from '../../clinic/seal/SealAlert.tsx';
import { RecoveredPins } from './RecoveredPins.tsx';
import { StaffChanged } from './StaffChanged.tsx';
import { ToBackups } from './ToBackups.tsx';

/** What is overdue for the record's safety. Nothing while all is well. */
export function CustodyNag() {
  const { data: due } = useQuery('backups.due', {});
  if (!due) return null;
  return (
    <>
      <RecoveredPins pins={due.recoveredPins} />
      {due.changed && <StaffChanged key={due.changed.at.instant} changed={due.changed} />}
      {due.givenPin && <OwnGivenPin {...due.givenPin} />}
      <Overdue due={due} />
    </>
  );
}

/** Who was given their PIN by an owner is told until they choose their own. */
function OwnGivenPin({ by, at }: NonNullable<CustodyDue['givenPin']>) {
  const { t } = useTranslation('custody');
  return (
    <Alert tone="fix" title={t('givenPin', { by, moment: momentLine(at) })}>
      <p>{t('givenPinWords', { by })}</p>
    </Alert>
  );
}

function Overdue({ due }: { due: CustodyDue }) {
  const { t } = useTranslation('custody');
  const owner = useStatus(({ signedIn }) => signedIn?.role === 'owner');
  const zone = useStatus(({ now }) => now.zone);
  const { data: seal, show: setSeal } = useQuery('seal.get', due.seal === 'sound' ? null : {});
  const ask = owner ? null : t('askOwner');
  if (due.fault)
    return (
      <Alert tone="stop" title={t('checkBad')}>
        <p>
          {sayFault(due.fault)} {ask}
        </p>
      </Alert>
    );
  if (due.storageLow)
    return (
      <Alert tone="stop" title={t('storageLow')}>
        <p>
          {t('storageLowWords')} {ask}
        </p>
      </Alert>
    );
  if (seal && seal.standing !== 'sound' && seal.standing !== 'ends-soon')
    return <SealAlert view={seal} onRenewed={setSeal} />;
  if (due.failedBackup) return <FailedBackup failed={due.failedBackup} ask={ask} />;
  if (due.backup)
    return (
      <Alert tone="fix" title={t('overdueBackup')}>
        <p>
          {due.lastMade
            ? t('overdueBackupWords', { date: dateWithYear({ instant: due.lastMade, zone }) })
            : t('overdueNever')}{' '}
          {ask}
        </p>
        {owner && <ToBackups />}
      </Alert>
    );
  if (seal && seal.standing !== 'sound') return <SealAlert view={seal} onRenewed={setSeal} />;
  if (due.drill)
    return (
      <Alert tone="plain" title={t('overdueDrill')}>
        <p>
          {t('overdueDrillWords')} {ask}
        </p>
        {owner && <ToBackups />}
      </Alert>
    );
  return null;
}
