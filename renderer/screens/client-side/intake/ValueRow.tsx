import { useEffect } from 'react';
import type { RowProps } from './row.ts';
import { useValueAnswer } from './useValueAnswer.ts';
import { ValueAsked } from './ValueAsked.tsx';

/** A choice, a number, a date or words, as this visit answers it. */
export function ValueRow({ visitId, question, n, alone, act, onStands, onAnswer }: RowProps) {
  const entry = useValueAnswer(question, visitId, act);
  const { missing, keep } = entry;
  useEffect(() => onStands({ missing, keep }));
  return (
    <ValueAsked question={question} n={n} alone={alone} entry={entry} onChoose={(save) => onAnswer(false, save)} />
  );
}
