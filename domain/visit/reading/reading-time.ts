import type { Protocol } from '../../protocol/protocol.ts';
import type { Task } from '../types.ts';

/** How fast people read what concerns them, and how long an answer by touch takes. */
const wordsAMinute = 200;
const secondsAnAnswer = 4;

/** About how long a client takes for a task, in whole minutes, at least one: its words, and an answer to each question or point. */
export function taskMinutes(task: Task, protocol: Protocol): number {
  const { texts, answers } = contentOf(task, protocol);
  const words = texts
    .join(' ')
    .split(/\s+/)
    .filter((word) => word !== '').length;
  return Math.max(1, Math.round(words / wordsAMinute + (answers * secondsAnAnswer) / 60));
}

interface Content {
  readonly texts: readonly string[];
  readonly answers: number;
}

function contentOf(task: Task, { health, consent, aftercare, preparation, sheet }: Protocol): Content {
  // The statements before a signature, and the signature itself.
  const signing = 3;
  switch (task) {
    case 'intake':
      // The answers are looked over once more, with the client's own details.
      return { texts: health.flatMap(({ text, hint }) => [text, hint, text]), answers: health.length + 2 };
    case 'consent':
      return {
        texts: [
          ...consent.clauses.flatMap(({ title, paragraphs, points }) => [title, ...paragraphs, ...points]),
          consent.electronicRecord,
          consent.intent,
        ],
        answers: consent.clauses.length + signing,
      };
    case 'aftercare':
      return {
        texts: [
          ...aftercare.map(({ text }) => text),
          ...preparation.flatMap(({ text, why }) => [text, why]),
          sheet.simple,
          sheet.fading,
          sheet.infectionSigns,
          sheet.infectionAct,
          sheet.acknowledgement,
          consent.electronicRecord,
        ],
        answers: 3 + signing,
      };
  }
}
