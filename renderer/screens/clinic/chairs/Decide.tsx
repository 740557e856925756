import { ScalesIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import type { ChairsView } from '../../../../api/contract/chairs.ts';
import { CivilDate } from '../../../../domain/time.ts';
import { Button } from '../../../kit/Button.tsx';
import { Status } from '../../../kit/Status.tsx';
import { useBorn } from '../../../ui-data/useBorn.ts';
import { useClient } from '../../../ui-data/useClient.ts';
import { useStatus } from '../../../ui-data/useStatus.ts';
import { useStep } from '../../../ui-data/useStep.ts';
import { birthDate } from '../../../words/dates.ts';
import { momentLine } from '../../../words/moments.ts';

/** One detail of which two chairs said different things: whoever looks keeps one. */
export function Decide({
  conflict,
  onView,
}: {
  conflict: ChairsView['toDecide'][number];
  onView: (view: ChairsView) => void;
}) {
  const { t } = useTranslation('chairs');
  const { call } = useClient();
  const { run, busy } = useStep();
  const born = useBorn();
  const zone = useStatus(({ now }) => now.zone);
  const { clientId, client, field, sides } = conflict;
  const wordsOf = (value: (typeof sides)[number]['value']): string =>
    typeof value !== 'string' ? born(value) : field === 'dateOfBirth' ? birthDate(CivilDate.parse(value)) : value;
  return (
    <section className="card col gap4" aria-label={t('two', { client, field: t(`field.${field}`) })}>
      <div className="row between wrap gap2">
        <h2>{t('toDecide')}</h2>
        <Status tone="decide" icon={<ScalesIcon />}>
          {t('two', { client, field: t(`field.${field}`) })}
        </Status>
      </div>
      <div className="chairsides">
        {sides.map(({ hash, value, chair, at }) => {
          const said = wordsOf(value);
          return (
            <div key={hash} className="chairside">
              <div className="said">
                <bdi className="large">{said === '' ? t('empty') : said}</bdi>
                <span className="label">{t('by', { chair, moment: momentLine({ instant: at, zone }) })}</span>
              </div>
              <Button
                small
                working={busy && t('keeping')}
                onPress={() => void run(async () => onView(await call('chairs.decide', { clientId, field, hash })))}
              >
                {said === '' ? t('keepEmpty') : t('keepValue', { value: said })}
              </Button>
            </div>
          );
        })}
      </div>
      <p className="label">{t('nothingItself')}</p>
    </section>
  );
}
