import { z } from 'zod';
import { DocumentId, Sha256, type VisitId } from '../../domain/ids.ts';
import { isSealing } from '../log/sealing.ts';
import type { HeadAnchor } from '../vault/anchor.ts';
import type { Salvage } from './salvage.ts';

/** First and last row, both included. */
export interface RowRange {
  readonly from: number;
  readonly to: number;
}

/** How much of the record was read and what is lost, as far as the rest shows. */
export interface Account {
  /** Rows up to the newest known one. */
  readonly rows: number;
  readonly read: number;
  /** Rows of which nothing can be read, or only a payload without its row. */
  readonly lost: readonly RowRange[];
  /** Rows with a readable header (who, when, what kind) and a lost payload. */
  readonly wordless: readonly RowRange[];
  readonly erased: number;
  /** Rows that do not follow the row before them, although both are readable. */
  readonly broken: readonly number[];
  /** Rows whose number was also found on another row. */
  readonly conflicting: readonly RowRange[];
  /** Outside heads that name a readable row: how many, and how many of them match. */
  readonly heads: { readonly compared: number; readonly agree: number };
  readonly papers: { readonly read: number; readonly lost: readonly LostPaper[] };
  readonly pages: { readonly all: number; readonly damaged: number };
  /** True only when nothing known is missing; a lost tail leaves no trace. */
  readonly nothingMissing: boolean;
}

/** A known paper that cannot be read whole. */
export interface LostPaper {
  readonly id: DocumentId;
  readonly visitId: VisitId;
}

const Sealed = z.object({ documents: z.array(z.object({ id: DocumentId, sha256: Sha256 })) });
/** A paper that was sealed after its visit. */
const SealedLater = z.object({ document: z.object({ id: DocumentId, sha256: Sha256 }) });

export function accountOf(salvage: Salvage, anchors: readonly HeadAnchor[]): Account {
  const { headers } = salvage;
  const read = [...headers.keys()].sort((a, b) => a - b);
  const last = newest([...salvage.known, ...anchors.map(({ sequence }) => sequence)]);
  const lost = gaps(read, last);
  const wordless: number[] = [];
  const broken: number[] = [];
  let erased = 0;
  for (const header of headers.values()) {
    const before = headers.get(header.sequence - 1);
    if (before && header.previous_hash !== before.hash) broken.push(header.sequence);
    if (salvage.isErased(header)) erased += 1;
    else if (salvage.payload(header.sequence) === null) wordless.push(header.sequence);
  }
  const papers = papersOf(salvage);
  const compared = anchors.filter(({ sequence }) => headers.has(sequence));
  const agree = compared.filter(({ sequence, hash }) => headers.get(sequence)?.hash === hash).length;
  return {
    rows: last + 1,
    read: headers.size,
    lost,
    wordless: ranges(wordless.sort((a, b) => a - b)),
    erased,
    broken: broken.sort((a, b) => a - b),
    conflicting: ranges(salvage.conflicting),
    heads: { compared: compared.length, agree },
    papers,
    pages: { all: salvage.pages, damaged: salvage.damagedPages },
    nothingMissing:
      last >= 0 &&
      lost.length + wordless.length + broken.length + salvage.conflicting.length + papers.lost.length === 0 &&
      agree === compared.length,
  };
}

function papersOf(salvage: Salvage): Account['papers'] {
  const whole = new Map(salvage.papers().map(({ id, sha256 }) => [id, sha256]));
  const lost = salvage.damagedPapers();
  for (const { sequence, type, visit_id } of salvage.headers.values()) {
    if (!visit_id) continue;
    for (const { id, sha256 } of documentsIn(type, salvage.payload(sequence)))
      if (whole.get(id) !== sha256) lost.set(id, visit_id);
  }
  return { read: whole.size, lost: [...lost].map(([id, visitId]) => ({ id, visitId })) };
}

function documentsIn(type: string, payload: unknown): z.infer<typeof Sealed>['documents'] {
  if (type === 'sealed') return Sealed.safeParse(payload).data?.documents ?? [];
  const later = isSealing(type) ? SealedLater.safeParse(payload).data : undefined;
  return later ? [later.document] : [];
}

/** A loop, because a long record is too many arguments for Math.max. */
function newest(sequences: readonly number[]): number {
  return sequences.reduce((most, sequence) => Math.max(most, sequence), -1);
}

/** Missing numbers from 0 to `last`. */
function gaps(read: readonly number[], last: number): RowRange[] {
  const edges = [-1, ...read, last + 1];
  return edges.flatMap((sequence, index) => {
    const before = edges[index - 1];
    return before !== undefined && sequence > before + 1 ? [{ from: before + 1, to: sequence - 1 }] : [];
  });
}

function ranges(sequences: readonly number[]): RowRange[] {
  const found: { from: number; to: number }[] = [];
  for (const sequence of sequences) {
    const open = found.at(-1);
    if (open && open.to === sequence - 1) open.to = sequence;
    else found.push({ from: sequence, to: sequence });
  }
  return found;
}
