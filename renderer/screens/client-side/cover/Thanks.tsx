import { ArrowUUpLeftIcon, CheckCircleIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import type { TaskView } from '../../../../domain/visit/views/client-view.ts';
import { Actions } from '../../../kit/Actions.tsx';
import { Button } from '../../../kit/Button.tsx';
import { useStaffName } from '../../../ui-data/useStaffName.ts';

/** The task is complete: nothing of it stays on the screen, and the tablet goes back. */
export function Thanks({ task, onGiveBack }: { task: TaskView; onGiveBack: () => void }) {
  const { t } = useTranslation('handover');
  const staffName = useStaffName();
  return (
    <div className="screen" data-mode="handover" lang={task.language}>
      <div className="app thanks">
        <main className="to">
          <CheckCircleIcon className="i xl" weight="fill" />
          <h1>{t('thanks', { name: task.greeting })}</h1>
          <p className="intro">{t(outcome(task))}</p>
          <div className="idcard">
            <p className="born">{t('thanksGive', { practitioner: staffName(task.practitionerName) })}</p>
          </div>
        </main>
        <footer className="foot">
          <Actions
            main={
              <Button kind="main" iconEnd={<ArrowUUpLeftIcon className="i turn" />} onPress={onGiveBack}>
                {t('iAmStaff')}
              </Button>
            }
          />
        </footer>
      </div>
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
