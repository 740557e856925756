import { useTranslation } from 'react-i18next';
import type { PastInspection } from '../../../../api/contract/inspection.ts';
import { joined } from '../../../ui-data/useApart.ts';
import { useQuery } from '../../../ui-data/useQuery.ts';
import { birthDate, clockTime } from '../../../words/dates.ts';
import { momentLine } from '../../../words/moments.ts';

/** Who was shown what before, look by look. */
export function PastInspections() {
  const { t } = useTranslation('inspection');
  const { data: past } = useQuery('inspection.list', {});
  if (!past || past.length === 0) return null;
  return (
    <section className="col">
      <h2 className="large">{t('past')}</h2>
      {past.map((one) => (
        <Past key={one.openedAt.instant} past={one} />
      ))}
    </section>
  );
}

function Past({ past }: { past: PastInspection }) {
  const { t } = useTranslation('inspection');
  const { from, to, ended } = past;
  return (
    <details className="card">
      <summary className="col gap1">
        <bdi className="strong large">{past.name}</bdi>
        <span className="label">
          {joined(
            momentLine(past.openedAt),
            t('openedBy', { name: past.by }),
            t('looks', { count: past.looks }),
            ended ? t(`ended.${ended.why}`, { time: clockTime(ended.at) }) : '',
          )}
        </span>
      </summary>
      <p>
        {joined(
          t('range', { from: birthDate(from), to: birthDate(to) }),
          t(`healthIs.${past.health ? 'open' : 'hidden'}`),
        )}
      </p>
      <ul className="facts">
        {past.shown.map(({ at, look }) => (
          <li key={at.instant + look.at} className="row between">
            <span>{look.at === 'visits' ? t('lookedAtList', { page: look.page }) : t('lookedAtVisit')}</span>
            <span className="label">{clockTime(at)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
