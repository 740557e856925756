import { ArrowLeftIcon, ArrowRightIcon } from '@phosphor-icons/react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HealthAnswerView as HealthAnswer } from '../../../../domain/visit/views/intake-view.ts';
import { ClientFrame } from '../../../app/frame/ClientFrame.tsx';
import { Button } from '../../../kit/Button.tsx';
import { AnswerPair } from '../../../kit/Choice.tsx';
import { Area } from '../../../kit/Field.tsx';
import { useDraft } from '../../../ui-data/useDraft.ts';
import { useStep } from '../../../ui-data/useStep.ts';
import type { Act } from '../cover/useTask.ts';
import type { IntakeView } from './view.ts';

interface Props {
  readonly task: IntakeView;
  readonly question: HealthAnswer;
  readonly index: number;
  readonly act: Act;
  readonly onGiveBack: () => void;
  readonly onBack: () => void;
  readonly onNext: () => void;
}

/**
 * One question a page, nothing preselected. A "no" is saved and moves on by itself, because most answers are "no"; a "yes"
 * stays and asks for details.
 */
export function HealthQuestion({ task, question, index, act, onGiveBack, onBack, onNext }: Props) {
  const { t } = useTranslation('intake');
  const { busy } = useStep();
  const [draft, setDraft] = useDraft({
    step: 'answer-health',
    visitId: task.visitId,
    question: question.id,
    field: 'details',
  });
  const [touched, setTouched] = useState(false);
  const [picked, setPicked] = useState<'yes' | 'no' | null>(null);
  // Unsaved text is the beginning of a "yes", also after Back or a power cut.
  const chosen = picked ?? question.answer ?? (draft === '' ? null : 'yes');
  const details = touched || draft !== '' ? draft : question.details;

  /** The answer that is being saved: one step at a time, so a Back meanwhile is done after it and not lost. */
  const saving = useRef<Promise<void>>(Promise.resolve());
  const answer = (value: 'yes' | 'no') => {
    saving.current = save(value);
  };
  const save = async (value: 'yes' | 'no') => {
    setPicked(value);
    if (value === 'yes') {
      // The "no" no longer holds: if the client stops here, the question is open and not silently a "no".
      if (question.answer === 'no' && !(await act({ type: 'unanswer-health', question: question.id }))) setPicked(null);
      return;
    }
    const saved = await act({ type: 'answer-health', question: question.id, answer: 'no', details: '' });
    if (!saved) return setPicked(null);
    setDraft('');
    onNext();
  };
  const saveYes = async () => {
    const same = question.answer === 'yes' && question.details === details.trim();
    const saved = same || (await act({ type: 'answer-health', question: question.id, answer: 'yes', details }));
    if (saved) setDraft('');
    return saved;
  };
  /** Saves changed details of a "yes" on the way out; without details the question is open again. */
  const keepYes = async () => {
    await saving.current;
    if (chosen !== 'yes') return true;
    if (details.trim() !== '') return saveYes();
    return question.answer === null || act({ type: 'unanswer-health', question: question.id });
  };

  const waits =
    chosen === null ? t('waitsAnswer') : chosen === 'yes' && details.trim() === '' ? t('waitsDetails') : null;
  return (
    <ClientFrame
      name={task.greeting}
      language={task.language}
      onGiveBack={() => void keepYes().then(onGiveBack)}
      side={
        <Button
          icon={<ArrowLeftIcon className="i turn" />}
          onPress={() => void keepYes().then((kept) => kept && onBack())}
        >
          {t('back')}
        </Button>
      }
      main={
        <Button
          kind="main"
          waits={waits}
          working={busy && t('saving')}
          iconEnd={<ArrowRightIcon className="i turn" />}
          onPress={chosen === 'yes' ? () => void saveYes().then((saved) => saved && onNext()) : onNext}
        >
          {t('next')}
        </Button>
      }
    >
      <div className="paper-scroll col gap5 health">
        <p className="label">{t('question', { n: index + 1, of: task.health.length })}</p>
        <div className="col gap2">
          <h1>{question.text}</h1>
          {question.hint === '' ? null : <p className="quiet">{question.hint}</p>}
        </div>
        <AnswerPair
          label={question.text}
          grow
          options={[
            { id: 'no', label: t('no') },
            { id: 'yes', label: t('yes') },
          ]}
          value={chosen}
          disabled={busy}
          onAnswer={answer}
        />
        {chosen === 'yes' ? (
          <Area
            label={t('detailsAsk')}
            hint={t('detailsHint')}
            value={details}
            onChange={(event) => {
              setTouched(true);
              setDraft(event.target.value);
            }}
          />
        ) : null}
      </div>
    </ClientFrame>
  );
}
