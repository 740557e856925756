import type { CheckMistake } from './check-mistakes.ts';
import type { DecisionMistake } from './decision-mistakes.ts';
import type { MistakeView } from './mistake-view.ts';

/** Taking a decision back needs the PIN. */
export const asMistake = ({ entry }: DecisionMistake): Mistake => ({ entry, pin: true });

type Mistake = Pick<CheckMistake, 'entry' | 'pin'>;

export function mistakeView({ entry: { sequence, event }, pin }: Mistake): MistakeView {
  return {
    sequence,
    pin,
    question: event.type === 'check-answered' ? event.question : null,
    step: event.type === 'remedy-done' ? event.step : null,
  };
}
