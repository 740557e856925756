import { useTranslation } from 'react-i18next';
import type { KnownLotView } from '../../../../api/contract/lots.ts';
import { Button } from '../../../kit/Button.tsx';
import { useQuery } from '../../../ui-data/useQuery.ts';
import { expiryDate } from '../../../words/dates.ts';

type Package = Pick<KnownLotView, 'kind' | 'name' | 'maker' | 'lot' | 'expiry'>;

/** A number that the clinic knows already: one tap fills the rest of the form. */
export function KnownLots({ number, onPick }: { number: string; onPick: (lot: Package) => void }) {
  const { t } = useTranslation('lots');
  const typed = number.trim();
  const { data } = useQuery('lots.find', typed === '' || typed.length > 200 ? null : { number: typed });
  if (!data || data.length === 0) return null;
  return (
    <section className="col gap2" aria-label={t('knownHere')}>
      <h3 className="label">{t('knownHere')}</h3>
      <div className="row wrap gap2">
        {data.map(({ kind, name, maker, lot, expiry }) => (
          <Button
            key={`${kind} ${maker}`}
            small
            onPress={() => onPick({ kind, name, maker, lot, expiry: expiryDate(expiry) })}
          >
            <bdi>{name}</bdi>
            <span className="label">
              {[maker, expiry === '' ? t('noDate') : t('to', { date: expiryDate(expiry) })]
                .filter((part) => part !== '')
                .join(' · ')}
            </span>
          </Button>
        ))}
      </div>
    </section>
  );
}
