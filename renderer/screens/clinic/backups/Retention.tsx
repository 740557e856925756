import { useTranslation } from 'react-i18next';
import { useGo } from '../../../app/PlaceContext.tsx';
import { Button } from '../../../kit/Button.tsx';
import { useQuery } from '../../../ui-data/useQuery.ts';

/** The way to the keeping times, and to whom they have ended for. */
export function Retention() {
  const { t } = useTranslation('custody');
  const { t: words } = useTranslation('retention');
  const go = useGo();
  const { data: view } = useQuery('retention.get', {});
  if (!view) return null;
  return (
    <section className="card col gap4">
      <h2>{t('retention')}</h2>
      <p>{t('due', { count: view.counts.ended })}</p>
      <div>
        <Button small label={`${t('retention')}: ${words('openList')}`} onPress={() => go({ at: 'retention' })}>
          {words('openList')}
        </Button>
      </div>
    </section>
  );
}
