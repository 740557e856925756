import { useTranslation } from 'react-i18next';
import type { Output } from '../../../../api/contract/contract.ts';
import { Button } from '../../../kit/Button.tsx';
import { useQuery } from '../../../ui-data/useQuery.ts';
import { useVisit } from '../../../ui-data/VisitContext.tsx';
import { expiryDate } from '../../../words/dates.ts';

type RecentLot = Pick<Output<'visits.recent-lots'>[number], 'kind' | 'name' | 'maker' | 'lot' | 'expiry'>;

const offered = 4;

const nameOf = ({ kind, name, lot, expiry }: RecentLot) => JSON.stringify([kind, name, lot, expiry]);

/** Recently used lots, one tap each: the package in hand is most likely yesterday's. Without those recorded already. */
export function RecentLots({ title, onPick }: { title: string; onPick: (lot: RecentLot) => void }) {
  const { t } = useTranslation('procedure');
  const { visit } = useVisit();
  const { data } = useQuery('visits.recent-lots', { visitId: visit.id });
  const has = (lot: RecentLot) => visit.lots.some((one) => nameOf(one) === nameOf(lot));
  const lots = data?.filter((lot) => !has(lot)) ?? [];
  if (lots.length === 0) return null;
  return (
    <section className="col gap2" aria-label={title}>
      <h3 className="label">{title}</h3>
      <div className="row wrap gap2">
        {lots.slice(0, offered).map((lot) => (
          <Button key={nameOf(lot)} small onPress={() => onPick(lot)}>
            {`${lot.name}, ${lot.lot}`}
            {lot.expiry === '' ? null : (
              <span className="label">{t('expires', { expiry: expiryDate(lot.expiry) })}</span>
            )}
          </Button>
        ))}
      </div>
    </section>
  );
}
