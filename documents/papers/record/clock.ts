import { contentWidth } from '../../pdf/measure.ts';
import { type Block, stack } from '../../typeset/block.ts';
import { dateAndTime } from '../../typeset/dates.ts';
import type { Faces } from '../../typeset/fonts.ts';
import { styles } from '../../typeset/styles.ts';
import { paragraph } from '../../typeset/text.ts';
import type { ClockMoved, Restarted, VisitRecordInput } from '../inputs.ts';
import { headed } from '../sheet/parts.ts';
import { exactDuration } from './duration.ts';

/**
 * Every move of the tablet's clock and every restart, what was said about each, and from when on it counts. That there
 * was none is worth saying too; but a clock that was set while the tablet was off shows nothing of it.
 */
export function clockBlock(faces: Faces, { moves, restarts }: VisitRecordInput['clock']): Block {
  const moved = moves.flatMap(movedWords);
  const restarted = restarts.map(restartWords);
  const none = 'The tablet’s clock was not moved during the visit.';
  const still = 'The clock was not seen to move at any other time.';
  const lines = [...moved, ...restarted, ...(moved.length > 0 ? [] : [restarted.length > 0 ? still : none])];
  const steady = moved.length > 0 ? ['Work and breaks are timed by a clock that cannot be set.'] : [];
  return headed(faces, 'clock-counter-clockwise', 'The clock', [
    stack([...lines, ...steady].map((text) => paragraph(faces, text, styles.body, contentWidth))),
  ]);
}

/** What is known of how long the tablet was off, and who said so. */
function restartWords({ before, after, sure, setBack, answer }: Restarted): string {
  const found = `The tablet was restarted between ${dateAndTime(before)} and ${dateAndTime(after)}.`;
  if (!answer && sure) return `${found} No length hangs on how long it was off.`;
  if (!answer && setBack)
    return `${found} How long it was off is not known: lengths across the restart are what the tablet has measured.`;
  if (!answer)
    return `${found} Whether its clock was set meanwhile is not known, so lengths across the restart say “at least”.`;
  const said = `${found} ${answer.by} said at ${dateAndTime(answer.at)} that`;
  if (answer.aheadMs === 0) return `${said} its clock is right, so lengths across the restart count in full.`;
  const off = exactDuration(Math.abs(answer.aheadMs));
  return answer.aheadMs > 0
    ? `${said} its clock is ${off} ahead since then. So the times from the restart on are corrected: ${off} earlier.`
    : `${said} its clock is ${off} behind since then. So the times from the restart on are corrected: ${off} later.`;
}

function movedWords({ byMs, restarted, before, showed, answer }: ClockMoved): string[] {
  const way = byMs < 0 ? 'set back' : 'set forward';
  const by = `${restarted ? 'at least ' : ''}${exactDuration(Math.abs(byMs))}`;
  const found = `The clock showed ${dateAndTime(before)}, then ${dateAndTime(showed)}: it was ${way} by ${by}.`;
  if (!answer) return [`${found} Nobody has said which time is right.`];
  const said = `${answer.by} said at ${dateAndTime(answer.at)} that the time ${answer.right === 'now' ? 'after' : 'before'} the change is right.`;
  return [`${found} ${said} ${countsFrom(answer)}`];
}

/** From when on the answer counts. */
function countsFrom({ right, laterMs }: NonNullable<ClockMoved['answer']>): string {
  if (right === 'before') return 'So the times after it are corrected, until the clock was set again.';
  if (laterMs === 0) return 'The times before it stay as they are.';
  return `So every time before it is corrected: ${exactDuration(Math.abs(laterMs))} ${laterMs > 0 ? 'later' : 'earlier'}.`;
}
