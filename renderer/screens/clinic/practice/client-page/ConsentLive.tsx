import type { LiveView } from '../editor/item-form.ts';
import { ClauseLive } from './ClauseLive.tsx';
import { isAt } from './HealthLive.tsx';

/** The client's page of the clause that is open. */
export function ConsentLive({ draft: { protocol }, place }: LiveView) {
  const clause = protocol.consent.clauses.find(({ id }) => isAt(place, `consent/clauses/${id}`));
  return clause ? <ClauseLive language={protocol.language} clause={clause} /> : null;
}
