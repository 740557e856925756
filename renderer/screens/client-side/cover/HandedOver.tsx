import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StaffId } from '../../../../domain/ids.ts';
import type { TaskView } from '../../../../domain/visit/views/client-view.ts';
import { LanguageContext } from '../../../app/frame/LanguageContext.ts';
import { EndPracticeContext } from '../../../app/practice-visit/EndPracticeContext.ts';
import { ForgotPin } from '../../access/lock/ForgotPin.tsx';
import { AftercareTask } from '../aftercare/Screen.tsx';
import { ConsentTask } from '../consent/Screen.tsx';
import { IntakeTask } from '../intake/Screen.tsx';
import { ReaderSigning } from '../sign/ReaderSigning.tsx';
import { Cover } from './Cover.tsx';
import { LanguagePage } from './LanguagePage.tsx';
import { OverdueEdge } from './OverdueEdge.tsx';
import { TakeBack } from './TakeBack.tsx';
import { useClientLanguage } from './useClientLanguage.ts';
import { type Act, type See, useTask } from './useTask.ts';
import './Screen.css';

/** The client's side of the tablet: for whom, the task, and the PIN that takes it back. Nothing else can be reached. */
export function HandedOver() {
  return (
    <>
      <ClientSide />
      <OverdueEdge />
    </>
  );
}

function ClientSide() {
  const { t } = useTranslation('handover');
  const { task, act, see } = useTask();
  const [givingBack, setGivingBack] = useState<'no' | 'goes-on' | 'ends'>('no');
  const giveBack = () => setGivingBack('goes-on');
  const [choosing, setChoosing] = useState(false);
  const choose = useCallback(() => setChoosing(true), []);
  const endPractice = useCallback(() => setGivingBack('ends'), []);
  // A new PIN is staff's own business, in staff's language.
  const [forgotten, setForgotten] = useState<{ readonly of: StaffId | null } | null>(null);
  const speaks = useClientLanguage(forgotten ? null : (task?.language ?? null), task?.digits);
  if (forgotten) return <ForgotPin preset={forgotten.of} onBack={() => setForgotten(null)} />;
  const forgot = (of: StaffId | null) => setForgotten({ of });

  if (!task || !speaks) {
    return (
      <div className="screen" data-mode="handover">
        <p className="visually-hidden" role="status">
          {t('loading')}
        </p>
      </div>
    );
  }
  if (task.finished) return <TakeBack key="finished" task={task} onForgot={forgot} />;
  if (givingBack !== 'no')
    return <TakeBack task={task} ends={givingBack === 'ends'} onStay={() => setGivingBack('no')} onForgot={forgot} />;
  const several = task.languages.length > 1 && !task.refused && !task.reader;
  const asks = several && (choosing || task.asksLanguage);
  return (
    <EndPracticeContext.Provider value={endPractice}>
      <LanguageContext.Provider value={several && !asks ? choose : null}>
        {asks ? (
          <LanguagePage
            task={task}
            act={act}
            onGiveBack={giveBack}
            onDone={() => setChoosing(false)}
            onBack={task.asksLanguage ? null : () => setChoosing(false)}
          />
        ) : (
          !task.identified && <Cover task={task} act={act} onNotMe={giveBack} />
        )}
        {task.identified && (
          // Kept while the language is looked at, so that Back leads to the very page; another one begins anew.
          <div key={task.language} className="kept-task" hidden={asks}>
            <Task task={task} act={act} see={see} onGiveBack={giveBack} />
          </div>
        )}
      </LanguageContext.Provider>
    </EndPracticeContext.Provider>
  );
}

function Task({ task, act, see, onGiveBack }: { task: TaskView; act: Act; see: See; onGiveBack: () => void }) {
  if (task.reader) return <ReaderSigning task={task} reader={task.reader} act={act} onGiveBack={onGiveBack} />;
  switch (task.task) {
    case 'intake':
      return <IntakeTask task={task} act={act} onGiveBack={onGiveBack} />;
    case 'consent':
      return <ConsentTask task={task} act={act} see={see} onGiveBack={onGiveBack} />;
    case 'aftercare':
      return <AftercareTask task={task} act={act} onGiveBack={onGiveBack} />;
  }
}
