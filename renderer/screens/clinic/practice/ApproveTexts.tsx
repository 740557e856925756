import { SealCheckIcon } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VersionHead } from '../../../../api/contract/protocols.ts';
import { FormFrame } from '../../../app/frame/FormFrame.tsx';
import { Alert } from '../../../kit/Alert.tsx';
import { useClient } from '../../../ui-data/useClient.ts';
import { useStep } from '../../../ui-data/useStep.ts';
import { PresentPin } from '../settings/PinPair.tsx';

/**
 * An owner approves, with their PIN, the texts that the app brought, exactly as they were read. A draft that says something
 * else is left alone: what it changes was not read here.
 */
export function ApproveTexts({
  treatment,
  onApproved,
  onBack,
}: {
  treatment: string;
  onApproved: (head: VersionHead) => void;
  onBack: () => void;
}) {
  const { t } = useTranslation('practice');
  const { call } = useClient();
  const { run, busy } = useStep();
  const [pin, setPin] = useState('');
  const [changes, setChanges] = useState(0);
  const approve = () =>
    run(async () => {
      const { draftId } = await call('protocols.open-draft', { treatment });
      const read = await call('protocols.changes', { draftId });
      setChanges(read.changes.length);
      if (read.changes.length > 0) return;
      const { hash, against } = read;
      onApproved(await call('protocols.approve', { draftId, hash, against, pin }));
    });
  return (
    <FormFrame
      help="practiceApprove"
      title={t('approveTitle')}
      onBack={onBack}
      send={t('approve')}
      icon={<SealCheckIcon />}
      working={busy && t('approving')}
      waits={pin === '' ? t('waitsPin') : null}
      onSend={async () => {
        await approve();
        // A refused PIN is typed again, as on the lock screen.
        setPin('');
      }}
      roomy
    >
      {changes > 0 && (
        <Alert tone="fix" live title={t('draftDiffers', { count: changes })}>
          <p>{t('draftDiffersWords')}</p>
        </Alert>
      )}
      <p>{t('approveWords')}</p>
      <PresentPin value={pin} onChange={setPin} />
    </FormFrame>
  );
}
