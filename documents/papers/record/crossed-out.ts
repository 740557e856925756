import type { CivilDate } from '../../../domain/time.ts';
import { contentWidth, mm } from '../../pdf/measure.ts';
import { isolated } from '../../typeset/bidi.ts';
import { type Block, stack, whole } from '../../typeset/block.ts';
import { timeOn } from '../../typeset/dates.ts';
import { bold, type Span, styles, type TextStyle } from '../../typeset/styles.ts';
import { paragraph } from '../../typeset/text.ts';
import type { Typesetter } from '../../typeset/typesetter.ts';
import type { CrossedOut, CrossedOutEntry } from '../inputs.ts';
import { headed } from '../sheet/parts.ts';

/** An entry with a line through it, and below it who crossed it out, when (with the date if not `day`) and why. */
export function crossedOutLines(
  typesetter: Typesetter,
  content: string | readonly (Span | string)[],
  { byName, at, why }: CrossedOut,
  style: TextStyle,
  width: number,
  day: CivilDate,
): Block {
  const both = stack([
    paragraph(typesetter, content, style, width, { struck: true }),
    paragraph(
      typesetter,
      [bold(typesetter.language.words.common.crossedOut(isolated(byName), timeOn(at, day))), why],
      style,
      width,
    ),
  ]);
  return both.height < mm(60) ? whole(both) : both;
}

/** Entries put right before the seal that have no other place on the record. */
export function crossedOutBlock(typesetter: Typesetter, entries: readonly CrossedOutEntry[], day: CivilDate): Block[] {
  if (entries.length === 0) return [];
  return [
    headed(
      typesetter,
      'arrows-clockwise',
      typesetter.language.words.common.putRight,
      crossedOutEntries(typesetter, entries, day),
    ),
  ];
}

/** One after the other, without a heading. */
export function crossedOutEntries(
  typesetter: Typesetter,
  entries: readonly CrossedOutEntry[],
  day: CivilDate,
): Block[] {
  return entries.map(({ words, at, crossedOut }) =>
    crossedOutLines(typesetter, `${words} (${timeOn(at, day)})`, crossedOut, styles.body, contentWidth, day),
  );
}
