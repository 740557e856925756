import { ArrowUUpLeftIcon } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskView } from '../../../../domain/visit/views/client-view.ts';
import { Button } from '../../../kit/Button.tsx';
import { TroubleBar } from '../../../kit/TroubleBar.tsx';
import { useApp } from '../../../ui-data/AppContext.tsx';
import { useStaffName } from '../../../ui-data/useStaffName.ts';
import { ForgotButton } from '../../access/lock/ForgotButton.tsx';
import { ForgotPin } from '../../access/lock/ForgotPin.tsx';
import { PinEntry } from '../../access/lock/PinEntry.tsx';
import { StaffPick } from '../../access/lock/StaffPick.tsx';

/** The only way out of the hand-over: a PIN of the clinic's staff. The client can go back to the task instead. */
export function TakeBack({ task, onStay }: { task: TaskView; onStay: () => void }) {
  const { t } = useTranslation('handover');
  const staffName = useStaffName();
  const { status, call, adopt, trouble, dismiss } = useApp();
  // Most often it is the one who gave it; anybody of the staff may.
  const giver = status.staff.find((member) => member.name === task.practitionerName) ?? status.staff[0] ?? null;
  const [chosen, setChosen] = useState(giver?.id ?? null);
  const person = status.staff.find((member) => member.id === chosen) ?? null;
  const [forgot, setForgot] = useState(false);
  if (forgot) return <ForgotPin preset={chosen} onBack={() => setForgot(false)} />;

  return (
    <div className="screen" data-mode="locked">
      <div className="app">
        <section className="lockart takeback">
          <div className="col gap4">
            <h1>{t('takeBackTitle', { practitioner: staffName(task.practitionerName) })}</h1>
            <p className="large">{t('takeBackText')}</p>
          </div>
          <div>
            <Button
              kind="onband"
              icon={<ArrowUUpLeftIcon className="i turn" />}
              onPress={() => {
                dismiss();
                onStay();
              }}
            >
              {t('backToClient', { name: task.greeting })}
            </Button>
          </div>
        </section>
        <main className="lockpad">
          <h2 className="locktitle">{t('whoTakesBack')}</h2>
          <StaffPick staff={status.staff} chosen={chosen} onChoose={setChosen} />
          {person ? (
            <PinEntry
              key={person.id}
              prompt={t('pinOf', { name: person.name })}
              enter={t('takeBack')}
              onEnter={async (pin) => adopt(await call('session.take-back', { staffId: person.id, pin }))}
            />
          ) : null}
          <ForgotButton onPress={() => setForgot(true)} />
          {trouble?.kind === 'not-saved' ? <TroubleBar /> : null}
        </main>
      </div>
    </div>
  );
}
