import { SpeakerSimpleXIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import { isResting } from '../../../../domain/breaks/cue.ts';
import { minutesLeft } from '../../../../domain/minutes.ts';
import type { Live } from '../../visit/procedure/useLive.ts';
import type { Running } from './useRunning.ts';

/** What to do now, without a word about the client. */
export function LockAdvice({ running, live: { cue, elapsedMs } }: { running: Running; live: Live }) {
  const { t } = useTranslation('procedure');
  const { policy } = running.timer;
  const left = (minutes: number) => minutesLeft(minutes * 60_000 - elapsedMs);
  switch (cue) {
    case 'working':
      return <p className="advice">{t('opensIn', { minutes: left(policy.opensAfter) })}</p>;
    case 'open':
    case 'asks':
      return <p className="advice">{t('leftOpen', { minutes: left(policy.overdueAfter) })}</p>;
    case 'overdue':
    case 'break-late':
      return running.overdueAnswered ? (
        <p className="row strong">
          <SpeakerSimpleXIcon />
          {t(isResting(cue) ? 'quietBreak' : 'quietDone')}
        </p>
      ) : (
        <p className="advice">{t(cue === 'overdue' ? 'stopSafe' : 'breakLateAdvice')}</p>
      );
    case 'on-break':
    case 'break-over':
    case 'finished':
      return null;
  }
}
