import type { CivilDate } from '../../../domain/time.ts';
import { contentWidth } from '../../pdf/measure.ts';
import type { Block } from '../../typeset/block.ts';
import { shortDate } from '../../typeset/dates.ts';
import type { Faces } from '../../typeset/fonts.ts';
import { styles } from '../../typeset/styles.ts';
import { paragraph } from '../../typeset/text.ts';
import type { VisitRecordInput } from '../inputs.ts';
import { headed } from '../sheet/parts.ts';
import { decisionLine } from './visit-checks.ts';

/** That the visit was opened too soon after the last treatment, and what was decided about it. `day`: the visit's own. */
export function tooSoonBlock(faces: Faces, tooSoon: VisitRecordInput['tooSoon'], day: CivilDate): Block[] {
  if (!tooSoon) return [];
  const dates = `The last session was on ${shortDate(tooSoon.treated, day)}. The first possible date for the next one is ${shortDate(tooSoon.first, day)}.`;
  const lines = [[dates], ...decisionLine(tooSoon, day)];
  return [
    headed(
      faces,
      'scales',
      'Too soon after the last session',
      lines.map((line) => paragraph(faces, line, styles.body, contentWidth)),
    ),
  ];
}
