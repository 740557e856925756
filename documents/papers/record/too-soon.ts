import type { CivilDate } from '../../../domain/time.ts';
import { contentWidth } from '../../pdf/measure.ts';
import type { Block } from '../../typeset/block.ts';
import { styles } from '../../typeset/styles.ts';
import { paragraph } from '../../typeset/text.ts';
import type { Typesetter } from '../../typeset/typesetter.ts';
import { headed } from '../sheet/parts.ts';
import type { VisitRecordInput } from '../visit-record-input.ts';
import { decisionLine } from './visit-checks.ts';

/** States that the visit was opened too soon after the last treatment, and the decision. `day`: the visit's own. */
export function tooSoonBlock(typesetter: Typesetter, tooSoon: VisitRecordInput['tooSoon'], day: CivilDate): Block[] {
  if (!tooSoon) return [];
  const { tooSoon: words } = typesetter.language.words.visit;
  const dates = words.dates(
    typesetter.language.dates.shortDate(tooSoon.treated, day),
    typesetter.language.dates.shortDate(tooSoon.first, day),
  );
  const lines = [[dates], ...decisionLine(typesetter, tooSoon, day)];
  return [
    headed(
      typesetter,
      'scales',
      words.title,
      lines.map((line) => paragraph(typesetter, line, styles.body, contentWidth)),
    ),
  ];
}
