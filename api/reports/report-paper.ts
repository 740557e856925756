import type { ChartInput } from '../../documents/papers/report/charts.ts';
import { makeReportPaper, type ReportInput } from '../../documents/papers/report.ts';
import { figuresIn } from '../../documents/words/counting.ts';
import { reasonWords } from '../../documents/words/event-words.ts';
import { isolated } from '../../documents/words/isolated.ts';
import type { Language } from '../../documents/words/language.ts';
import { assertNever } from '../../domain/assert-never.ts';
import { csvFile } from '../../domain/csv/csv-text.ts';
import type { StepBy } from '../../domain/reports/period.ts';
import type { Chart, Named, Report } from '../../domain/reports/report.ts';
import type { CivilDate, Moment } from '../../domain/time.ts';

const plain = ({ words: { report, events } }: Language, name: Named): string => {
  if ('counted' in name) return report.counted[name.counted];
  return 'reason' in name ? reasonWords(events, name.reason) : name.words;
};
/** What somebody wrote keeps its direction on paper. */
const named = (language: Language, name: Named): string =>
  'counted' in name ? plain(language, name) : isolated(plain(language, name));

const dayOf = ({ dates }: Language, day: CivilDate, by: StepBy): string => {
  if (by === 'week') return dates.dayAndMonth(day);
  return by === 'month' ? dates.expiry(day.slice(0, 7)) : day.slice(0, 4);
};

/** The report on the clinic's paper: the same drawing as on the screen, in the language that staff have it in. */
export async function reportPaper(
  language: Language,
  report: Report,
  {
    now,
    today,
    by,
    ...own
  }: Pick<ReportInput, 'clinic' | 'logo' | 'device'> & {
    readonly now: Moment;
    readonly today: CivilDate;
    readonly by: string;
  },
): Promise<{ readonly title: string; readonly pdf: Uint8Array }> {
  const { dates, words: all } = language;
  const { report: words } = all;
  const title = words.titles[report.id];
  const days =
    report.period === null
      ? words.standing(dates.fullDate(today))
      : words.days(dates.fullDate(report.period.from), dates.fullDate(report.period.to));
  const pdf = await makeReportPaper(
    {
      ...{ ...own, title, madeAt: now, madeBy: isolated(by) },
      facts: [{ label: words.period, value: days }],
      says: report.says
        .map(({ say, n, of, what }) => words.says[say](n, of, what ? named(language, what) : ''))
        .join(' '),
      counts: [...report.counts, ...report.facts].map(({ name, value, fill }) => ({
        ...{ name: named(language, name), value: figuresIn(language.code)(value), fill },
      })),
      charts: report.charts.map((chart) => chartInput(language, chart)),
    },
    language,
  );
  return { title, pdf };
}

function chartInput(language: Language, chart: Chart): ChartInput {
  const { report: words } = language.words;
  const title = words.charts[chart.title];
  switch (chart.kind) {
    case 'parts':
      return {
        ...{ kind: 'parts', title },
        rows: chart.rows.map(({ name, parts, longest }) => ({
          name: named(language, name),
          words: parts
            .filter(({ value }) => value > 0)
            .map(({ counted, value }) => words.amount(words.counted[counted], value))
            .join(', '),
          parts,
          end: longest === null ? '' : words.longest(longest.minutes),
          over: longest?.over == null ? null : words.over(longest.over),
        })),
      };
    case 'bars':
      return {
        ...{ kind: 'bars', title },
        rows: chart.rows.map(({ name, value, fill }) => ({ name: named(language, name), value, fill })),
      };
    case 'columns': {
      const { by } = chart;
      const columns = chart.columns.map(({ from, value, soFar }) => ({
        name: dayOf(language, from, by),
        value,
        soFar,
      }));
      const rows = columns.map(({ name, value }) => words.named(name, value)).join(', ');
      const last = columns.at(-1);
      return {
        ...{ kind: 'columns', title: `${title}, ${words.by[by]}`, columns },
        note: last?.soFar && last.value > 0 ? `${last.name} ${words.soFar}` : null,
        words: words.figure(title, rows),
      };
    }
    default:
      return assertNever(chart);
  }
}

/** Every number of the report, a line each. */
export function reportTable(
  language: Language,
  report: Report,
  today: CivilDate,
): { readonly name: string; readonly bytes: Uint8Array } {
  const { report: words } = language.words;
  const { columns, counts } = words.table;
  const rows = [
    ...[...report.counts, ...report.facts].map(({ name, value }) => [counts, plain(language, name), '', value]),
    ...report.charts.flatMap((chart) => chartRows(language, chart)),
  ];
  return { name: words.file(today, words.titles[report.id]), bytes: Buffer.from(csvFile(columns, rows)) };
}

function chartRows(language: Language, chart: Chart): (string | number)[][] {
  const { report: words } = language.words;
  const title = words.charts[chart.title];
  switch (chart.kind) {
    case 'parts':
      return chart.rows.flatMap(({ name, parts, longest }) => [
        ...parts.map(({ counted, value }) => [title, plain(language, name), words.counted[counted], value]),
        ...(longest ? [[title, plain(language, name), words.table.minutes, longest.minutes]] : []),
      ]);
    case 'bars':
      return chart.rows.map(({ name, value }) => [title, plain(language, name), '', value]);
    case 'columns':
      return chart.columns.map(({ from, value, soFar }) => [title, from, soFar ? words.soFar : '', value]);
    default:
      return assertNever(chart);
  }
}
