import { type PdfFile, type Ref, textString } from './file.ts';

/** What a part of a document is, as a reader of its tags is told (ISO 32000-1, 14.8.4). */
export type Role =
  | 'Document'
  | 'Sect'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure'
  | 'Form';

/** Drawn content, by its number on a page. */
interface Mark {
  readonly page: number;
  readonly id: number;
}

/**
 * One element of the structure. It comes under the part that it is drawn in, in the order in which content is drawn; one
 * that goes on over the next page stays one part.
 */
export class Part {
  readonly role: Role;
  /** What stands for a picture where it cannot be seen. */
  readonly alt: string | null;
  readonly #entries: string;
  readonly #kids: (Part | Mark)[] = [];
  #parent: Part | null = null;
  #placed = false;

  /** `struck`: its text is crossed out, which a reader of the tags is told (ISO 32000-1, 14.8.5.4). */
  constructor(role: Role, more: { readonly alt?: string; readonly table?: string; readonly struck?: boolean } = {}) {
    this.role = role;
    this.alt = more.alt ?? null;
    const table = more.table === undefined ? '' : `/A<</O/Table${more.table}>>`;
    this.#entries = more.struck ? '/A<</O/Layout/TextDecorationType/LineThrough>>' : table;
  }

  under(parent: Part): void {
    this.#parent ??= parent;
  }

  /** Parts that nothing is drawn in stay out of the structure. */
  mark(mark: Mark): void {
    this.#place();
    this.#kids.push(mark);
  }

  #place(): void {
    if (this.#placed || !this.#parent) return;
    this.#placed = true;
    this.#parent.#place();
    this.#parent.#kids.push(this);
  }

  /** Writes the part and all below it; `refs` gets where each of them stands. */
  write(file: PdfFile, parent: Ref, pages: readonly Ref[], refs: Map<Part, Ref>, last: readonly Ref[] = []): Ref {
    const ref = file.reserve();
    refs.set(this, ref);
    const page = this.#kids.find((kid): kid is Mark => !(kid instanceof Part))?.page;
    const kids = this.#kids.map((kid) => {
      if (kid instanceof Part) return kid.write(file, ref, pages, refs).toString();
      return kid.page === page ? String(kid.id) : `<</Type/MCR/Pg ${pages[kid.page]}/MCID ${kid.id}>>`;
    });
    const alt = this.alt === null ? '' : `/Alt${textString(this.alt)}`;
    const at = page === undefined ? '' : `/Pg ${pages[page]}`;
    file.put(ref, `<</S/${this.role}/P ${parent}${at}/K[${[...kids, ...last].join(' ')}]${this.#entries}${alt}>>`);
    return ref;
  }
}

/** The tags of one document: which part each piece of drawn content belongs to, page by page. */
export class Structure {
  readonly root = new Part('Document');
  readonly #pages: Part[][] = [];

  /** The number that a piece of a page's content gets in its part. */
  mark(part: Part, page: number): number {
    const marks = this.#pages[page] ?? [];
    this.#pages[page] = marks;
    const id = marks.push(part) - 1;
    part.mark({ page, id });
    return id;
  }

  /** `form` is a field that nothing is drawn for, with the page that it belongs to; it comes last. */
  write(file: PdfFile, pages: readonly Ref[], form: { readonly field: Ref; readonly alt: string }): Ref {
    const tree = file.reserve();
    const refs = new Map<Part, Ref>();
    const field = file.reserve();
    const root = this.root.write(file, tree, pages, refs, [field]);
    const object = `<</Type/OBJR/Obj ${form.field}/Pg ${pages[0]}>>`;
    file.put(field, `<</S/Form/P ${root}/Pg ${pages[0]}/K ${object}/Alt${textString(form.alt)}>>`);
    const parents = this.#pages.map((marks, page) => `${page}[${marks.map((part) => refs.get(part)).join(' ')}]`);
    file.put(
      tree,
      `<</Type/StructTreeRoot/K ${root}/ParentTreeNextKey ${pages.length + 1}/ParentTree<</Nums[${parents.join('')}${pages.length} ${field}]>>>>`,
    );
    return tree;
  }
}
