import type { Sha256 } from '../../../domain/ids.ts';
import { Paper } from '../../pdf/paper.ts';
import { headsKeywords } from '../../seal/named-heads.ts';
import { type Block, nothing } from '../../typeset/block.ts';
import { Flow, pageRoom } from '../../typeset/flow.ts';
import { largeStyles } from '../../typeset/styles.ts';
import type { Typesetter } from '../../typeset/typesetter.ts';
import type { DocumentBase } from '../inputs.ts';
import { documentTitle, runningHead, sectionGap } from './parts.ts';
import { SealFoot } from './seal-foot.ts';

/** What a paper is called, and the text that is signed on it. */
export interface About {
  readonly title: string;
  /** What kind of paper it is, in the file's own facts; the title unless said otherwise. */
  readonly subject?: string;
  /** Names the signed text and its version, at the foot of every page. */
  readonly foot: string;
  readonly textHash: Sha256 | null;
  /** BCP 47, of what the client read; the paper's own language unless said otherwise. */
  readonly language?: string;
  /** In large print: what stands on every page, too. */
  readonly large?: true;
}

/** What every paper of a visit has: a running head after the first page, the seal's foot on each, and the file's facts. */
export class FramedPaper {
  readonly #paper: Paper;
  readonly #typesetter: Typesetter;
  readonly #input: DocumentBase;
  readonly #about: About;
  readonly #foot: SealFoot;
  readonly #parts: { readonly flow: Flow; readonly foot: SealFoot }[] = [];

  constructor(typesetter: Typesetter, input: DocumentBase, about: About) {
    this.#paper = new Paper(typesetter, input.clinic.paper);
    this.#typesetter = typesetter;
    this.#input = input;
    this.#about = about;
    this.#foot = new SealFoot(typesetter, input, about.foot, about.textHash, about.large);
  }

  /** Of the first page, in points. */
  get room(): number {
    return pageRoom(this.#paper.size, this.#foot.height);
  }

  /** `clear`: what is kept free above the foot, in points. */
  flow(clear: number = sectionGap): Flow {
    return this.#begin(this.#typesetter, this.#input, this.#about, { foot: this.#foot, band: nothing, clear });
  }

  /** Pages of their own behind the others, in another language and with a band across each. */
  behind(typesetter: Typesetter, input: DocumentBase, about: About, band: Block): Flow {
    const foot = new SealFoot(typesetter, input, about.foot, about.textHash);
    return this.#begin(typesetter, input, about, { foot, band, clear: sectionGap });
  }

  #begin(
    typesetter: Typesetter,
    input: DocumentBase,
    { title, large }: About,
    { foot, band, clear }: { readonly foot: SealFoot; readonly band: Block; readonly clear: number },
  ): Flow {
    const running = runningHead(typesetter, input, title, large && largeStyles.body);
    const direction = typesetter.language.dir;
    const flow = new Flow(this.#paper, { running, band, footHeight: foot.height, clear, direction });
    this.#parts.push({ flow, foot });
    return flow;
  }

  /** In large print: what the foot of other papers says on every page. */
  get evidence(): Block {
    return this.#foot.evidence;
  }

  /** Draws the pages, then the feet, now that the number of pages is known, and writes the file. */
  finish(): Uint8Array {
    const feet = this.#parts.flatMap(({ flow, foot }) => flow.draw().map((page) => ({ page, foot })));
    for (const [index, { page, foot }] of feet.entries()) foot.draw(page, index + 1, feet.length);
    const { title, subject = title, language } = this.#about;
    const { clinic, visitId, madeAt, head, witness } = this.#input;
    return this.#paper.finish({
      title: documentTitle(this.#typesetter, this.#input, title),
      author: clinic.name,
      subject: this.#typesetter.language.words.common.subject(subject, visitId),
      ...(witness && { keywords: headsKeywords({ ...witness, head }) }),
      language: language ?? this.#typesetter.language.code,
      madeAt: new Date(madeAt.instant),
    });
  }
}
