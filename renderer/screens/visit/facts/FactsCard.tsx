import { useTranslation } from 'react-i18next';
import type { AskedFact } from '../../../../domain/visit/facts/recorded-fact.ts';
import { useVisit } from '../../../ui-data/VisitContext.tsx';
import { FactList, type Shown } from './FactList.tsx';

const asked: readonly AskedFact[] = ['postal-address', 'identity-document', 'guardian-document', 'patch-test'];
const ofLots: readonly AskedFact[] = ['lots', 'pigment-on-client-paper'];

/** What is asked when the client arrives: of them, and before the work. */
export const atArrival: Shown = ({ fact }) => asked.includes(fact);
/** What the seal waits for, and what else was left. Lots that were only asked for have their own place. */
export const stillOpen: Shown = ({ fact, open, waits }) => waits || (open && !ofLots.includes(fact));

/** A card with the facts that the record profile asks for; nothing where none of them is shown here. */
export function FactsCard({ shown }: { shown: Shown }) {
  const { t } = useTranslation('recordFacts');
  const { visit } = useVisit();
  if (!visit.facts.some(shown)) return null;
  return (
    <section className="card col gap2">
      <h2>{t('title')}</h2>
      <FactList shown={shown} />
    </section>
  );
}
