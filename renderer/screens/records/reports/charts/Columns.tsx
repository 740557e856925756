import { isNamed, shares } from '../../../../../domain/reports/charts.ts';
import type { Chart } from '../../../../../domain/reports/report.ts';
import { figures } from '../../../../words/writing.ts';
import { useReportWords } from '../useReportWords.ts';

/** Step by step through the days. What is not over is lined, and says so. */
export function Columns({ chart: { title, by, columns } }: { chart: Extract<Chart, { kind: 'columns' }> }) {
  const { t, stepName } = useReportWords();
  const heights = shares(columns.map(({ value }) => value));
  const last = columns.at(-1);
  return (
    <section className="chart">
      <h2>{t(`by.${by}`, { chart: t(`chart.${title}`) })}</h2>
      <ol className="columns" data-many={columns.length > 7 || undefined}>
        {columns.map(({ from, value, soFar }, index) => (
          <li key={from}>
            <span className="columnroom">
              {value > 0 && <b>{figures(value)}</b>}
              {value > 0 && (
                <i
                  className={`chartfill ${soFar ? 'lines' : 'solid'}`}
                  style={{ blockSize: `${(heights[index] ?? 0) * 78}%` }}
                />
              )}
            </span>
            <small>
              <span className={isNamed(index, columns.length) ? undefined : 'visually-hidden'}>
                {stepName(from, by)}
              </span>
              {value === 0 && <span className="visually-hidden">{figures(0)}</span>}
            </small>
          </li>
        ))}
      </ol>
      {last?.soFar && last.value > 0 && <p className="label">{t('soFar', { period: stepName(last.from, by) })}</p>}
    </section>
  );
}
