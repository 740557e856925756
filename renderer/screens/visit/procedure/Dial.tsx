import { useTranslation } from 'react-i18next';
import { isResting } from '../../../../domain/breaks/cue.ts';
import { wholeMinutes } from '../../../../domain/minutes.ts';
import type { BreakPolicy } from '../../../../domain/protocol/parts.ts';
import { dialDots, onDial } from './dots.ts';
import type { Cue } from './live.ts';
import './Dial.css';

/** 90 dots, one for each minute, and digits readable across the room. Clockwise in every script. */
export function Dial(props: { cue: Cue; elapsedMs: number; policy: BreakPolicy; since: string; now: string }) {
  const { t } = useTranslation('procedure');
  const { cue, policy, since, now } = props;
  const minutes = wholeMinutes(props.elapsedMs);
  const marks = isResting(cue) ? [] : [...new Set([policy.opensAfter, policy.asksAfter, policy.overdueAfter])];
  return (
    <div className="dial" role="timer" aria-label={t('timer', { count: minutes, since })}>
      <svg viewBox="0 0 560 560" aria-hidden="true">
        {dialDots(cue, minutes, policy).map((dot) => (
          <circle key={dot.minute} className={`dot-${dot.kind}`} cx={dot.x} cy={dot.y} r={dot.radius} />
        ))}
        {marks.map((mark) => {
          const at = onDial(mark, 204);
          return (
            <text key={mark} x={at.x} y={at.y} textAnchor="middle" dominantBaseline="central" className="dial-mark">
              {mark}
            </text>
          );
        })}
      </svg>
      <div className="mid">
        <span className={minutes > 99 ? 'min hundred' : 'min'}>{minutes}</span>
        <span className="unit">{t('unit', { count: minutes })}</span>
        <span className="label since">{t('sinceNow', { since, now })}</span>
      </div>
    </div>
  );
}
