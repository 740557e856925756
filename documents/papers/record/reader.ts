import { contentWidth, mm } from '../../pdf/measure.ts';
import { type Block, stack, whole } from '../../typeset/block.ts';
import { signatureFigure } from '../../typeset/signature.ts';
import { bold, styles } from '../../typeset/styles.ts';
import { paragraph } from '../../typeset/text.ts';
import type { Typesetter } from '../../typeset/typesetter.ts';
import { isolated } from '../../words/isolated.ts';
import type { ConsentRecordInput } from '../inputs.ts';

/**
 * What the reader or interpreter stated, in the words that stood before them, and their own signature under it; with `isAid` who
 * they are, without what they signed.
 */
export function readerBlocks(
  typesetter: Typesetter,
  { clientSigned, madeAt }: ConsentRecordInput,
  isAid: boolean,
): Block[] {
  const reader = clientSigned?.reader;
  if (!reader?.signed) return [];
  const { reader: words } = typesetter.language.words.consent;
  const { statement, signature, at } = reader.signed;
  const known = `${words.title}: ${isolated(reader.language)}, ${words.knows[reader.knows]}.`;
  if (isAid) return [paragraph(typesetter, [bold(isolated(reader.name)), `. ${known}`], styles.body, contentWidth)];
  const signed = { name: reader.name, role: 'client', signature, at, identifiedBy: null, note: '' } as const;
  return [
    whole(
      stack(
        [
          paragraph(typesetter, statement, styles.body, contentWidth),
          signatureFigure(typesetter, signed, known, (contentWidth - mm(8)) / 2, { madeAt, height: mm(18) }),
        ],
        mm(1.6),
      ),
    ),
  ];
}
