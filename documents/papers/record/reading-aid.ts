import type { Sha256 } from '../../../domain/ids.ts';
import { contentWidth, mm } from '../../pdf/measure.ts';
import { Part } from '../../pdf/structure.ts';
import { type Block, behind, nothing, padded, stack, tagged } from '../../typeset/block.ts';
import { bold, styles } from '../../typeset/styles.ts';
import { paragraph } from '../../typeset/text.ts';
import type { Typesetter } from '../../typeset/typesetter.ts';
import type { Language } from '../../words/language.ts';
import { languageName } from '../../words/language-name.ts';
import { readingAidWords } from '../../words/reading-aid.ts';
import type { ReadingAidWords } from '../../words/reading-aid-words.ts';
import type { ConsentRecordInput } from '../inputs.ts';

/**
 * Which of the two files a consent that was read in another language than the clinic's is: the clinic's record, with the same in
 * the clinic's language behind it, or the client's copy without that.
 */
export type ReadElsewhere =
  | {
      readonly kind: 'record';
      /** The client's copy, sealed just before. */
      readonly copy: Sha256;
      /** The same visit in the clinic's language. */
      readonly aid: { readonly input: ConsentRecordInput; readonly language: Language };
    }
  /** `clinic`: the tag of the clinic's language. */
  | { readonly kind: 'copy'; readonly clinic: string };

export const wordsFor = ({ language }: Typesetter): ReadingAidWords => readingAidWords(language.code);

/** What stands on each page of the aid, in both languages. */
export function readingAidBand(clinic: Typesetter, client: Typesetter): Block {
  const lines = [clinic, client].map((typesetter) =>
    paragraph(typesetter, wordsFor(typesetter).mark, { ...styles.small, face: 'bold', leading: 12 }, contentWidth, {
      align: 'centre',
    }),
  );
  const [own = nothing, theirs = nothing] = lines;
  const words = stack([...inLanguage(clinic, [own]), ...inLanguage(client, [theirs])]);
  const band = behind(padded(words, { top: mm(0.8), bottom: mm(0.8) }), (canvas, x, y, height) => {
    canvas.box(x, y, contentWidth, height, mm(1), { line: { width: mm(0.5), ink: 'ink', dash: [mm(1.6), mm(1)] } });
  });
  return padded(band, { bottom: mm(2) });
}

/** What these pages are, and which ones were signed. */
export function readingAidNote(typesetter: Typesetter, signedIn: string): Block {
  const note = wordsFor(typesetter).note(languageName(signedIn, typesetter.language.code));
  return paragraph(typesetter, [bold(note)], styles.body, contentWidth);
}

/** In the place of a signature, on pages that nobody signed. */
export const signedElsewhere = (typesetter: Typesetter, language: string): string =>
  wordsFor(typesetter).signed(languageName(language, typesetter.language.code));

/** Blocks in one language within a document of another: a voice reads them in theirs. */
export function inLanguage({ language }: Typesetter, blocks: readonly Block[]): Block[] {
  const part = new Part('Sect', { language: language.code });
  return blocks.map((block) => tagged(part, block));
}
