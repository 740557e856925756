import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustodyDue } from '../../../api/contract/custody.ts';
import type { SealView } from '../../../api/contract/seal.ts';
import { useApp } from '../../app/AppContext.tsx';
import { Alert } from '../../kit/Alert.tsx';
import { dateWithYear } from '../../words/moments.ts';
import { SealAlert } from '../seal/SealAlert.tsx';

/** What is overdue for the record's safety. Nothing while all is well. */
export function CustodyNag() {
  const { t } = useTranslation('custody');
  const { call, load, status } = useApp();
  const [due, setDue] = useState<CustodyDue | null>(null);
  const [seal, setSeal] = useState<SealView | null>(null);
  useEffect(() => {
    void load(async () => {
      const found = await call('backups.due', {});
      if (found.seal !== 'sound') setSeal(await call('seal.get', {}));
      setDue(found);
    });
  }, [call, load]);
  if (!due) return null;
  const ask = status.signedIn?.role === 'owner' ? null : t('askOwner');
  if (due.fault !== '')
    return (
      <Alert tone="stop" title={t('checkBad')}>
        <p>
          {due.fault} {ask}
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
  if (due.backup)
    return (
      <Alert tone="fix" title={t('overdueBackup')}>
        <p>
          {due.lastMade
            ? t('overdueBackupWords', { date: dateWithYear({ instant: due.lastMade, zone: status.now.zone }) })
            : t('overdueNever')}{' '}
          {ask}
        </p>
      </Alert>
    );
  if (seal && seal.standing !== 'sound') return <SealAlert view={seal} onRenewed={setSeal} />;
  if (due.drill)
    return (
      <Alert tone="plain" title={t('overdueDrill')}>
        <p>
          {t('overdueDrillWords')} {ask}
        </p>
      </Alert>
    );
  return null;
}
