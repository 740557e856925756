import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CheckView } from '../../../../domain/visit/views/check-view.ts';
import { AnswerPair } from '../../../kit/Choice.tsx';
import { useStatus } from '../../../ui-data/useStatus.ts';
import { type StaffCommandInput, useVisit } from '../../../ui-data/VisitContext.tsx';
import { clockTime, dateOf } from '../../../words/dates.ts';
import { sentence } from '../../../words/events.ts';
import { AskWhen } from './AskWhen.tsx';
import { CheckStatusMark } from './CheckStatusMark.tsx';
import { DecideCheck } from './DecideCheck.tsx';
import { EndsTodayDialog } from './EndsTodayDialog.tsx';
import { failingWords } from './failing.ts';
import { Mistake } from './Mistake.tsx';
import { NoneOf } from './NoneOf.tsx';
import { RemedySteps } from './RemedySteps.tsx';

type Question = CheckView['questions'][number];
type Option = Question['options'][number];

/** Past this many characters a question takes the whole line, and its answers the next one. */
const longQuestion = 26;

/** One check: its questions, what has to be fixed or decided, and what was answered before. */
export function CheckDetail({
  check,
  number,
  decision,
  onDecision,
  reason,
  onReason,
  late,
}: {
  check: CheckView;
  number: number;
  decision: 'continue' | 'reschedule' | null;
  onDecision: (decision: 'continue' | 'reschedule') => void;
  reason: string;
  onReason: (reason: string) => void;
  late: boolean;
}) {
  const { t } = useTranslation('checks');
  const { act } = useVisit();
  const today = useStatus(({ now }) => dateOf(now));
  const [ending, setEnding] = useState<{ option: Option; record: () => Promise<boolean> } | null>(null);

  // Four products are answered in one go of taps: each is saved in its turn, none is dropped while another is on its way.
  // Only the same once more is: a second tap on an answer that is still being saved.
  const turn = useRef({ asked: '', saved: Promise.resolve(true) });
  const inTurn = (command: StaffCommandInput) => {
    const asked = JSON.stringify(command);
    const last = turn.current;
    if (last.asked === asked) return last.saved;
    const mine = { asked, saved: last.saved.then(() => act(command)) };
    turn.current = mine;
    void mine.saved.finally(() => {
      mine.asked = '';
    });
    return mine.saved;
  };
  const recordOrAsk = (option: Option | null, command: StaffCommandInput) => {
    if (option?.grade === 'reschedule') setEnding({ option, record: () => inTurn(command) });
    else void inTurn(command);
  };
  const answer = (question: Question, optionId: string) => {
    const option = question.options.find((one) => one.id === optionId);
    if (!option || question.answer === option.id) return;
    recordOrAsk(option, { type: 'answer-check', check: check.id, question: question.id, option: option.id });
  };
  // In a list of short questions the words of each would push what has to be done out of sight.
  const several = check.questions.length > 1;
  const mistakesOf = ({ id, text }: Question) =>
    check.mistakes
      .filter(({ question }) => question === id)
      .map((mistake) => <Mistake key={mistake.sequence} mistake={mistake} of={text} bare={several} />);
  const found = failingWords(check);
  const earlier = check.history.filter((entry) => entry.round < check.round && entry.finding !== null);

  return (
    <section className="card col gap4 checkdetail">
      <div className="col">
        <div className="row between start">
          <h2 data-say="question">{t('numbered', { n: number, name: check.name })}</h2>
          <CheckStatusMark status={check.status} tag />
        </div>
        {check.rule !== null && <p className="label">{t('asked', { rule: check.rule })}</p>}
        {late && check.status !== 'fixing' && <p className="label">{t('lateWords')}</p>}
        {check.round > 1 && check.status === 'to-check' && <p className="strong">{t('recheck', { n: check.round })}</p>}
        <div className={`asks${several ? ' several' : ''}`}>
          {check.questions.map((question) => (
            <div
              key={question.id}
              className={`ask${question.options.length > 2 ? ' many' : ''}${question.text.length > longQuestion ? ' long' : ''}`}
            >
              <span className="strong large">{question.text}</span>
              {several && mistakesOf(question)}
              {question.days ? (
                <AskWhen
                  question={question}
                  days={question.days}
                  today={today}
                  onSay={(when, option) =>
                    recordOrAsk(option, { type: 'answer-check-when', check: check.id, question: question.id, when })
                  }
                />
              ) : (
                <AnswerPair
                  label={question.text}
                  options={question.options.map((option) => ({
                    id: option.id,
                    label: option.label,
                    failing: option.grade !== 'pass',
                  }))}
                  value={question.answer}
                  onAnswer={(optionId) => answer(question, optionId)}
                />
              )}
              {!several && mistakesOf(question)}
            </div>
          ))}
        </div>
        {check.noneOf && !late && (
          <NoneOf records={check.noneOf} onPress={() => void inTurn({ type: 'answer-check-none', check: check.id })} />
        )}
        {check.status === 'to-check' && <p className="label">{check.why}</p>}
        {check.crossedOut.map((entry) => (
          <p key={`${entry.at.instant}-${sentence(entry.facts)}`} className="label">
            <s>{t('crossedTap', { words: sentence(entry.facts), time: clockTime(entry.at) })}</s>{' '}
            {t('crossedWhy', { at: clockTime(entry.takenBackAt), why: entry.why || t('answeredAgain') })}
          </p>
        ))}
        {earlier.map((entry) => (
          <p key={`${entry.round}-${entry.question}-${entry.at.instant}`} className="label">
            {t('earlier', { time: clockTime(entry.at), finding: entry.finding ?? '' })}
          </p>
        ))}
      </div>
      {check.status === 'fixing' && <RemedySteps check={check} findings={found} />}
      {check.status === 'decide' && (
        <DecideCheck findings={found} decision={decision} onDecision={onDecision} reason={reason} onReason={onReason} />
      )}
      {check.decision && (
        <p className="label">
          {t(check.decision.decision === 'continue' ? 'decidedContinue' : 'decidedReschedule', {
            time: clockTime(check.decision.at),
            reason: check.decision.reason,
          })}
        </p>
      )}
      {check.mistakes
        .filter(({ question, step }) => question === null && step === null)
        .map((mistake) => (
          <Mistake key={mistake.sequence} mistake={mistake} of={check.name} />
        ))}
      {ending && (
        <EndsTodayDialog
          finding={ending.option.finding ?? ending.option.label}
          onLookAgain={() => setEnding(null)}
          onRecord={async () => {
            if (await ending.record()) setEnding(null);
          }}
        />
      )}
    </section>
  );
}
