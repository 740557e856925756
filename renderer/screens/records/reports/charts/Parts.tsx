import { WarningOctagonIcon } from '@phosphor-icons/react';
import type { Chart, Counted, Opens } from '../../../../../domain/reports/report.ts';
import { Status } from '../../../../kit/Status.tsx';
import { figures } from '../../../../words/writing.ts';
import { useReportWords } from '../useReportWords.ts';

type PartsChart = Extract<Chart, { kind: 'parts' }>;
type Row = PartsChart['rows'][number];

const amounts = ['on-time', 'early', 'late', 'skipped'] as const satisfies readonly Counted[];
type Amount = (typeof amounts)[number];
const isAmount = (counted: Counted): counted is Amount => amounts.some((one) => one === counted);

/** A bar of pieces for each row: a number stands in its piece where it fits, and what matters beside the name in words. */
export function Parts({ chart: { title, rows }, onOpen }: { chart: PartsChart; onOpen: (opens: Opens) => void }) {
  const { t, nameOf } = useReportWords();
  const said = (parts: Row['parts']): string =>
    parts
      .flatMap(({ counted, value }) =>
        isAmount(counted) && value > 0 ? [t(`amount.${counted}`, { n: figures(value) })] : [],
      )
      .join(', ');
  return (
    <section className="chart">
      <h2 className="visually-hidden">{t(`chart.${title}`)}</h2>
      <ul className="partrows">
        {rows.map(({ name, parts, longest, opens }) => {
          const late = said(parts.filter(({ counted }) => counted === 'late' || counted === 'skipped'));
          const who = (
            <>
              <bdi className="strong">{nameOf(name)}</bdi>
              <span className="label">{late === '' ? t('noneLate') : late}</span>
              <span className="visually-hidden">
                {said(parts.filter(({ counted }) => counted === 'on-time' || counted === 'early'))}
              </span>
            </>
          );
          return (
            <li key={JSON.stringify(name)} className="partrow">
              {opens ? (
                <button type="button" className="partwho" onClick={() => onOpen(opens)}>
                  {who}
                </button>
              ) : (
                <span className="partwho">{who}</span>
              )}
              <span className="track" aria-hidden="true">
                {parts
                  .filter(({ value }) => value > 0)
                  .map(({ counted, fill, value }) => (
                    <span key={counted} className={`chartfill ${fill}`} style={{ flexGrow: value }}>
                      <b data-long={value >= 100 || undefined}>{figures(value)}</b>
                    </span>
                  ))}
              </span>
              <span className="longest">
                {longest && (
                  <>
                    <b>{t('minutes', { n: figures(longest.minutes) })}</b>
                    {longest.over !== null ? (
                      <Status tone="stop" icon={<WarningOctagonIcon weight="fill" />}>
                        {t('over', { limit: figures(longest.over) })}
                      </Status>
                    ) : (
                      <span className="label">{t('longest')}</span>
                    )}
                  </>
                )}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
