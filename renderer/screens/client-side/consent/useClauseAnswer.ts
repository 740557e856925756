import { useState } from 'react';
import { initialsFault } from '../../../../domain/initials.ts';
import type { Signature } from '../../../../domain/signature.ts';
import type { ClauseView } from '../../../../domain/visit/views/consent-view.ts';
import type { Act, ClientAct } from '../cover/useTask.ts';
import { useSignature } from '../sign/useSignature.ts';
import type { ConsentView } from './view.ts';

type Answer = Extract<ClientAct, { type: 'answer-clause' }>['answer'];

/** What is chosen on the page, and not yet recorded. */
interface Chosen {
  readonly answer: Answer;
  readonly option?: string;
}

export interface ClauseAnswering {
  readonly chosen: Chosen | null;
  readonly initials: Signature | null;
  /** What the main button waits for, as a key of the `consent` words. */
  readonly waits: 'waitsChoice' | 'waitsInitials' | 'waitsLongerInitials' | 'waitsShorterInitials' | null;
  setInitials(initials: Signature | null): void;
  /** Takes a choice: recorded at once, or with the initials where the point wants them. */
  choose(chosen: Chosen): void;
  /** Records what is chosen, or that the text was agreed to or read. */
  record(): Promise<void>;
}

/** The answer to one point as it stands on the page. What is drawn survives a lock. */
export function useClauseAnswer(
  { visitId }: Pick<ConsentView, 'visitId'>,
  clause: ClauseView,
  act: Act,
  onAnswered: () => void,
): ClauseAnswering {
  const { id, asks } = clause;
  const [initials, setInitials] = useSignature({ step: 'answer-clause', visitId, topic: id, field: 'signature' });
  const [picked, setPicked] = useState<Chosen | null>(null);
  const chosen = picked ?? recorded(clause) ?? alone(asks);
  const send = async ({ answer, option }: Chosen) => {
    const plain = !clause.initials && (answer === 'agreed' || answer === 'refused');
    const command: ClientAct = plain
      ? { type: answer === 'agreed' ? 'agree-clause' : 'refuse-clause', clause: id }
      : {
          type: 'answer-clause',
          clause: id,
          answer,
          ...(option !== undefined && { option }),
          ...(clause.initials && initials && { initials }),
        };
    if (!(await act(command))) return;
    setInitials(null);
    onAnswered();
  };
  return {
    chosen,
    initials,
    waits: waitsFor(clause, chosen, initials),
    setInitials,
    choose(next) {
      setPicked(next);
      if (!clause.initials) void send(next);
    },
    async record() {
      if (chosen) await send(chosen);
    },
  };
}

/** Where there is one answer only, the main button gives it. */
function alone(asks: ClauseView['asks']): Chosen | null {
  if (asks === 'agree') return { answer: 'agreed' };
  return asks === 'information' ? { answer: 'read' } : null;
}

function recorded({ status, chosen }: ClauseView): Chosen | null {
  if (status === 'unread' || status === 'opened') return null;
  return chosen === null ? { answer: status } : { answer: status, option: chosen };
}

function waitsFor(clause: ClauseView, chosen: Chosen | null, initials: Signature | null): ClauseAnswering['waits'] {
  if (!chosen) return 'waitsChoice';
  if (!clause.initials) return null;
  if (!initials) return 'waitsInitials';
  if (!initialsFault(initials)) return null;
  return initials.kind === 'typed' ? 'waitsShorterInitials' : 'waitsLongerInitials';
}
