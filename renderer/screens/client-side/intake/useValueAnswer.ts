import { useRef, useState } from 'react';
import type { VisitId } from '../../../../domain/ids.ts';
import type { AnswerValue } from '../../../../domain/visit/health/answer-value.ts';
import { useDraft } from '../../../ui-data/useDraft.ts';
import type { Act } from '../cover/useTask.ts';
import { textOf, typedValue } from './typed-value.ts';
import type { Step } from './useHealthAnswer.ts';
import type { HealthAsked } from './view.ts';

export interface ValueInProgress {
  /** What is chosen, as tapped or as saved. */
  readonly chosen: AnswerValue | null;
  /** What is typed, as far as it got. */
  readonly text: string;
  /** What was typed is no answer yet. */
  readonly unread: boolean;
  readonly missing: 'answer' | null;
  type(text: string): void;
  /** Shows a choice at once; null takes it out. Returns the step that saves it. */
  choose(value: AnswerValue | null): Step;
  /** Saves what was typed. */
  readonly keep: Step;
}

/** An answer that is chosen or typed: choices are saved as they are tapped, typed ones when the client goes on. */
export function useValueAnswer(question: HealthAsked, visitId: VisitId, act: Act): ValueInProgress {
  const { id, asks } = question;
  const [draft, setDraft] = useDraft({ step: 'answer-health', visitId, question: id, field: 'value' });
  const [touched, setTouched] = useState(false);
  const [picked, setPicked] = useState<{ readonly value: AnswerValue | null } | null>(null);
  const text = touched || draft !== '' ? draft : textOf(question.value);
  const typed = typedValue(asks.kind, text);
  const isTyped = asks.kind === 'number' || asks.kind === 'date' || asks.kind === 'text';
  const chosen = isTyped ? typed : picked ? picked.value : question.value;
  // Steps wait for one another: each goes by what stands there when its turn comes.
  const present = useRef({ typed, saved: question.value });
  present.current = { typed, saved: question.value };

  const save = async (value: AnswerValue | null): Promise<boolean> => {
    const { saved: before } = present.current;
    if (JSON.stringify(before) === JSON.stringify(value)) return true;
    const saved = await act(
      value ? { type: 'answer-health', question: id, value, details: '' } : { type: 'unanswer-health', question: id },
    );
    if (saved) present.current.saved = value;
    return saved;
  };
  return {
    chosen,
    text,
    unread: text.trim() !== '' && typed === null,
    missing: chosen === null ? 'answer' : null,
    type(next) {
      setTouched(true);
      setDraft(next);
    },
    choose(value) {
      setPicked({ value });
      return async () => {
        const saved = await save(value);
        setPicked(null);
        return saved;
      };
    },
    async keep() {
      if (!isTyped) return true;
      const { typed: value } = present.current;
      // What cannot be read stays as it was typed, and the question open.
      if (!(await save(value))) return false;
      if (value) {
        setTouched(false);
        setDraft('');
      }
      return true;
    },
  };
}
