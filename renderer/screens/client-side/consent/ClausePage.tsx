import { ArrowDownIcon, ArrowRightIcon, CheckIcon } from '@phosphor-icons/react';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClauseView } from '../../../../domain/visit/views/consent-view.ts';
import { ClientFrame } from '../../../app/frame/ClientFrame.tsx';
import { Button } from '../../../kit/Button.tsx';
import { useStep } from '../../../ui-data/useStep.ts';
import { clockTime, dateOf, shortDate } from '../../../words/dates.ts';
import { AskedHere, AskQuestion } from '../cover/AskQuestion.tsx';
import type { Act, See } from '../cover/useTask.ts';
import { ClauseAnswers } from './ClauseAnswers.tsx';
import { Contents, isAnswered, standing } from './Contents.tsx';
import { InitialsBox } from './InitialsBox.tsx';
import { type ClauseAnswering, useClauseAnswer } from './useClauseAnswer.ts';
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
        <MainButton
          clause={clause}
          asked={asked}
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
          <h1>{clause.title}</h1>
          {clause.paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
          {clause.points.length > 0 ? (
            <ul className="bul">
              {clause.points.map((point) => (
                <li key={point}>
                  <span>{point}</span>
                </li>
              ))}
            </ul>
          ) : null}
          {clause.withdrawn && !decided ? (
            <p className="strong">
              {t('withdrawnAt', { date: shortDate(dateOf(clause.withdrawn.at)), time: clockTime(clause.withdrawn.at) })}
            </p>
          ) : null}
          {clause.photos ? <p className="label">{t(`photos-${clause.photos}`)}</p> : null}
          {asked ? null : <ClauseAnswers clause={clause} ended={ended} answering={answering} />}
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

function MainButton(props: {
  clause: ClauseView;
  asked: boolean;
  ended: boolean;
  last: boolean;
  onReadOn: () => void;
  onNext: () => void;
  answering: ClauseAnswering;
}) {
  const { t } = useTranslation('consent');
  const { t: shared } = useTranslation('handover');
  const { busy } = useStep();
  const { clause, asked, ended, answering, onNext } = props;
  const onward = props.last ? t('toSignature') : t('nextPoint');
  const decided = isAnswered(clause);

  if (!ended) {
    return (
      <Button kind="main" iconEnd={<ArrowDownIcon />} onPress={props.onReadOn}>
        {shared('showMore')}
      </Button>
    );
  }
  // With initials a choice is recorded by the main button, not by the tap on it.
  const byTap = (clause.asks === 'agree-or-refuse' || clause.asks === 'choose-one') && !clause.initials;
  if (decided || byTap || asked) {
    return (
      <Button
        kind="main"
        waits={decided || asked ? null : t('waitsChoice')}
        working={busy && shared('saving')}
        iconEnd={<ArrowRightIcon className="i turn" />}
        onPress={onNext}
      >
        {onward}
      </Button>
    );
  }
  return (
    <Button
      kind="main"
      waits={answering.waits && t(answering.waits)}
      working={busy && shared('saving')}
      iconEnd={clause.asks === 'information' ? <ArrowRightIcon className="i turn" /> : <CheckIcon />}
      onPress={() => void answering.record()}
    >
      {clause.asks === 'information' ? t('haveRead') : t(clause.asks === 'agree' ? 'agree' : 'thatIsMyAnswer')}
    </Button>
  );
}
