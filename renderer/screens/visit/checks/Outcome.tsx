import { useTranslation } from 'react-i18next';
import type { CheckView } from '../../../../domain/visit/views/check-view.ts';
import { Dots } from '../../../kit/Dots.tsx';
import { type CheckCounts, checkDots } from './counts.ts';

/** "Not ready yet", and what is missing. */
export function Outcome({ counts, checks }: { counts: CheckCounts; checks: readonly CheckView[] }) {
  const { t } = useTranslation('checks');
  const parts = [
    counts.clear > 0 && t('countClear', { count: counts.clear }),
    counts.fixing > 0 && t('countFixing', { count: counts.fixing }),
    counts.decide > 0 && t('countDecide', { count: counts.decide }),
    counts.left > 0 && t('countLeft', { count: counts.left }),
    counts.stop > 0 && t('countStop', { count: counts.stop }),
  ].filter((part) => part !== false);
  return (
    <div className="row gap4 outcome" role="status">
      <Dots dots={checkDots(checks)} />
      <span>
        <b className="strong">{t(counts.stop > 0 ? 'mustReschedule' : counts.open > 0 ? 'notReady' : 'ready')}</b>
        <br />
        <span className="label">{parts.join(' · ')}</span>
      </span>
    </div>
  );
}
