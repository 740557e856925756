import { useTranslation } from 'react-i18next';
import type { StepBy } from '../../../../domain/reports/period.ts';
import type { Named, Says } from '../../../../domain/reports/report.ts';
import type { CivilDate } from '../../../../domain/time.ts';
import { shortMonth } from '../../../words/dates.ts';
import { reasonSays } from '../../../words/events.ts';
import { figures, given } from '../../../words/writing.ts';

/** The words of a report's numbers, names, sentences and days. */
export function useReportWords() {
  const { t } = useTranslation('reports');
  const nameOf = (name: Named): string => {
    if ('counted' in name) return t(`counted.${name.counted}`);
    return 'reason' in name ? reasonSays(name.reason) : name.words;
  };
  const sentence = ({ say, n, of, what }: Says): string =>
    t(`say.${say}`, { count: n, n: figures(n), of: figures(of), what: what ? nameOf(what) : '' });
  const stepName = (from: CivilDate, by: StepBy): string => {
    if (by === 'week') return `${figures(Number(from.slice(8)))} ${shortMonth(from)}`;
    return by === 'month' ? shortMonth(from) : given(from.slice(0, 4));
  };
  return { t, nameOf, sentence, stepName };
}
