import { LockOpenIcon } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StaffId } from '../../../../domain/ids.ts';
import { FormFrame } from '../../../app/frame/FormFrame.tsx';
import { RecoveryKeyField } from '../../../kit/RecoveryKey.tsx';
import { useClient } from '../../../ui-data/useClient.ts';
import { useStatus } from '../../../ui-data/useStatus.ts';
import { useStep } from '../../../ui-data/useStep.ts';
import { noNewPin, PinPair, useNewPinWaits } from '../../clinic/settings/PinPair.tsx';
import { StaffPick } from './StaffPick.tsx';

/** An owner who forgot the PIN sets a new one with the recovery key on paper. It signs nobody in. */
export function ForgotPin({ preset, onBack }: { preset: StaffId | null; onBack: (saved: boolean) => void }) {
  const { t } = useTranslation('lock');
  const { t: setup } = useTranslation('setup');
  const { t: common } = useTranslation();
  const staff = useStatus((status) => status.staff);
  const { call, refresh } = useClient();
  const { run, busy, dismiss } = useStep();
  const owners = staff.filter(({ role }) => role === 'owner');
  const known = owners.find(({ id }) => id === preset) ?? (owners.length === 1 ? owners[0] : undefined);
  const [owner, setOwner] = useState<StaffId | null>(known?.id ?? null);
  const [recoveryKey, setRecoveryKey] = useState('');
  const [next, setNext] = useState(noNewPin);
  const pinWaits = useNewPinWaits(next);
  const missing = recoveryKey.trim() === '' ? t('keyFirst') : owner === null ? t('ownerFirst') : null;
  const waits = missing ?? pinWaits;
  const save = async () => {
    if (waits !== null || owner === null) return;
    const saved = await run(async () => {
      await call('staff.reset-pin', { staffId: owner, newPin: next.pin, recoveryKey });
    });
    if (!saved) return;
    await refresh();
    onBack(true);
  };
  return (
    <FormFrame
      help="forgotPin"
      title={t('forgotTitle')}
      onBack={() => {
        dismiss();
        onBack(false);
      }}
      send={t('forgotSave')}
      icon={<LockOpenIcon />}
      working={busy && common('saving')}
      waits={waits}
      onSend={() => void save()}
    >
      <p>{t('forgotWords')}</p>
      <RecoveryKeyField
        label={setup('recoveryKey')}
        hint={setup('keyHint')}
        value={recoveryKey}
        onChange={(event) => setRecoveryKey(event.target.value)}
      />
      {owners.length > 1 && (
        <div className="col gap2">
          <p className="label-for">{t('whoseOwner')}</p>
          <StaffPick staff={owners} chosen={owner} onChoose={setOwner} />
        </div>
      )}
      <PinPair value={next} onChange={setNext} />
    </FormFrame>
  );
}
