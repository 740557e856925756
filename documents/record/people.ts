import { civilDateOf } from '../../domain/time.ts';
import type { Faces } from '../fonts.ts';
import type { DocumentBase } from '../inputs.ts';
import type { Block } from '../layout/block.ts';
import { bold, styles } from '../layout/styles.ts';
import { paragraph } from '../layout/text.ts';
import { contentWidth } from '../pdf/measure.ts';
import { headed } from '../sheet/parts.ts';
import { peopleWords } from '../sheet/people.ts';

/** Each person with what they did, from the door to the seal. */
export function peopleBlock(faces: Faces, { people, madeAt }: DocumentBase): Block {
  const each = peopleWords(people, civilDateOf(people[0]?.from ?? madeAt));
  const lines = each.map(({ name, did }) =>
    paragraph(faces, [bold(`${name}: `), `${did}.`], styles.body, contentWidth),
  );
  return headed(faces, 'signature', 'Who did what', lines);
}
