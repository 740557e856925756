import { CaretRightIcon } from '@phosphor-icons/react';
import type { Chart, Count, Opens, Report } from '../../../../../domain/reports/report.ts';
import { figures } from '../../../../words/writing.ts';
import { Bars } from '../charts/Bars.tsx';
import { Columns } from '../charts/Columns.tsx';
import { Parts } from '../charts/Parts.tsx';
import { useReportWords } from '../useReportWords.ts';
import '../charts/charts.css';

type Open = (opens: Opens) => void;

export function ReportBody({ report, onOpen }: { report: Report; onOpen: Open }) {
  const { t, sentence } = useReportWords();
  const { says, counts, charts, facts } = report;
  const wide = charts.some(({ kind }) => kind === 'parts');
  return (
    <div className="report">
      <p className="take">{says.map(sentence).join(' ')}</p>
      {counts.length > 0 && (
        <fieldset className="counts" aria-label={t('opens')}>
          {counts.map((count) => (
            <Counter key={JSON.stringify(count.name)} count={count} onOpen={onOpen} />
          ))}
        </fieldset>
      )}
      {(charts.length > 0 || facts.length > 0) && (
        <div className={`reportcharts${wide ? '' : ' two'}`}>
          {charts.map((chart) => (
            <Drawn key={chart.title} chart={chart} onOpen={onOpen} />
          ))}
          {facts.length > 0 && (
            <ul className="chart reportfacts">
              {facts.map((fact) => (
                <li key={JSON.stringify(fact.name)}>
                  <Fact fact={fact} onOpen={onOpen} />
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
    </div>
  );
}

function Drawn({ chart, onOpen }: { chart: Chart; onOpen: Open }) {
  switch (chart.kind) {
    case 'parts':
      return <Parts chart={chart} onOpen={onOpen} />;
    case 'bars':
      return <Bars chart={chart} onOpen={onOpen} />;
    case 'columns':
      return <Columns chart={chart} />;
  }
}

/** A number with its pattern, which is the legend too. */
function Counter({ count: { name, value, fill, opens }, onOpen }: { count: Count; onOpen: Open }) {
  const { nameOf } = useReportWords();
  const inside = (
    <>
      <span className="countnumber">
        {fill && <i className={`chartfill ${fill}`} />}
        <b>{figures(value)}</b>
      </span>
      <span>{nameOf(name)}</span>
    </>
  );
  return opens ? (
    <button type="button" className="choice reportcount" onClick={() => onOpen(opens)}>
      {inside}
    </button>
  ) : (
    <p className="choice reportcount">{inside}</p>
  );
}

function Fact({ fact: { name, value, opens }, onOpen }: { fact: Count; onOpen: Open }) {
  const { nameOf } = useReportWords();
  const words = <span className="grow">{nameOf(name)}</span>;
  const number = <b className="factnumber">{figures(value)}</b>;
  return opens && value > 0 ? (
    <button type="button" className="fact" onClick={() => onOpen(opens)}>
      {words}
      {number}
      <CaretRightIcon className="i turn" />
    </button>
  ) : (
    <span className="fact">
      {words}
      {number}
    </span>
  );
}
