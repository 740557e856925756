import { useEffect, useEffectEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClauseView } from '../../../../domain/visit/views/consent-view.ts';
import { ClientFrame } from '../../../app/frame/ClientFrame.tsx';
import { useStep } from '../../../ui-data/useStep.ts';
import { AskedHere, AskQuestion } from '../cover/AskQuestion.tsx';
import type { Act, See } from '../cover/useTask.ts';
import { ClauseAnswers } from './ClauseAnswers.tsx';
import { ClauseMain } from './ClauseMain.tsx';
import { ClauseText } from './ClauseText.tsx';
import { Contents, isAnswered, standing } from './Contents.tsx';
import { InitialsBox } from './InitialsBox.tsx';
import { useClauseAnswer } from './useClauseAnswer.ts';
import { useReadToEnd } from './useReadToEnd.ts';
import type { ConsentPage, ConsentView } from './view.ts';

interface Props {
  readonly task: ConsentView;
  readonly clause: ClauseView;
  readonly act: Act;
  readonly see: See;
  readonly onGiveBack: () => void;
  readonly onPage: (page: ConsentPage) => void;
  readonly onDecline: () => void;
  readonly next: ConsentPage;
}

/**
 * One clause: read to its end, then answered as it asks for: agreed to, agreed to or refused, one choice of several, or only read;
 * with initials where the clinic wants them.
 */
export function ClausePage({ task, clause, act, see, onGiveBack, onPage, onDecline, next }: Props) {
  const { t } = useTranslation('consent');
  const { busy } = useStep();
  const box = useRef<HTMLElement>(null);
  const decided = isAnswered(clause);
  const [ended, readOn] = useReadToEnd(box, decided);
  const answering = useClauseAnswer(task, clause, act, () => onPage(next));

  // An open question blocks the answer to this point; the client continues with the others.
  const asked = standing(task, clause) === 'question';

  // That the clause was on screen is recorded as a step.
  const open = useEffectEvent(() => {
    if (clause.status === 'unread') see({ type: 'open-clause', clause: clause.id });
  });
  useEffect(() => open(), []);

  return (
    <ClientFrame
      help="consent"
      name={task.greeting}
      language={task.language}
      onGiveBack={onGiveBack}
      side={<AskQuestion task={task} topic={clause.id} act={act} />}
      main={
        <ClauseMain
          clause={clause}
          asked={asked}
          busy={busy}
          ended={ended}
          answering={answering}
          onReadOn={readOn}
          onNext={() => onPage(next)}
          last={next === 'signing'}
        />
      }
    >
      <div className="read">
        <Contents task={task} page={clause.id} onPage={onPage} onDecline={onDecline} />
        <article ref={box} className="clause paper-scroll">
          {task.sample && <p className="strong">{t('sample')}</p>}
          <ClauseText clause={clause} />
          {asked ? null : <ClauseAnswers clause={clause} waiting={busy || !ended} answering={answering} />}
          {clause.initials && ended && !asked && !decided ? (
            <InitialsBox clause={clause} name={task.signerName} answering={answering} />
          ) : null}
          <AskedHere task={task} topic={clause.id} />
          <p className="label clause-foot">{t('version', { version: task.version })}</p>
        </article>
      </div>
    </ClientFrame>
  );
}
