import { needsAttention } from '../../../domain/breaks/cue.ts';
import { useStatus } from '../../ui-data/useStatus.ts';
import './QuietEdge.css';

/**
 * In place of the sound: a thick edge around whatever the tablet shows, while a break is asked for or somebody has to act.
 * The words are on the screen already; for a client they name nobody.
 */
export function QuietEdge() {
  const quiet = useStatus((status) => status.sound.quiet);
  const cue = useStatus(({ running }) => {
    if (running.some((one) => needsAttention(one.cue))) return 'late';
    return running.some((one) => one.cue === 'asks' || one.cue === 'break-over') ? 'asks' : null;
  });
  return quiet && cue ? <div className={`quietedge ${cue}`} aria-hidden /> : null;
}
