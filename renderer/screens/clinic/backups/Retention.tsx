import { useTranslation } from 'react-i18next';
import { useGo } from '../../../app/PlaceContext.tsx';
import { Button } from '../../../kit/Button.tsx';
import { ListRow } from '../../../kit/ListRow.tsx';
import { Stepper } from '../../../kit/Stepper.tsx';
import { joined, useApart } from '../../../ui-data/useApart.ts';
import { useBorn } from '../../../ui-data/useBorn.ts';
import { useClient } from '../../../ui-data/useClient.ts';
import { useQuery } from '../../../ui-data/useQuery.ts';
import { useStep } from '../../../ui-data/useStep.ts';

const usualYears = 7;

/** How long clients are kept, and whose time has ended. A person looks at each and erases them. */
export function Retention() {
  const { t } = useTranslation('custody');
  const { call } = useClient();
  const { run } = useStep();
  const go = useGo();
  const born = useBorn();
  const apartWords = useApart();
  const { data: view, show: setView } = useQuery('retention.get', {});
  if (!view) return null;
  const set = (years: number | null) => void run(async () => setView(await call('retention.set', { years })));
  const words = (count: number) => t('retentionYears', { count });
  return (
    <section className="card col gap4">
      <h2>{t('retention')}</h2>
      {view.years === null ? (
        <div className="row between">
          <span>{t('retentionNone')}</span>
          <Button small onPress={() => set(usualYears)}>
            {t('retentionSet')}
          </Button>
        </div>
      ) : (
        <>
          <Stepper label={t('retention')} value={view.years} least={1} most={50} show={words} onChange={set} />
          <p>{t('due', { count: view.due.length })}</p>
          {view.due.length > 0 && <p className="label">{t('dueOpen')}</p>}
          <ul className="list">
            {view.due.map(({ id, name, dateOfBirth, apart }) => (
              <ListRow
                key={id}
                title={name}
                under={joined(born(dateOfBirth), apartWords(apart, { born: false }))}
                onPress={() => go({ at: 'client', clientId: id })}
              />
            ))}
          </ul>
          <Button small onPress={() => set(null)}>
            {t('retentionUnset')}
          </Button>
        </>
      )}
    </section>
  );
}
