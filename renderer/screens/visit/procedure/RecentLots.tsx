import { useTranslation } from 'react-i18next';
import type { Output } from '../../../../api/contract/contract.ts';
import { Button } from '../../../kit/Button.tsx';
import { useQuery } from '../../../ui-data/useQuery.ts';

type RecentLot = Output<'visits.recent-lots'>[number];

const offered = 4;

/** Recently used lots, one tap each: the package in hand is most likely yesterday's. */
export function RecentLots({ onPick }: { onPick: (lot: RecentLot) => void }) {
  const { t } = useTranslation('procedure');
  const { data: lots } = useQuery('visits.recent-lots', {});
  if (!lots || lots.length === 0) return null;
  return (
    <section className="col gap2" aria-label={t('lotsRecent')}>
      <h3 className="label">{t('lotsRecent')}</h3>
      <div className="row wrap gap2">
        {lots.slice(0, offered).map((lot) => (
          <Button key={`${lot.kind}${lot.name}${lot.lot}${lot.expiry}`} small onPress={() => onPick(lot)}>
            {`${lot.name}, ${lot.lot}`}
          </Button>
        ))}
      </div>
    </section>
  );
}
