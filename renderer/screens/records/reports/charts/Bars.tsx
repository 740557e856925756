import { shares } from '../../../../../domain/reports/charts.ts';
import type { Chart, Opens } from '../../../../../domain/reports/report.ts';
import { figures } from '../../../../words/writing.ts';
import { useReportWords } from '../useReportWords.ts';

/** A bar for each row, the longest first, its number at the end. A row is a button where it opens a list. */
export function Bars({
  chart: { title, rows },
  onOpen,
}: {
  chart: Extract<Chart, { kind: 'bars' }>;
  onOpen: (opens: Opens) => void;
}) {
  const { t, nameOf } = useReportWords();
  const lengths = shares(rows.map(({ value }) => value));
  return (
    <section className="chart">
      <h2>{t(`chart.${title}`)}</h2>
      <ul className="chartbars">
        {rows.map(({ name, value, fill, opens }, index) => {
          const row = (
            <>
              <bdi className="barname">{nameOf(name)}</bdi>
              <span className="barline">
                <i className={`chartfill ${fill ?? 'solid'}`} style={{ flexGrow: lengths[index] }} />
                <b>{figures(value)}</b>
                <span style={{ flexGrow: 1 - (lengths[index] ?? 0) }} />
              </span>
            </>
          );
          return (
            <li key={JSON.stringify(name)}>
              {opens ? (
                <button type="button" className="chartbar" onClick={() => onOpen(opens)}>
                  {row}
                </button>
              ) : (
                <span className="chartbar">{row}</span>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
