import { ArrowLeftIcon } from '@phosphor-icons/react';
import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Slug } from '../../../../domain/ids.ts';
import { saidIn } from '../../../../domain/visit/health/shown.ts';
import { ClientFrame } from '../../../app/frame/ClientFrame.tsx';
import { Button } from '../../../kit/Button.tsx';
import { useStep } from '../../../ui-data/useStep.ts';
import { useReadToEnd } from '../consent/useReadToEnd.ts';
import type { Act } from '../cover/useTask.ts';
import { HealthMain } from './HealthMain.tsx';
import { HealthRow } from './HealthRow.tsx';
import type { RowStanding } from './row.ts';
import type { Missing, Step } from './useHealthAnswer.ts';
import { useTurns } from './useTurns.ts';
import type { HealthAsked, IntakeView } from './view.ts';

interface Props {
  readonly task: IntakeView;
  readonly questions: readonly HealthAsked[];
  /** From 0. */
  readonly page: number;
  /** The place of its first question among all, from 1. */
  readonly first: number;
  readonly pages: number;
  readonly act: Act;
  readonly onGiveBack: () => void;
  readonly onBack: () => void;
  readonly onNext: () => void;
  /** Next leads to the review of all answers. */
  readonly toReview: boolean;
}

/** An answer of last time that brings further questions: the page waits for them. */
function opensMore({ opens, last }: HealthAsked): boolean {
  return (
    last?.mayConfirm === true &&
    saidIn({ answer: last.answer, value: last.value ?? undefined }).some((one) => opens.includes(one))
  );
}

/**
 * Up to six questions, each answered for itself and saved as it is tapped. The "no" that completes a page goes on by itself,
 * because most answers are "no"; where a "yes" was the last one, the client goes on when the details are written.
 */
export function HealthPage(props: Props) {
  const { t } = useTranslation('intake');
  const { busy } = useStep();
  const { task, questions, page, pages, first, act, onNext } = props;
  const alone = task.questionsAPage === 1;

  const inTurn = useTurns();
  const standings = useRef(new Map<Slug, RowStanding>());
  const [missing, setMissing] = useState<Readonly<Record<Slug, Missing>>>({});
  const stands = useCallback((id: Slug, standing: RowStanding) => {
    standings.current.set(id, standing);
    setMissing((before) => (before[id] === standing.missing ? before : { ...before, [id]: standing.missing }));
  }, []);

  const [leaving, setLeaving] = useState(false);
  // Once; a question that an answer brought keeps the client here, and is left in its turn.
  const gone = useRef('');
  const asked = questions.map(({ id }) => id).join(' ');
  const go = (where: () => void) => {
    if (gone.current === asked) return;
    gone.current = asked;
    where();
  };
  /** Saves every "yes" on the page, then goes on; stays where one could not be saved. */
  const leave = async (where: () => void) => {
    if (await keepAll()) go(where);
  };
  const keepAll = async () => {
    setLeaving(true);
    let saved = true;
    for (const { id } of questions) saved = (await inTurn(keepOf(id))).saved && saved;
    setLeaving(false);
    return saved;
  };
  const keepOf =
    (id: Slug): Step =>
    async () =>
      (await standings.current.get(id)?.keep()) ?? true;
  const isComplete = (id: Slug) => standings.current.get(id)?.missing === null;
  const completes = () =>
    (alone || questions.some(({ answer }) => answer === null)) && questions.every(({ id }) => isComplete(id));
  const answered = async (id: Slug, complete: boolean, save: Step) => {
    // Details of another "yes" are complete once the client goes on to the next question.
    for (const other of questions) if (other.id !== id && isComplete(other.id)) void inTurn(keepOf(other.id));
    const { saved, last } = await inTurn(save);
    if (saved && last && complete && completes()) await leave(onNext);
  };

  // Never chosen beforehand: one tap says it, for what this page shows in words and nobody answered today.
  const confirmable = questions
    .filter(({ id, answer, last }) => last?.mayConfirm && answer === null && missing[id] === 'answer')
    .map(({ id }) => id);
  const confirm = async () => {
    const { saved } = await inTurn(() => act({ type: 'confirm-last-answers', questions: confirmable }));
    const whole = questions.every(({ id }) => confirmable.includes(id) || isComplete(id));
    if (saved && whole && !questions.some(opensMore)) await leave(onNext);
  };
  const box = useRef<HTMLDivElement>(null);
  const [ended, readOn] = useReadToEnd(box, false);

  const open = questions.findIndex(({ id, answer }) => (id in missing ? missing[id] !== null : answer === null));
  const openId = questions[open]?.id;
  const needs = openId === undefined ? null : (missing[openId] ?? 'answer');
  const waits =
    needs === null
      ? null
      : alone
        ? t(needs === 'answer' ? 'answerFirst' : 'detailsFirst')
        : t(needs === 'answer' ? 'answerQuestionFirst' : 'detailsOfQuestionFirst', { n: first + open });
  return (
    <ClientFrame
      help="health"
      name={task.greeting}
      language={task.language}
      onGiveBack={() => void keepAll().then(props.onGiveBack)}
      side={
        <Button icon={<ArrowLeftIcon className="i turn" />} onPress={() => void leave(props.onBack)}>
          {t('back')}
        </Button>
      }
      main={
        <HealthMain
          confirms={
            confirmable.length === 0
              ? null
              : {
                  all: questions.every(({ id }) => missing[id] === 'answer'),
                  shown: ended,
                  onConfirm: () => void confirm(),
                  onReadOn: readOn,
                }
          }
          waits={waits}
          working={leaving && busy && t('saving')}
          onward={t(props.toReview ? 'toReview' : alone ? 'next' : 'nextPage')}
          onNext={() => void leave(onNext)}
        />
      }
    >
      <div ref={box} className={`paper-scroll col health ${alone ? 'one gap5' : 'several'}`}>
        {alone ? (
          <p className="label">{t('question', { n: first, of: task.health.length })}</p>
        ) : (
          <div className="row between">
            <h1>{t('healthTitle')}</h1>
            <p className="label">{t('page', { n: page + 1, of: pages })}</p>
          </div>
        )}
        <ol className="questions">
          {questions.map((question, index) => (
            <li key={question.id} className={alone ? '' : `health-row${question.follows === null ? '' : ' follows'}`}>
              <HealthRow
                visitId={task.visitId}
                question={question}
                n={first + index}
                alone={alone}
                act={act}
                onStands={(standing) => stands(question.id, standing)}
                onAnswer={(complete, save) => void answered(question.id, complete, save)}
              />
            </li>
          ))}
        </ol>
      </div>
    </ClientFrame>
  );
}
