import { useTranslation } from 'react-i18next';
import type { ClockReading } from '../../../../domain/clinic/clock-seen.ts';
import { Choice } from '../../../kit/Choice.tsx';
import { usePresent } from '../../../ui-data/usePresent.ts';
import { momentLine } from '../../../words/moments.ts';

/** The tablet's date, time and zone, to confirm once: every paper's date and the seal depend on them. */
export function ClockCard({
  zone,
  seen,
  onSeen,
}: {
  zone: ClockReading['zone'];
  seen: ClockReading | null;
  onSeen: (seen: ClockReading | null) => void;
}) {
  const { t } = useTranslation('setup');
  const { instant } = usePresent((now) => now);
  const present = { instant, zone };
  return (
    <div className="card col">
      <h2>{t('clockTitle', { moment: momentLine(present) })}</h2>
      <p>{t('clockWords')}</p>
      <Choice many on={seen !== null} onPress={() => onSeen(seen === null ? present : null)}>
        {t('clockSeen')}
      </Choice>
    </div>
  );
}
