import { SkipForwardIcon } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { civilDateOf, civilTimeOf, plusMilliseconds } from '../../../../../domain/time.ts';
import { BackButton } from '../../../../app/frame/BackButton.tsx';
import { StaffFrame } from '../../../../app/frame/StaffFrame.tsx';
import { useGo } from '../../../../app/PlaceContext.tsx';
import { Button } from '../../../../kit/Button.tsx';
import { useClient } from '../../../../ui-data/useClient.ts';
import { useStatus } from '../../../../ui-data/useStatus.ts';
import { useStep } from '../../../../ui-data/useStep.ts';
import { type Chosen, DayAndTime } from './DayAndTime.tsx';

const hourMs = 3_600_000;

/** Moves the time of the running practice visit forward, then goes back to where it stood. */
export function ChangeDay() {
  const { t } = useTranslation('practiceTry');
  const today = useStatus(({ now }) => civilDateOf(now));
  const inAnHour = useStatus(({ now }) => {
    const later = { ...now, instant: plusMilliseconds(now.instant, hourMs) };
    return { date: civilDateOf(later), time: civilTimeOf(later) };
  });
  const visitId = useStatus(({ lastVisit }) => lastVisit);
  const [at, setAt] = useState<Chosen>(inAnHour);
  const { call } = useClient();
  const { run, busy } = useStep();
  const go = useGo();
  const leave = () => go(visitId ? { at: 'visit', visitId } : { at: 'today' });
  return (
    <StaffFrame
      help="tryIt"
      title={t('changeTitle')}
      under={t('changeWords')}
      side={<BackButton onPress={leave} />}
      main={
        <Button
          kind="main"
          working={busy && t('goingOn')}
          iconEnd={<SkipForwardIcon className="i turn" />}
          onPress={() =>
            void run(async () => {
              await call('practice-visit.go-on', { at });
              leave();
            })
          }
        >
          {t('goOn')}
        </Button>
      }
    >
      <DayAndTime first={today} value={at} onChange={setAt} />
    </StaffFrame>
  );
}
