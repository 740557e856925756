import { useTranslation } from 'react-i18next';
import type { Opening } from '../../../../domain/visit/decide/opening.ts';
import { Alert } from '../../../kit/Alert.tsx';
import { useStatus } from '../../../ui-data/useStatus.ts';
import { dateOf, shortDate } from '../../../words/dates.ts';

/** What opening a visit today leads to: the decision that will be asked for, or why it is refused. */
export function OpeningNote({ opening }: { opening: Opening }) {
  const { t } = useTranslation('course');
  const today = useStatus(({ now }) => dateOf(now));
  switch (opening.kind) {
    case 'too-soon': {
      const treated = shortDate(opening.treated, today);
      const first = shortDate(opening.first, today);
      return (
        <Alert tone="decide" title={t('tooSoonTitle')}>
          <p>{t('tooSoonWords', { treated, first })}</p>
        </Alert>
      );
    }
    case 'stopped-today':
      return (
        <Alert tone="stop" title={t('stoppedTitle')}>
          <p>{t('stoppedWords', { from: shortDate(opening.from, today) })}</p>
        </Alert>
      );
    case 'free':
    case 'date-doubtful':
      return null;
  }
}
