import type { CivilDate } from '../../../domain/time.ts';
import type { CrossedOut } from '../../../domain/visit/views/event-line.ts';
import { contentWidth, mm } from '../../pdf/measure.ts';
import { type Block, stack, whole } from '../../typeset/block.ts';
import { bold, type Span, styles, type TextStyle } from '../../typeset/styles.ts';
import { paragraph } from '../../typeset/text.ts';
import type { Typesetter } from '../../typeset/typesetter.ts';
import { bornWords } from '../../typeset/who.ts';
import { eventWords, sentenceOf } from '../../words/event-words.ts';
import { isolated } from '../../words/isolated.ts';
import type { CrossedOutEntry } from '../inputs.ts';
import { headed } from '../sheet/parts.ts';

/** An entry with a line through it, and below it who crossed it out, when (with the date if not `day`) and why. */
export function crossedOutLines(
  typesetter: Typesetter,
  content: string | readonly (Span | string)[],
  crossedOut: CrossedOut,
  style: TextStyle,
  width: number,
  day: CivilDate,
): Block {
  const { byName, at, why, was } = crossedOut;
  const { dates } = typesetter.language;
  const { common: words } = typesetter.language.words;
  const both = stack([
    paragraph(typesetter, content, style, width, { struck: true }),
    paragraph(
      typesetter,
      [
        bold(words.crossedOut(isolated(byName), dates.timeOn(at, day))),
        was ? words.events.was(dates.timeOn(was, day)) : '',
        crossedOut.redated ? words.redated : why || words.answeredAgain,
      ],
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
  return entries.map(({ entry, at, crossedOut }) =>
    crossedOutLines(
      typesetter,
      `${entryWords(typesetter, entry)} (${typesetter.language.dates.timeOn(at, day)})`,
      crossedOut,
      styles.body,
      contentWidth,
      day,
    ),
  );
}

/** What was crossed out, in words. */
export function entryWords({ language }: Typesetter, entry: CrossedOutEntry['entry']): string {
  const { common, events, procedure } = language.words;
  switch (entry.kind) {
    case 'event':
      return eventWords(events, entry);
    case 'tap':
      return sentenceOf(events, entry.facts);
    case 'client':
      return `${common.client}: ${isolated(entry.name)}, ${bornWords(language, entry.birth)}`;
    case 'break':
      return procedure.asTapped[entry.end];
  }
}
