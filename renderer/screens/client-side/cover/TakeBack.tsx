import { ArrowUUpLeftIcon, CheckCircleIcon } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StaffId } from '../../../../domain/ids.ts';
import type { TaskView } from '../../../../domain/visit/views/client-view.ts';
import { TroubleBarWhenLost } from '../../../app/frame/TroubleBar.tsx';
import { ClientHelpButton } from '../../../app/help/HelpButton.tsx';
import { PracticeBanner } from '../../../app/practice-visit/PracticeBanner.tsx';
import { Button } from '../../../kit/Button.tsx';
import { useClient } from '../../../ui-data/useClient.ts';
import { useStaffName } from '../../../ui-data/useStaffName.ts';
import { useStatus } from '../../../ui-data/useStatus.ts';
import { useStep } from '../../../ui-data/useStep.ts';
import { ForgotButton } from '../../access/lock/ForgotButton.tsx';
import { PinEntry } from '../../access/lock/PinEntry.tsx';
import { StaffPick } from '../../access/lock/StaffPick.tsx';
import { StaffLanguage } from './StaffLanguage.tsx';
import '../../access/lock/Screen.css';

/**
 * The only way out of the hand-over: a PIN of the clinic's staff. Once the task is complete it comes by itself, with the
 * thanks; before that the client can go back to the task instead.
 */
export function TakeBack({
  task,
  ends = false,
  onStay,
  onForgot,
}: {
  task: TaskView;
  /** The PIN ends the practice visit too. */
  ends?: boolean;
  onStay?: () => void;
  /** Of whom the PIN is forgotten. */
  onForgot: (of: StaffId | null) => void;
}) {
  const { t } = useTranslation('handover');
  const staffName = useStaffName();
  const staff = useStatus((status) => status.staff);
  const { call } = useClient();
  const { dismiss } = useStep();
  // Usually the one who handed it over; any member of staff may.
  const giver = staff.find((member) => member.name === task.practitionerName) ?? staff[0] ?? null;
  const [chosen, setChosen] = useState(giver?.id ?? null);
  const person = staff.find((member) => member.id === chosen) ?? null;
  const choose = (id: StaffId) => {
    // What was wrong with one PIN is not said of another.
    dismiss();
    setChosen(id);
  };
  const practitioner = staffName(task.practitionerName);

  return (
    <div className="screen" data-mode="locked">
      <div className="app">
        <header className={`lockart takeback${onStay ? '' : ' done'}`}>
          {onStay ? (
            <>
              <div className="col gap4">
                <h1>{t('takeBackTitle', { practitioner })}</h1>
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
                  {task.greeting === '' ? t('backUnnamed') : t('backToClient', { name: task.greeting })}
                </Button>
              </div>
            </>
          ) : (
            <Thanks task={task} practitioner={practitioner} />
          )}
        </header>
        <main className="lockpad">
          <PracticeBanner />
          <h2 className="locktitle">{t('whoTakesBack')}</h2>
          {task.languages.length > 1 && <StaffLanguage tag={task.language} />}
          <StaffPick staff={staff} chosen={chosen} onChoose={choose} />
          {person ? (
            <PinEntry
              who={person.id}
              prompt={t('pinOf', { name: person.name })}
              enter={t('takeBack')}
              settles
              sixDigits={person.sixDigits}
              onEnter={async (pin) => {
                const taken = await call('session.take-back', { staffId: person.id, pin });
                return ends ? call('practice-visit.end', {}) : taken;
              }}
            />
          ) : null}
          <div className="row wrap">
            <ForgotButton onPress={() => onForgot(chosen)} />
            <ClientHelpButton topic="giveBack" kind="plain" />
          </div>
          <TroubleBarWhenLost />
        </main>
      </div>
    </div>
  );
}

/** The task is complete: nothing of it stays on the screen. */
function Thanks({ task, practitioner }: { task: TaskView; practitioner: string }) {
  const { t } = useTranslation('handover');
  return (
    <div className="col gap4 grow" role="status">
      <CheckCircleIcon className="i xl" weight="fill" />
      <h1>{t('thanks', { name: task.greeting })}</h1>
      <p className="large">{t(outcome(task))}</p>
      <p className="large">{t('thanksGive', { practitioner })}</p>
    </div>
  );
}

function outcome(task: TaskView): 'doneIntake' | 'doneConsent' | 'doneDeclined' | 'doneAftercare' {
  switch (task.task) {
    case 'intake':
      return 'doneIntake';
    case 'consent':
      return task.declined ? 'doneDeclined' : 'doneConsent';
    case 'aftercare':
      return 'doneAftercare';
  }
}
