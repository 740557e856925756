import { ArrowUUpLeftIcon, WarningIcon } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StaffId } from '../../../domain/ids.ts';
import type { TaskView } from '../../../domain/visit/view.ts';
import { useApp } from '../../app/AppContext.tsx';
import { Button } from '../../kit/Button.tsx';
import { resetTextSize } from '../../kit/ClientFrame.tsx';
import { NumberPad } from '../../kit/NumberPad.tsx';

/** The only way out of the hand-over: a PIN of the clinic's staff. The client can go back to the task instead. */
export function TakeBack({ task, onStay }: { task: TaskView; onStay: () => void }) {
  const { t } = useTranslation('handover');
  const { status, call, run, adopt, busy, trouble, dismiss } = useApp();
  const named = status.staff.find((member) => member.name === task.practitionerName) ?? status.staff[0];
  const [who, setWho] = useState<StaffId | null>(named?.id ?? null);
  const [pin, setPin] = useState('');

  const takeBack = () => {
    if (who === null || pin === '') return;
    const tried = pin;
    setPin('');
    void run(async () => {
      const after = await call('session.take-back', { staffId: who, pin: tried });
      resetTextSize();
      adopt(after);
    });
  };

  return (
    <div className="screen" data-mode="locked">
      <div className="app">
        <section className="lockart takeback">
          <div className="col gap4">
            <h1>{t('takeBackTitle', { practitioner: task.practitionerName })}</h1>
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
          <fieldset className="staffpick">
            <legend className="visually-hidden">{t('whoTakesBack')}</legend>
            {status.staff.map((member) => (
              <button
                key={member.id}
                type="button"
                className={`choice${member.id === who ? ' on' : ''}`}
                aria-pressed={member.id === who}
                onClick={() => setWho(member.id)}
              >
                {member.name.split(' ')[0]}
              </button>
            ))}
          </fieldset>
          <NumberPad value={pin} busy={busy} enter={t('takeBack')} onChange={setPin} onEnter={takeBack} />
          <p className="complaint pin-said" role="alert">
            {trouble ? <WarningIcon /> : null}
            {trouble?.message}
          </p>
        </main>
      </div>
    </div>
  );
}
