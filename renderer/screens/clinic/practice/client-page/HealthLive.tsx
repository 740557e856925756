import type { LiveView } from '../editor/item-form.ts';
import { QuestionLive } from './QuestionLive.tsx';

/** The client's page of the question that is open. */
export function HealthLive({ draft: { protocol }, place }: LiveView) {
  const question = protocol.health.find(({ id }) => isAt(place, `health/${id}`));
  return question ? <QuestionLive key={question.id} protocol={protocol} question={question} /> : null;
}

export const isAt = (place: string, item: string): boolean => place === item || place.startsWith(`${item}/`);
