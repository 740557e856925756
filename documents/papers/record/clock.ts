import { contentWidth } from '../../pdf/measure.ts';
import { type Block, stack } from '../../typeset/block.ts';
import { styles } from '../../typeset/styles.ts';
import { paragraph } from '../../typeset/text.ts';
import type { Typesetter } from '../../typeset/typesetter.ts';
import { headed } from '../sheet/parts.ts';
import type { ClockMoved, Restarted, VisitRecordInput } from '../visit-record-input.ts';

/**
 * Every move of the tablet's clock and every restart, with the answer and from when it applies. Also states when there was
 * none; a clock set while the tablet was off is not detectable.
 */
export function clockBlock(
  typesetter: Typesetter,
  { aheadMs = 0, tablet = [], moves, restarts }: VisitRecordInput['clock'],
): Block {
  const { clock: words } = typesetter.language.words;
  const noticed = tablet.map((move) => noticedWords(typesetter, move));
  const moved = moves.flatMap((move) => movedWords(typesetter, move));
  const restarted = restarts.map((one) => restartWords(typesetter, one));
  const known = aheadMs === 0 ? [] : [words.known(typesetter.language.durations.exact(Math.abs(aheadMs)), aheadMs > 0)];
  const lines = [
    ...known,
    ...noticed,
    ...moved,
    ...restarted,
    ...(moved.length > 0 ? [] : [restarted.length + noticed.length > 0 ? words.notElse : words.notMoved]),
  ];
  const steady = moved.length > 0 ? [words.steady] : [];
  return headed(typesetter, 'clock-counter-clockwise', words.title, [
    stack([...lines, ...steady].map((text) => paragraph(typesetter, text, styles.body, contentWidth))),
  ]);
}

/** What is known about how long the tablet was off, and who stated it. */
function restartWords(typesetter: Typesetter, { before, after, sure, setBack, answer }: Restarted): string {
  const { restarts: words } = typesetter.language.words.clock;
  const found = words.found(
    typesetter.language.dates.dateAndTime(before),
    typesetter.language.dates.dateAndTime(after),
  );
  if (!answer) return `${found} ${sure ? words.sure : setBack ? words.notKnown : words.atLeast}`;
  const said = words.said(answer.by, typesetter.language.dates.dateAndTime(answer.at));
  if (answer.aheadMs === 0) return `${found} ${said} ${words.right}`;
  return `${found} ${said} ${words.off(typesetter.language.durations.exact(Math.abs(answer.aheadMs)), answer.aheadMs > 0)}`;
}

/** A move that nobody was asked about in this visit. */
function noticedWords(typesetter: Typesetter, { byMs, restarted, before, showed }: Omit<ClockMoved, 'answer'>): string {
  const { clock: words } = typesetter.language.words;
  const length = typesetter.language.durations.exact(Math.abs(byMs));
  const { dates } = typesetter.language;
  const by = restarted ? words.atLeast(length) : length;
  return words.tablet(dates.dateAndTime(before), dates.dateAndTime(showed), byMs < 0, by);
}

function movedWords(typesetter: Typesetter, { byMs, restarted, before, showed, answer }: ClockMoved): string[] {
  const { clock: words } = typesetter.language.words;
  const length = typesetter.language.durations.exact(Math.abs(byMs));
  const by = restarted ? words.atLeast(length) : length;
  const found = words.moved(
    typesetter.language.dates.dateAndTime(before),
    typesetter.language.dates.dateAndTime(showed),
    byMs < 0,
    by,
  );
  if (!answer) return [words.notAnswered(found)];
  const said = words.said(answer.by, typesetter.language.dates.dateAndTime(answer.at), answer.right);
  return [`${found} ${said} ${countsFrom(typesetter, answer)}`];
}

/** From when the answer applies. */
function countsFrom(typesetter: Typesetter, { right, laterMs }: NonNullable<ClockMoved['answer']>): string {
  const { clock: words } = typesetter.language.words;
  if (right === 'before') return words.correctedAfter;
  if (laterMs === 0) return words.stay;
  return words.correctedBefore(typesetter.language.durations.exact(Math.abs(laterMs)), laterMs > 0);
}
