import { ArrowDownIcon, ArrowRightIcon, CheckIcon } from '@phosphor-icons/react';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClauseView } from '../../../../domain/visit/views/consent-view.ts';
import { ClientFrame } from '../../../app/frame/ClientFrame.tsx';
import { Button } from '../../../kit/Button.tsx';
import { AnswerPair } from '../../../kit/Choice.tsx';
import { useStep } from '../../../ui-data/useStep.ts';
import { clockTime, dateOf, shortDate } from '../../../words/dates.ts';
import { AskedHere, AskQuestion } from '../cover/AskQuestion.tsx';
import type { Act, See } from '../cover/useTask.ts';
import { Contents, standing } from './Contents.tsx';
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

/** One clause: read to its end, then agreed to. An optional one has two equal answers. */
export function ClausePage({ task, clause, act, see, onGiveBack, onPage, onDecline, next }: Props) {
  const { t } = useTranslation('consent');
  const box = useRef<HTMLElement>(null);
  const decided = clause.status === 'agreed' || clause.status === 'refused';
  const [ended, readOn] = useReadToEnd(box, decided);

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
          onReadOn={readOn}
          act={act}
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
          {clause.optional && !asked ? (
            <Optional clause={clause} ended={ended} act={act} onDecided={() => onPage(next)} />
          ) : null}
          <AskedHere task={task} topic={clause.id} />
          <p className="label clause-foot">{t('version', { version: task.version })}</p>
        </article>
      </div>
    </ClientFrame>
  );
}

/** Either answer is recorded and goes on, as agreeing to any other point does. */
function Optional({
  clause,
  ended,
  act,
  onDecided,
}: {
  clause: ClauseView;
  ended: boolean;
  act: Act;
  onDecided: () => void;
}) {
  const { t } = useTranslation('consent');
  const { busy } = useStep();
  const value = clause.status === 'agreed' || clause.status === 'refused' ? clause.status : null;
  return (
    <div className="col optional">
      <p className="strong">{t('optionalAsk')}</p>
      <AnswerPair
        label={t('optionalAsk')}
        grow
        options={[
          { id: 'agreed', label: t('optionalYes') },
          { id: 'refused', label: t('optionalNo') },
        ]}
        value={value}
        disabled={busy || !ended}
        onAnswer={async (answer) => {
          const type = answer === 'agreed' ? 'agree-clause' : 'refuse-clause';
          if (await act({ type, clause: clause.id })) onDecided();
        }}
      />
    </div>
  );
}

function MainButton(props: {
  clause: ClauseView;
  asked: boolean;
  ended: boolean;
  last: boolean;
  onReadOn: () => void;
  onNext: () => void;
  act: Act;
}) {
  const { t } = useTranslation('consent');
  const { t: shared } = useTranslation('handover');
  const { busy } = useStep();
  const { clause, asked, ended, act, onNext } = props;
  const onward = props.last ? t('toSignature') : t('nextPoint');
  const decided = clause.status === 'agreed' || clause.status === 'refused';

  if (!ended) {
    return (
      <Button kind="main" iconEnd={<ArrowDownIcon />} onPress={props.onReadOn}>
        {shared('showMore')}
      </Button>
    );
  }
  if (decided || clause.optional || asked) {
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
  const agree = async () => {
    if (await act({ type: 'agree-clause', clause: clause.id })) onNext();
  };
  return (
    <Button kind="main" working={busy && shared('saving')} iconEnd={<CheckIcon />} onPress={() => void agree()}>
      {t('agree')}
    </Button>
  );
}
