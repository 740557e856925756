import { BellRingingIcon, CoffeeIcon, PlayIcon, WarningOctagonIcon } from '@phosphor-icons/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { wholeMinutes } from '../../../../domain/minutes.ts';
import type { BreakPolicy } from '../../../../domain/protocol/parts.ts';
import type { Instant, Zone } from '../../../../domain/time.ts';
import { clockTimeAt } from '../../../words/dates.ts';
import type { Cue } from './live.ts';
import type { Live } from './useLive.ts';

/** The timer's state in a word. */
export function CueState({ cue }: { cue: Cue }) {
  const { t } = useTranslation('procedure');
  const pill = (icon: ReactNode, word: string) => (
    <span className="state">
      {icon}
      {word}
    </span>
  );
  switch (cue) {
    case 'working':
    case 'finished':
      return pill(<PlayIcon weight="fill" />, t('working'));
    case 'open':
      return pill(<CoffeeIcon />, t('open'));
    case 'asks':
      return pill(<BellRingingIcon weight="fill" />, t('asks'));
    case 'overdue':
      return pill(<WarningOctagonIcon weight="fill" />, t('overdue'));
    case 'on-break':
      return pill(<CoffeeIcon weight="fill" />, t('onBreak'));
    case 'break-over':
      return pill(<BellRingingIcon weight="fill" />, t('breakOver'));
    case 'break-late':
      return pill(<WarningOctagonIcon weight="fill" />, t('breakOver'));
  }
}

interface Props extends Live {
  readonly policy: BreakPolicy;
  readonly window: { readonly opens: Instant; readonly overdue: Instant } | null;
  /** No break was taken yet. */
  readonly first: boolean;
  readonly zone: Zone;
}

/** The relevant time, large enough to read from 2 m. */
export function CueTimes({ cue, elapsedMs, nowMs, policy, window, first, zone }: Props) {
  const { t } = useTranslation('procedure');
  const at = (instant: Instant) => clockTimeAt(instant, zone);
  const after = (minutes: number) => at(new Date(nowMs + minutes * 60_000).toISOString() as Instant);
  const range = (lead: string, from: string, to: string) => (
    <div>
      <p className="lead">{lead}</p>
      <p className="far">
        {from} <small>{t('till')}</small> {to}
      </p>
    </div>
  );
  if (cue === 'break-over' || cue === 'break-late')
    return (
      <div>
        <p className="lead">{t('breakPlanned', { minutes: policy.length })}</p>
        <p className="far">
          {wholeMinutes(elapsedMs)} <small>{t('minutesWord')}</small>
        </p>
      </div>
    );
  if (cue === 'on-break') return range(t('ifWorkStarts'), after(policy.opensAfter), after(policy.overdueAfter));
  if (!window) return null;
  switch (cue) {
    case 'working':
    case 'finished':
      return range(t(first ? 'firstBetween' : 'nextBetween'), at(window.opens), at(window.overdue));
    case 'open':
    case 'asks':
      return (
        <div>
          <p className="lead">{t(first ? 'takeFirst' : 'takeNext')}</p>
          <p className="far">
            <small>{t('by')}</small> {at(window.overdue)}
          </p>
        </div>
      );
    case 'overdue':
      return (
        <div>
          <p className="lead">{t('dueBy', { time: at(window.overdue) })}</p>
          <p className="far">
            {t('lateMinutes', { minutes: wholeMinutes(elapsedMs - policy.overdueAfter * 60_000) })}{' '}
            <small>{t('late')}</small>
          </p>
        </div>
      );
  }
}
