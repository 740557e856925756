import { useTranslation } from 'react-i18next';
import type { BackupsView } from '../../../../api/contract/backups.ts';
import { Choice } from '../../../kit/Choice.tsx';
import { useClient } from '../../../ui-data/useClient.ts';
import { usePlaceName } from '../../../ui-data/usePlaceName.ts';
import { useStatus } from '../../../ui-data/useStatus.ts';
import { useStep } from '../../../ui-data/useStep.ts';
import { momentLine } from '../../../words/moments.ts';

/** Where backups go, and when the last one was made and tested. */
export function Place({ view, onView }: { view: BackupsView; onView: (view: BackupsView) => void }) {
  const { t } = useTranslation('custody');
  const zone = useStatus(({ now }) => now.zone);
  const { call } = useClient();
  const placeName = usePlaceName();
  const { run } = useStep();
  const { place, places, lastMade, lastProven } = view;
  const choose = (targetId: string | null) => void run(async () => onView(await call('backups.choose', { targetId })));
  const gone = !place.reachable && !places.some(({ id }) => id === place.id);
  return (
    <section className="card col gap4">
      <h2>{t('place')}</h2>
      <div className="stack">
        <Choice on={place.id === null} onPress={() => choose(null)}>
          {t('thisTablet')}
        </Choice>
        {places.map((one) => (
          <Choice key={one.id} on={place.id === one.id} onPress={() => choose(one.id)}>
            {placeName(one.label)}
          </Choice>
        ))}
      </div>
      {gone && <p className="complaint">{t('notPlugged', { label: placeName(place.label) })}</p>}
      {place.id === null && <p className="label">{t('otherDevice')}</p>}
      <dl className="facts">
        <div>
          <dt className="label">{t('made')}</dt>
          <dd>{lastMade ? momentLine({ instant: lastMade, zone }) : t('never')}</dd>
        </div>
        <div>
          <dt className="label">{t('proven')}</dt>
          <dd>{lastProven ? momentLine({ instant: lastProven, zone }) : t('never')}</dd>
        </div>
      </dl>
    </section>
  );
}
