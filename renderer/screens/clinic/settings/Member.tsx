import { CheckIcon, UserMinusIcon, UserPlusIcon } from '@phosphor-icons/react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SettingsView } from '../../../../api/contract/settings.ts';
import { BackButton } from '../../../app/frame/BackButton.tsx';
import { StaffFrame } from '../../../app/frame/StaffFrame.tsx';
import { Button } from '../../../kit/Button.tsx';
import { Dialog } from '../../../kit/Dialog.tsx';
import { useClient } from '../../../ui-data/useClient.ts';
import { useStatus } from '../../../ui-data/useStatus.ts';
import { useStep } from '../../../ui-data/useStep.ts';
import { noNewPin, PinPair, useNewPinWaits } from './PinPair.tsx';

export type StaffRow = SettingsView['staff'][number];

/** One member of staff, for an owner: a new PIN, leaving, returning. What they signed is never changed. */
export function Member({
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
  const own = useStatus(({ signedIn }) => signedIn?.id === member.id);
  const { call } = useClient();
  const { run, busy } = useStep();
  const [next, setNext] = useState(noNewPin);
  const [leaving, setLeaving] = useState(false);
  const waits = useNewPinWaits(next);
  const { id: staffId } = member;
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const step = member.active ? 'staff.reset-pin' : 'staff.reactivate';
    if (waits !== null) return;
    await run(async () => {
      const saved = await call(step, { staffId, newPin: next.pin });
      if (saved) onSaved(saved);
    });
  };
  const leave = () => run(async () => onSaved(await call('staff.deactivate', { staffId })));
  return (
    <StaffFrame
      title={member.name}
      under={t(member.active ? (member.role === 'owner' ? 'owner' : 'practitioner') : 'inactive')}
      side={
        <>
          <BackButton onPress={onBack} />
          {member.active && (
            <Button icon={<UserMinusIcon />} onPress={() => setLeaving(true)}>
              {t('deactivate')}
            </Button>
          )}
        </>
      }
      main={
        !own && (
          <Button
            kind="main"
            type="submit"
            form="member"
            working={busy && common('saving')}
            waits={waits}
            iconEnd={member.active ? <CheckIcon /> : <UserPlusIcon />}
          >
            {t(member.active ? 'giveNewPin' : 'reactivate')}
          </Button>
        )
      }
    >
      {own ? (
        <p className="narrow">{t('ownPinWords')}</p>
      ) : (
        <form id="member" className="narrow col gap5" noValidate onSubmit={save}>
          <p>{t(member.active ? 'resetWords' : 'reactivateWords')}</p>
          <PinPair value={next} onChange={setNext} />
        </form>
      )}
      {leaving && (
        <Dialog
          title={t('deactivateTitle', { name: member.name })}
          side={<Button onPress={() => setLeaving(false)}>{t('keep')}</Button>}
          main={
            <Button
              kind="stop"
              working={busy && common('saving')}
              onPress={() => void leave().then(() => setLeaving(false))}
            >
              {t('deactivate')}
            </Button>
          }
          onClose={() => setLeaving(false)}
        >
          <p>{t('deactivateWords')}</p>
        </Dialog>
      )}
    </StaffFrame>
  );
}
