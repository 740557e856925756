import { type PdfFile, type Ref, textString } from './file.ts';

/** The role of a part of a document for readers of its tags (ISO 32000-1, 14.8.4). */
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

interface PartMore {
  readonly alt?: string;
  readonly table?: string;
  /** Its text is crossed out, which the tags state (ISO 32000-1, 14.8.5.4). */
  readonly struck?: boolean;
  /** Its text in the order in which it is said, where it is drawn in another one (14.9.4). */
  readonly reads?: string;
  /** BCP 47, where it is not the document's (14.9.2). */
  readonly language?: string;
}

/**
 * One element of the structure, under the part in which it is drawn, in drawing order; one that continues on the next page
 * stays one element.
 */
export class Part {
  readonly role: Role;
  /** Text in place of a picture, for screen readers. */
  readonly alt: string | null;
  readonly #reads: string | null;
  readonly #language: string | null;
  readonly #entries: string;
  readonly #kids: (Part | Mark)[] = [];
  #parent: Part | null = null;
  #placed = false;

  constructor(role: Role, more: PartMore = {}) {
    this.role = role;
    this.alt = more.alt ?? null;
    this.#reads = more.reads ?? null;
    this.#language = more.language ?? null;
    const table = more.table === undefined ? '' : `/A<</O/Table${more.table}>>`;
    this.#entries = more.struck ? '/A<</O/Layout/TextDecorationType/LineThrough>>' : table;
  }

  under(parent: Part): void {
    this.#parent ??= parent;
  }

  /** Parts without content are left out of the structure. */
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

  /** Writes the part and its children; `refs` receives their references. */
  write(file: PdfFile, parent: Ref, pages: readonly Ref[], refs: Map<Part, Ref>, last: readonly Ref[] = []): Ref {
    const ref = file.reserve();
    refs.set(this, ref);
    const page = this.#kids.find((kid): kid is Mark => !(kid instanceof Part))?.page;
    const kids = this.#kids.map((kid) => {
      if (kid instanceof Part) return kid.write(file, ref, pages, refs).toString();
      return kid.page === page ? String(kid.id) : `<</Type/MCR/Pg ${pages[kid.page]}/MCID ${kid.id}>>`;
    });
    const alt = this.alt === null ? '' : `/Alt${textString(this.alt)}`;
    const reads = this.#reads === null ? '' : `/ActualText${textString(this.#reads)}`;
    const language = this.#language === null ? '' : `/Lang${textString(this.#language)}`;
    const at = page === undefined ? '' : `/Pg ${pages[page]}`;
    file.put(
      ref,
      `<</S/${this.role}/P ${parent}${at}/K[${[...kids, ...last].join(' ')}]${this.#entries}${alt}${reads}${language}>>`,
    );
    return ref;
  }
}

/** The tags of one document: the part of each piece of drawn content, page by page. */
export class Structure {
  readonly root = new Part('Document');
  readonly #pages: Part[][] = [];

  /** The number of a piece of content in its part. */
  mark(part: Part, page: number): number {
    const marks = this.#pages[page] ?? [];
    this.#pages[page] = marks;
    const id = marks.push(part) - 1;
    part.mark({ page, id });
    return id;
  }

  /** `form`: a field without drawn content, and its page; it comes last. */
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
