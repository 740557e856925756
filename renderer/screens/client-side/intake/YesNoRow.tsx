import { useEffect } from 'react';
import type { RowProps } from './row.ts';
import { useHealthAnswer } from './useHealthAnswer.ts';
import { YesNoAsked } from './YesNoAsked.tsx';

/** No and Yes, as this visit answers it. */
export function YesNoRow({ visitId, question, n, alone, act, onStands, onAnswer }: RowProps) {
  const entry = useHealthAnswer(question, visitId, act);
  const { missing, keep } = entry;
  useEffect(() => onStands({ missing, keep }));
  const { asks, opens } = question;
  const completes = (answer: 'yes' | 'no') =>
    asks.kind === 'yes-no' && !asks.details.includes(answer) && !opens.includes(answer);
  return (
    <YesNoAsked
      question={question}
      n={n}
      alone={alone}
      entry={entry}
      onPick={(answer) => onAnswer(completes(answer), entry.pick(answer))}
    />
  );
}
