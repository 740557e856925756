import { ScalesIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import { BackButton } from '../../../app/frame/BackButton.tsx';
import { Alert } from '../../../kit/Alert.tsx';
import { Button } from '../../../kit/Button.tsx';
import { useStatus } from '../../../ui-data/useStatus.ts';
import { useVisit } from '../../../ui-data/VisitContext.tsx';
import { dateOf, shortDate } from '../../../words/dates.ts';
import { useShowPanel } from '../frame/PanelContext.tsx';
import { VisitFrame } from '../frame/VisitFrame.tsx';
import { DecideInWriting } from './DecideInWriting.tsx';

function useDates(): string | null {
  const { t } = useTranslation('alerts');

  const { tooSoon } = useVisit().visit;
  const today = useStatus(({ now }) => dateOf(now));
  if (!tooSoon) return null;
  return t('tooSoonDates', { treated: shortDate(tooSoon.treated, today), first: shortDate(tooSoon.first, today) });
}

/** This session is too soon after the last one: go on anyway, or another day. */
export function TooSoon({ onBack }: { onBack?: () => void }) {
  const { t } = useTranslation('alerts');
  const { visit, act } = useVisit();
  const dates = useDates();
  if (!visit.tooSoon?.open) return <VisitFrame help="tooSoon">{null}</VisitFrame>;
  return (
    <DecideInWriting
      side={onBack && <BackButton onPress={onBack} />}
      draft={{ step: 'decide-too-soon', visitId: visit.id, field: 'reason' }}
      words={{ continue: t('continueToday'), reschedule: t('anotherDay'), waits: t('waitsTooSoon') }}
      onDecide={async (decision, reason) => {
        const recorded = await act({ type: 'decide-too-soon', decision, reason });
        if (recorded) onBack?.();
        return recorded;
      }}
    >
      <div className="alert decide">
        <ScalesIcon className="i l" />
        <div>
          <p className="st decide">{t('tooSoonCount')}</p>
          <h1 className="alerthead">{t('tooSoonTitle')}</h1>
          <p className="strong">{dates}</p>
        </div>
      </div>
      <div className="card flat col gap2">
        <p>{t('tooSoonWhy')}</p>
      </div>
    </DecideInWriting>
  );
}

/** The same while the client's intake comes first: decide now or afterwards. */
export function TooSoonNotice() {
  const { t } = useTranslation('alerts');
  const { visit } = useVisit();
  const dates = useDates();
  const show = useShowPanel();
  if (!visit.tooSoon?.open) return null;
  return (
    <Alert tone="decide" title={t('tooSoonTitle')}>
      <p>{dates}</p>
      <p>{t('tooSoonLater')}</p>
      <Button small onPress={() => show('too-soon')}>
        {t('tooSoonNow')}
      </Button>
    </Alert>
  );
}
