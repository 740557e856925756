import { civilDateOf } from '../../../domain/time.ts';
import { contentWidth } from '../../pdf/measure.ts';
import type { Block } from '../../typeset/block.ts';
import { bold, styles } from '../../typeset/styles.ts';
import { paragraph } from '../../typeset/text.ts';
import type { Typesetter } from '../../typeset/typesetter.ts';
import type { DocumentBase } from '../inputs.ts';
import { headed } from '../sheet/parts.ts';
import { peopleWords } from '../sheet/people.ts';

/** Each person with what they did, from arrival to seal. */
export function peopleBlock(typesetter: Typesetter, { people, madeAt }: DocumentBase): Block {
  const each = peopleWords(typesetter, people, civilDateOf(people[0]?.from ?? madeAt));
  const lines = each.map(({ name, did }) =>
    paragraph(typesetter, [bold(`${name}: `), `${did}.`], styles.body, contentWidth),
  );
  return headed(typesetter, 'signature', typesetter.language.words.people.title, lines);
}
