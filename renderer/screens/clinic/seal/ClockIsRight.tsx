import { ClockIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import type { SealView } from '../../../../api/contract/seal.ts';
import { Alert } from '../../../kit/Alert.tsx';
import { Button } from '../../../kit/Button.tsx';
import { useClient } from '../../../ui-data/useClient.ts';
import { useStatus } from '../../../ui-data/useStatus.ts';
import { useStep } from '../../../ui-data/useStep.ts';
import { momentLine } from '../../../words/moments.ts';

/** After a refused renewal: a sheet sealed while the clock was fast must not block renewals forever. */
export function ClockIsRight({ onRenewed }: { onRenewed: (view: SealView) => void }) {
  const { t } = useTranslation('seal');
  const moment = useStatus(({ now }) => momentLine(now));
  const { call } = useClient();
  const { run, busy, trouble } = useStep();
  if (trouble?.fault.code !== 'seal-clock-behind') return null;
  return (
    <Alert tone="fix" title={t('clockRight', { moment })}>
      <div className="row between gap4">
        <p className="grow">{t('clockRightWords')}</p>
        <Button
          small
          icon={<ClockIcon />}
          working={busy && t('renewing')}
          onPress={() => void run(async () => onRenewed(await call('seal.renew', { clockIsRight: true })))}
        >
          {t('clockRightRenew')}
        </Button>
      </div>
    </Alert>
  );
}
