import type { Faces } from './fonts.ts';

const mostLasting = 400;

/** What a layout worked out of texts, by a key of its own. */
export class KeptByText<Made> {
  /** Goes with its document: each has its own faces object, and the fonts in it are shared. */
  readonly #ofDocument = new WeakMap<Faces, Map<string, Made>>();
  /** The same for texts on every sheet. Never holds anything that identifies a client. */
  readonly #ofEveryDocument = new WeakMap<Faces['regular'], Map<string, Made>>();

  /** `lasting`: of a text that is on every sheet. */
  for(faces: Faces, lasting: boolean): Map<string, Made> {
    const known = lasting ? this.#ofEveryDocument.get(faces.regular) : this.#ofDocument.get(faces);
    if (known && (!lasting || known.size < mostLasting)) return known;
    const made = new Map<string, Made>();
    if (lasting) this.#ofEveryDocument.set(faces.regular, made);
    else this.#ofDocument.set(faces, made);
    return made;
  }
}

/** A sheet has some ten widths; one that depends on a client's own words must not collect. */
const mostWidths = 60;

/**
 * What was made of a thing for each width. A sheet is laid out with several distances between its lines, which change none of
 * them. Goes with the thing: what is a client's, with their document.
 */
export class KeptByWidth<Of extends object, Made extends object> {
  readonly #made = new WeakMap<Of, Map<number, Made>>();

  get(of: Of, width: number, make: () => Made): Made {
    const byWidth = this.#made.get(of) ?? new Map<number, Made>();
    const known = byWidth.get(width);
    if (known) return known;
    const made = make();
    if (byWidth.size >= mostWidths) byWidth.clear();
    this.#made.set(of, byWidth.set(width, made));
    return made;
  }
}
