import type { CivilDate } from '../../../domain/time.ts';
import { contentWidth } from '../../pdf/measure.ts';
import type { Block } from '../../typeset/block.ts';
import { bold, styles } from '../../typeset/styles.ts';
import { paragraph } from '../../typeset/text.ts';
import type { Typesetter } from '../../typeset/typesetter.ts';
import { isolated } from '../../words/isolated.ts';
import { headed } from '../sheet/parts.ts';
import type { VisitRecordInput } from '../visit-record-input.ts';

/** What the record profile asks for, each with who recorded it; nothing where nothing was recorded. */
export function factsBlock(
  typesetter: Typesetter,
  facts: NonNullable<VisitRecordInput['facts']>,
  day: CivilDate,
): Block[] {
  if (facts.length === 0) return [];
  const { recordFacts: words } = typesetter.language.words;
  const lines = facts.map(({ value, at, byName }) =>
    paragraph(
      typesetter,
      [
        bold(`${words.names[value.fact]}: `),
        words.says(value),
        words.by(typesetter.language.dates.timeOn(at, day), isolated(byName)),
      ],
      styles.body,
      contentWidth,
    ),
  );
  return [headed(typesetter, 'note-pencil', words.title, lines)];
}
