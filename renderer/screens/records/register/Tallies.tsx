import { useTranslation } from 'react-i18next';
import type { Output } from '../../../../api/contract/contract.ts';
import type { RegisterShow } from '../../../../domain/visit/register.ts';
import { figures } from '../../../words/writing.ts';

type Counts = Output<'records.visits'>['counts'];

const tallies: readonly { readonly show: RegisterShow; readonly count: keyof Counts }[] = [
  { show: 'all', count: 'all' },
  { show: 'sealed', count: 'sealed' },
  { show: 'not-sealed', count: 'notSealed' },
  { show: 'no-copy', count: 'noCopy' },
  { show: 'rescheduled', count: 'rescheduled' },
];

/** The numbers above the list: each opens what it counts. */
export function Tallies({
  counts,
  show,
  onShow,
}: {
  counts: Counts;
  show: RegisterShow;
  onShow: (show: RegisterShow) => void;
}) {
  const { t } = useTranslation('records');
  return (
    <fieldset className="tallies" aria-label={t('counts')}>
      {tallies.map(({ show: opens, count }) => (
        <button
          key={opens}
          type="button"
          className={`choice tally${opens === show ? ' on' : ''}`}
          aria-pressed={opens === show}
          onClick={() => onShow(opens)}
        >
          <span className="number">{figures(counts[count])}</span>
          <span>{t(`tally.${count}`, { count: counts[count] })}</span>
        </button>
      ))}
    </fieldset>
  );
}
