import { CheckIcon, UserPlusIcon } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SettingsView } from '../../../../api/contract/settings.ts';
import { FormFrame } from '../../../app/frame/FormFrame.tsx';
import { useClient } from '../../../ui-data/useClient.ts';
import { useStep } from '../../../ui-data/useStep.ts';
import { noNewPin, PinPair, useNewPinWaits } from './PinPair.tsx';
import type { StaffRow } from './staff-row.ts';

/** A new PIN for a colleague, or for somebody who comes back. */
export function MemberPin({
  member,
  onSaved,
  onBack,
}: {
  member: StaffRow;
  onSaved: (settings: SettingsView) => void;
  onBack: () => void;
}) {
  const { t } = useTranslation('settings');
  const { t: common } = useTranslation();
  const { call } = useClient();
  const { run, busy } = useStep();
  const [next, setNext] = useState(noNewPin);
  const waits = useNewPinWaits(next);
  const { id: staffId, active } = member;
  const save = async () => {
    if (waits !== null) return;
    await run(async () => {
      const saved = await call(active ? 'staff.reset-pin' : 'staff.reactivate', { staffId, newPin: next.pin });
      if (saved) onSaved(saved);
    });
  };
  return (
    <FormFrame
      help="member"
      title={member.name}
      onBack={onBack}
      send={t(active ? 'giveNewPin' : 'reactivate')}
      icon={active ? <CheckIcon /> : <UserPlusIcon />}
      working={busy && common('saving')}
      waits={waits}
      onSend={() => void save()}
      roomy
    >
      <p>{t(active ? 'resetWords' : 'reactivateWords')}</p>
      <PinPair value={next} onChange={setNext} />
    </FormFrame>
  );
}
