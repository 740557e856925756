import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustodyDue } from '../../../../api/contract/backups.ts';
import type { StaffId } from '../../../../domain/ids.ts';
import { Alert } from '../../../kit/Alert.tsx';
import { Button } from '../../../kit/Button.tsx';
import { useClient } from '../../../ui-data/useClient.ts';
import { useStep } from '../../../ui-data/useStep.ts';
import { momentLine } from '../../../words/moments.ts';

/** For an owner: another owner's PIN was set with the recovery key. Shown until they confirm it. */
export function RecoveredPins({ pins }: { pins: CustodyDue['recoveredPins'] }) {
  const { t } = useTranslation('custody');
  const { call } = useClient();
  const { run, busy } = useStep();
  const { t: common } = useTranslation();
  const [seen, setSeen] = useState<readonly StaffId[]>([]);
  const see = (staffId: StaffId) =>
    run(async () => {
      await call('staff.saw-recovered-pin', { staffId });
      setSeen([...seen, staffId]);
    });
  return pins
    .filter(({ staffId }) => !seen.includes(staffId))
    .map(({ staffId, name, at }) => (
      <Alert key={staffId} tone="fix" title={t('recoveredPin', { name, moment: momentLine(at) })}>
        <div className="row between gap4">
          <p className="grow">{t('recoveredPinWords')}</p>
          <Button small working={busy && common('saving')} onPress={() => void see(staffId)}>
            {t('recoveredPinSeen')}
          </Button>
        </div>
      </Alert>
    ));
}
