import type { HealthAnswerView } from '../../../../../domain/visit/views/intake-view.ts';
import { ValueAsked } from '../../../client-side/intake/ValueAsked.tsx';
import { YesNoAsked } from '../../../client-side/intake/YesNoAsked.tsx';

const nothing = () => undefined;
const saved = () => async () => true;

/** A question as the client is asked it, with an answer that stands there as if it had been given. */
export function AskedStill({ question, n, alone }: { question: HealthAnswerView; n: number; alone: boolean }) {
  const shown = { ...question, last: null };
  const { asks, answer, value } = question;
  if (asks.kind === 'yes-no') {
    const needs = answer !== null && asks.details.includes(answer);
    return (
      <YesNoAsked
        question={shown}
        n={n}
        alone={alone}
        entry={{ chosen: answer, needs, details: '', type: nothing }}
        onPick={nothing}
      />
    );
  }
  const entry = { chosen: value, text: '', unread: false, type: nothing, choose: saved };
  return <ValueAsked question={shown} n={n} alone={alone} entry={entry} onChoose={nothing} />;
}
