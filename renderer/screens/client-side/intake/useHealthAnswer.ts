import { useRef, useState } from 'react';
import type { VisitId } from '../../../../domain/ids.ts';
import type { HealthAnswerView as HealthAnswer } from '../../../../domain/visit/views/intake-view.ts';
import { useDraft } from '../../../ui-data/useDraft.ts';
import type { Act } from '../cover/useTask.ts';

/** What a question still needs before the page can be left, or null. */
export type Missing = 'answer' | 'details' | null;

export interface AnswerInProgress {
  readonly chosen: 'yes' | 'no' | null;
  readonly details: string;
  readonly missing: Missing;
  type(details: string): void;
  /** Shows the answer at once. Returns the step that saves it. */
  pick(value: 'yes' | 'no'): Step;
  /** Saves a "yes" with its details; without details the question is open again. */
  readonly keep: Step;
}

/** Resolves to false when it was not saved. */
export type Step = () => Promise<boolean>;

/** One health question as it stands on the page: the saved answer, what was just tapped, and details that are being typed. */
export function useHealthAnswer(question: HealthAnswer, visitId: VisitId, act: Act): AnswerInProgress {
  const { id } = question;
  const [draft, setDraft] = useDraft({ step: 'answer-health', visitId, question: id, field: 'details' });
  const [touched, setTouched] = useState(false);
  const [picked, setPicked] = useState<'yes' | 'no' | null>(null);
  // Unsaved text is the beginning of a "yes", also after Back or a power cut.
  const chosen = picked ?? question.answer ?? (draft === '' ? null : 'yes');
  const details = touched || draft !== '' ? draft : question.details;
  // Steps wait for one another: each goes by what stands there when its turn comes.
  const present = useRef({ chosen, details, saved: question.answer, savedDetails: question.details });
  present.current = { chosen, details, saved: question.answer, savedDetails: question.details };

  const answerNo: Step = async () => {
    if (present.current.saved === 'no') return true;
    const saved = await act({ type: 'answer-health', question: id, answer: 'no', details: '' });
    if (!saved) setPicked(null);
    else {
      present.current.saved = 'no';
      setTouched(false);
      setDraft('');
    }
    return saved;
  };
  const reopen: Step = async () => {
    if (present.current.saved === null) return true;
    const saved = await act({ type: 'unanswer-health', question: id });
    if (saved) present.current.saved = null;
    else setPicked(null);
    return saved;
  };
  const answerYes: Step = async () => {
    const { details, saved: before, savedDetails } = present.current;
    const same = before === 'yes' && savedDetails === details.trim();
    const saved = same || (await act({ type: 'answer-health', question: id, answer: 'yes', details }));
    if (!saved) return false;
    Object.assign(present.current, { saved: 'yes', savedDetails: details.trim() });
    setTouched(false);
    setDraft('');
    return true;
  };

  return {
    chosen,
    details,
    missing: chosen === null ? 'answer' : chosen === 'yes' && details.trim() === '' ? 'details' : null,
    type(text) {
      setTouched(true);
      setDraft(text);
    },
    pick(value) {
      setPicked(value);
      if (value === 'no') return answerNo;
      // The "no" no longer holds: if the client stops here, the question is open and not silently a "no".
      return async () => present.current.saved !== 'no' || reopen();
    },
    async keep() {
      if (present.current.chosen !== 'yes') return true;
      return present.current.details.trim() === '' ? reopen() : answerYes();
    },
  };
}
