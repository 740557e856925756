import type { Sha256 } from '../../../domain/ids.ts';
import type { Canvas } from '../../pdf/canvas.ts';
import { contentWidth, mm } from '../../pdf/measure.ts';
import { type Block, padded, stack, tagged } from '../../typeset/block.ts';
import { bold, code, largeStyles, type Span, styles } from '../../typeset/styles.ts';
import { paragraph } from '../../typeset/text.ts';
import type { Typesetter } from '../../typeset/typesetter.ts';
import type { DocumentBase } from '../inputs.ts';
import { unbroken } from './parts.ts';
import { namesOf } from './people.ts';

/** The seal's mark and what it stands on, at the foot of every page. */
export class SealFoot {
  readonly #typesetter: Typesetter;
  readonly #base: DocumentBase;
  readonly #text: string;
  readonly #textHash: Sha256 | null;
  readonly #large: boolean;
  readonly height: number;

  /**
   * The disclaimer is part of the signed protocol, which says there what kind of signature this is.
   * `text` names the signed text and its version, such as "care text version 12"; `textHash` is that text's. In large print
   * the foot is its first line, and the others stand once, at the end (`evidence`).
   */
  constructor(typesetter: Typesetter, base: DocumentBase, text: string, textHash: Sha256 | null, large = false) {
    this.#typesetter = typesetter;
    this.#base = base;
    this.#text = text;
    this.#textHash = textHash;
    this.#large = large;
    this.height = this.#block(888, 888).height;
  }

  /** It is the same on every page, and part of the reading on the last. */
  draw(canvas: Canvas, page: number, pages: number): void {
    const block = tagged('Sect', this.#block(page, pages));
    const { size } = canvas;
    const top = size.height - size.bottom - this.height;
    canvas.rectangle(size.side, top, contentWidth, mm(0.7), 'ink');
    canvas.icon('seal-check', size.side, top + mm(0.7) + mm(1.4), mm(8), 'accent');
    if (page === pages) block.draw(canvas, size.side, top);
    else canvas.repeated('Footer', () => block.draw(canvas, size.side, top));
  }

  /** What the foot says less of in large print. */
  get evidence(): Block {
    return stack(this.#proof(contentWidth));
  }

  #block(page: number, pages: number): Block {
    const { madeAt, device, practice } = this.#base;
    const { seal: words } = this.#typesetter.language.words.common;
    const sealer = namesOf(this.#typesetter, this.#base.people, 'sealed');
    const left = mm(8) + mm(2.4);
    const width = contentWidth - left;
    const sealed = this.#line(
      [
        bold(
          (practice ? words.notSealed : words.sealed)(this.#typesetter.language.dates.dateAndTime(madeAt), madeAt.zone),
        ),
        words.rest(sealer, device, this.#text, page, pages),
      ],
      width,
    );
    return padded(stack(this.#large ? [sealed] : [sealed, ...this.#proof(width)]), { top: mm(0.7) + mm(1.4), left });
  }

  #proof(width: number): Block[] {
    const { head, sealFingerprint, disclaimer, witness } = this.#base;
    const before = witness?.before ?? null;
    const { seal: words } = this.#typesetter.language.words.common;
    const groups = (hash: string, size: number): string =>
      (hash.match(new RegExp(`.{1,${size}}`, 'g')) ?? []).join(' ');
    return [
      this.#line(
        [
          words.record,
          code(groups(head.toUpperCase(), 8)),
          ...(this.#textHash ? [words.text, code(unbroken(groups(this.#textHash.slice(0, 16).toUpperCase(), 8)))] : []),
        ],
        width,
      ),
      this.#line(
        [
          words.verify,
          code(unbroken(groups(sealFingerprint.slice(0, 16).toUpperCase(), 4))),
          ...(before ? [words.before, code(unbroken(groups(before.slice(0, 16).toUpperCase(), 8)))] : []),
          `. ${disclaimer.replaceAll(/\s+/g, ' ')}`,
        ],
        width,
        // With the head of another visit it is this paper's own line, and kept no longer than it.
        before ? {} : { lasting: true },
      ),
    ];
  }

  #line(content: readonly (Span | string)[], width: number, more: { readonly lasting?: true } = {}): Block {
    return paragraph(this.#typesetter, content, this.#large ? largeStyles.body : styles.foot, width, more);
  }
}
