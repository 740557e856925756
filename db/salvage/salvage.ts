import type { DocumentId, Sha256, VisitId } from '../../domain/ids.ts';
import type { Protocol } from '../../domain/protocol/protocol.ts';
import { json } from '../file/columns.ts';
import type { HeaderRow } from '../log/header.ts';
import { type Cell, type CellPlace, cellAt, cellCount } from './cells.ts';
import { PageCopies } from './copies.ts';
import { ErasedSubjects } from './erased.ts';
import { headerIn, isPayloadOf, type Paper, type Payload, paperIn, payloadIn, protocolIn } from './rows.ts';
import { type ResolvedRows, resolveRows, type Version } from './versions.ts';

export type PaperListing = Omit<Paper, 'pdf'>;

/** A payload whose row is lost: it was certainly written with this key, but its place is unknown. */
export interface LooseStep {
  readonly sequence: number;
  readonly payload: unknown;
}

/**
 * Reads what is still readable of a store that does not open. It looks for rows on every page, not through the b-trees, so a
 * damaged page costs only its own rows. A row counts when its hash verifies. Erased data stays erased, even where an old copy
 * of it remains. Close it after use.
 */
export class Salvage {
  readonly #copies: PageCopies;
  readonly #payloads = new Map<number, CellPlace[]>();
  /**
   * Rows whose payload lies on an intact page in use. A number on a damaged page may be wrong, and a payload left on an old
   * page may have been erased since: without its row nobody can tell.
   */
  readonly #vouched = new Set<number>();
  readonly #papers = new Map<DocumentId, { listing: PaperListing; place: CellPlace; pages: number[] }>();
  /** Papers with a readable row and altered bytes, with their visits. */
  readonly #damagedPapers = new Map<DocumentId, VisitId>();
  readonly #versions = new Map<number, Version[]>();
  readonly #rows: ResolvedRows;
  readonly #protocols = new Map<Sha256, Protocol>();
  readonly #erased: ErasedSubjects;
  readonly damagedPages: number;
  readonly pages: number;

  constructor(file: string, key: Uint8Array) {
    this.#copies = new PageCopies(file, key);
    try {
      this.pages = this.#copies.filePages;
      this.damagedPages = this.#copies.damagedInFile();
      for (const copy of this.#copies.all()) this.#take(copy);
      this.#rows = resolveRows(this.#versions, (header) => this.#isContradicted(header));
      const words = (header: HeaderRow) => jsonOf(this.#wordsOf(header, () => true)?.text ?? '');
      this.#erased = new ErasedSubjects(this.headers.values(), words, this.looseSteps());
    } catch (error) {
      this.#copies.close();
      throw error;
    }
  }

  /** Rows whose hash verifies, by number. */
  get headers(): ReadonlyMap<number, HeaderRow> {
    return this.#rows.headers;
  }

  /** Numbers that were also found on another row. */
  get conflicting(): readonly number[] {
    return this.#rows.conflicting;
  }

  /** Numbers of all known rows. */
  get known(): ReadonlySet<number> {
    return new Set([...this.headers.keys(), ...this.#vouched]);
  }

  protocol(hash: Sha256): Protocol | null {
    return this.#protocols.get(hash) ?? null;
  }

  isErased(row: Pick<HeaderRow, 'sequence' | 'visit_id' | 'client_id'>): boolean {
    return this.#erased.covers(row);
  }

  /** A row's payload; null when lost or erased. */
  payload(sequence: number): unknown {
    const found = this.written(sequence);
    return found && jsonOf(found.text);
  }

  /** As `payload`, with its salt and exactly as written. */
  written(sequence: number): Payload | null {
    const header = this.headers.get(sequence);
    if (!header || this.isErased(header)) return null;
    return this.#wordsOf(header, ({ copy }) => this.#mayBeRead(copy, header.visit_id));
  }

  looseSteps(): LooseStep[] {
    const loose = [...this.#vouched].filter((sequence) => !this.headers.has(sequence));
    return loose.flatMap((sequence) => {
      const [found] = this.#vouchedWords(sequence);
      return found ? [{ sequence, payload: jsonOf(found.text) }] : [];
    });
  }

  papers(): PaperListing[] {
    return [...this.#papers.values()]
      .filter(({ place, listing: { visitId } }) => this.#mayBeRead(place.copy, visitId))
      .map(({ listing }) => listing)
      .filter(({ visitId }) => !this.#erased.coversPapersOf(visitId));
  }

  /** Papers that are whole in no copy, with their visits. */
  damagedPapers(): Map<DocumentId, VisitId> {
    const found = [...this.#damagedPapers].filter(
      ([id, visit]) => !this.#papers.has(id) && !this.#erased.coversPapersOf(visit),
    );
    return new Map(found);
  }

  /** The sealed file, byte for byte. */
  pdf(id: DocumentId): Uint8Array {
    const found = this.#papers.get(id);
    const cell = found && this.#cell(found.place);
    const paper = cell && paperIn(cell);
    if (!paper?.whole) throw new Error('a paper that was read before cannot be read again');
    return paper.pdf;
  }

  /** The pages of the file that hold a paper. */
  pagesOf(id: DocumentId): readonly number[] {
    return this.#papers.get(id)?.pages ?? [];
  }

  close(): void {
    this.#copies.close();
  }

  #take(copy: CellPlace['copy']): void {
    const page = this.#copies.read(copy);
    if (!page) return;
    const count = cellCount(page.content, copy.page);
    for (let index = 0; index < count; index++) {
      const place = { copy, index, goesOn: 'newest' } as const;
      const cell = cellAt(this.#copies, page.content, place);
      if (!cell) continue;
      this.#takeCell(cell, place, page.authentic && copy.current);
      const inFile = { ...place, goesOn: 'in-file' } as const;
      const again = cell.overflow.some((number) => this.#copies.of(number).length > 1)
        ? cellAt(this.#copies, page.content, inFile)
        : null;
      if (again) this.#takeCell(again, inFile, page.authentic && copy.current);
    }
  }

  #takeCell(cell: Cell, place: CellPlace, vouched: boolean): void {
    const header = headerIn(cell);
    if (header) {
      this.#takeVersion({ header, current: place.copy.current });
      return;
    }
    const payload = payloadIn(cell);
    if (payload) {
      if (vouched) this.#vouched.add(payload.sequence);
      this.#payloads.set(payload.sequence, [...(this.#payloads.get(payload.sequence) ?? []), place]);
      return;
    }
    const paper = paperIn(cell);
    if (paper) {
      const { pdf: _, whole, ...listing } = paper;
      if (!whole) this.#damagedPapers.set(paper.id, paper.visitId);
      else if (!this.#papers.get(paper.id)?.place.copy.current)
        this.#papers.set(paper.id, { listing, place, pages: [place.copy.page, ...cell.overflow] });
      return;
    }
    const protocol = protocolIn(cell);
    if (protocol) this.#protocols.set(protocol.hash, protocol.protocol);
  }

  #takeVersion(version: Version): void {
    const { sequence, hash } = version.header;
    const known = this.#versions.get(sequence) ?? [];
    const same = known.findIndex(({ header }) => header.hash === hash);
    if (same === -1) this.#versions.set(sequence, [...known, version]);
    else if (version.current) known[same] = version;
  }

  /** Whether the present store has another payload under this number. */
  #isContradicted(header: HeaderRow): boolean {
    const own = this.#vouchedWords(header.sequence);
    return own.length > 0 && !own.some((words) => isPayloadOf(words, header));
  }

  #vouchedWords(sequence: number): Payload[] {
    const places = this.#payloads.get(sequence) ?? [];
    return places
      .filter(({ copy }) => copy.current && this.#copies.read(copy)?.authentic)
      .flatMap((place) => this.#payloadAt(place) ?? []);
  }

  /** An old copy of a page may hold erased data: it is not read when that cannot be ruled out. */
  #mayBeRead(copy: CellPlace['copy'], visit: VisitId | null): boolean {
    return copy.current || visit === null || !this.#erased.mayCover(visit);
  }

  #wordsOf(header: HeaderRow, mayBeRead: (place: CellPlace) => boolean): Payload | null {
    for (const place of this.#payloads.get(header.sequence) ?? []) {
      const found = mayBeRead(place) ? this.#payloadAt(place) : null;
      if (found && isPayloadOf(found, header)) return found;
    }
    return null;
  }

  #payloadAt(place: CellPlace) {
    const cell = this.#cell(place);
    return cell && payloadIn(cell);
  }

  #cell(place: CellPlace) {
    const content = this.#copies.read(place.copy)?.content;
    return content ? cellAt(this.#copies, content, place) : null;
  }
}

function jsonOf(text: string): unknown {
  const parsed = json.safeParse(text);
  return parsed.success ? parsed.data : null;
}
