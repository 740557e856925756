import { useTranslation } from 'react-i18next';
import { ordinaryCheckInDays } from '../../../../../domain/protocol/model/check-in-days.ts';
import type { RecordProfile } from '../../../../../domain/protocol/model/record-profile.ts';
import { facts } from './facts.ts';

/** Which facts a record has to hold, and where that list comes from. */
export function RecordFacts({ record }: { record: RecordProfile }) {
  const { t } = useTranslation('practice');
  const checkIns = record.checkIns ?? ordinaryCheckInDays;
  return (
    <section className="card col gap4">
      <p>{record.source}</p>
      <dl className="facts">
        {facts.map((fact) => (
          <div key={fact}>
            <dt className="label">{t(`fact.${fact}`)}</dt>
            <dd>{t(`wanted.${record.facts[fact]}`)}</dd>
          </div>
        ))}
        {record.patchTestHours !== undefined && record.facts['patch-test'] !== 'off' && (
          <div>
            <dt className="label">{t('patchTestHours')}</dt>
            <dd>{record.patchTestHours}</dd>
          </div>
        )}
        <div>
          <dt className="label">{t('checkIns')}</dt>
          <dd>{checkIns.length === 0 ? t('wanted.off') : checkIns.join(', ')}</dd>
        </div>
      </dl>
    </section>
  );
}
