import { useRef, useState } from 'react';
import type { VisitId } from '../../../../domain/ids.ts';
import { useDraft } from '../../../ui-data/useDraft.ts';
import type { Act } from '../cover/useTask.ts';
import type { HealthAsked } from './view.ts';

/** What a question still needs before the page can be left, or null. */
export type Missing = 'answer' | 'details' | null;

type YesNo = 'yes' | 'no';

export interface AnswerInProgress {
  readonly chosen: YesNo | null;
  /** The chosen answer needs a few words. */
  readonly needs: boolean;
  readonly details: string;
  readonly missing: Missing;
  type(details: string): void;
  /** Shows the answer at once. Returns the step that saves it. */
  pick(value: YesNo): Step;
  /** Saves an answer with its details; without the details that it needs the question is open again. */
  readonly keep: Step;
}

/** Resolves to false when it was not saved. */
export type Step = () => Promise<boolean>;

/** A yes or no as it stands on the page: the saved answer, what was just tapped, and details that are being typed. */
export function useHealthAnswer(question: HealthAsked, visitId: VisitId, act: Act): AnswerInProgress {
  const { id, asks } = question;
  const wordy: readonly YesNo[] = asks.kind === 'yes-no' ? asks.details : [];
  const needsWords = (answer: YesNo | null) => answer !== null && wordy.includes(answer);
  const [draft, setDraft] = useDraft({ step: 'answer-health', visitId, question: id, field: 'details' });
  const [touched, setTouched] = useState(false);
  const [picked, setPicked] = useState<YesNo | null>(null);
  // Unsaved text is the beginning of the answer that needs it, also after Back or a power cut.
  const chosen = picked ?? question.answer ?? (draft === '' ? null : (wordy[0] ?? null));
  const details = touched || draft !== '' ? draft : question.details;
  // Steps wait for one another: each goes by what stands there when its turn comes.
  const present = useRef({ chosen, details, saved: question.answer, savedDetails: question.details });
  present.current = { chosen, details, saved: question.answer, savedDetails: question.details };

  const answerPlain = async (answer: YesNo) => {
    if (present.current.saved === answer) return true;
    const saved = await act({ type: 'answer-health', question: id, answer, details: '' });
    if (!saved) setPicked(null);
    else {
      present.current.saved = answer;
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
  const answerInWords = async (answer: YesNo) => {
    const { details, saved: before, savedDetails } = present.current;
    const same = before === answer && savedDetails === details.trim();
    const saved = same || (await act({ type: 'answer-health', question: id, answer, details }));
    if (!saved) return false;
    Object.assign(present.current, { saved: answer, savedDetails: details.trim() });
    setTouched(false);
    setDraft('');
    return true;
  };

  return {
    chosen,
    details,
    needs: needsWords(chosen),
    missing: chosen === null ? 'answer' : needsWords(chosen) && details.trim() === '' ? 'details' : null,
    type(text) {
      setTouched(true);
      setDraft(text);
    },
    pick(value) {
      setPicked(value);
      if (!needsWords(value)) return () => answerPlain(value);
      // The other answer no longer holds: if the client stops here, the question is open and not silently answered so.
      return async () => present.current.saved === null || present.current.saved === value || reopen();
    },
    async keep() {
      const { chosen, details } = present.current;
      if (chosen === null || !needsWords(chosen)) return true;
      return details.trim() === '' ? reopen() : answerInWords(chosen);
    },
  };
}
