import type { Block } from './block.ts';

/** What comes next on a paper: a block `gap` points below the one before it, or the start of a new page. */
export type Entry = { readonly block: Block; readonly gap: number } | 'turn';

interface Placed {
  readonly block: Block;
  /** Space above it, in points. */
  readonly before: number;
}

export type Page = readonly Placed[];

/** Height for blocks on the first page and on those after it, in points. */
export interface Rooms {
  readonly first: number;
  readonly other: number;
}

/** A last page with less on it looks like a mistake: more of the page before goes there too. */
const leastShare = 1 / 3;

/**
 * Spreads blocks over as many pages as they need, splitting those that can be split. No page is under a third full where
 * the ones before can give something away; what is too little for a page of its own does not start one.
 * Throws when a block is higher than a page and cannot be split.
 */
export function pagesOf(entries: readonly Entry[], rooms: Rooms): Page[] {
  const parts = partsOf(entries, rooms.other);
  return parts.flatMap((part, index) => balanced(part, { ...rooms, first: index === 0 ? rooms.first : rooms.other }));
}

type Laid = Exclude<Entry, 'turn'>;

/** Cut where a page was asked for. */
function partsOf(entries: readonly Entry[], room: number): Laid[][] {
  const parts: Laid[][] = [[]];
  for (const entry of entries) {
    if (entry === 'turn') parts.push([]);
    else if (entry.block.height > 0) parts.at(-1)?.push(entry);
  }
  const kept: Laid[][] = [];
  for (const part of parts) {
    const before = kept.at(-1);
    const height = part.reduce((sum, { block, gap }) => sum + block.height + gap, 0);
    if (before && height < room * leastShare) before.push(...part);
    else kept.push(part);
  }
  return kept;
}

function balanced(part: readonly Laid[], rooms: Rooms): Page[] {
  const roomOf = (page: number): number => (page === 0 ? rooms.first : rooms.other);
  const pages = spread(part, roomOf);
  if (!pages) throw new Error('a block is higher than a page and cannot be split');
  const giving = pages.length - 2;
  const least = rooms.other * leastShare;
  if (giving < 0 || heightOf(pages.at(-1)) >= least) return pages;
  const step = 12;
  for (let kept = roomOf(giving) - step; kept >= least; kept -= step) {
    const tried = spread(part, (page) => (page === giving ? kept : roomOf(page)));
    if (!tried || tried.length > pages.length) break;
    if (heightOf(tried.at(-1)) >= least) return tried;
  }
  return pages;
}

const heightOf = (page: Page = []): number => page.reduce((sum, { block, before }) => sum + block.height + before, 0);

/** Null when a block is higher than its page and cannot be split. */
function spread(part: readonly Laid[], roomOf: (page: number) => number): Page[] | null {
  const pages: Placed[][] = [[]];
  let used = 0;
  const put = (block: Block, gap: number): boolean => {
    const page = pages.at(-1) ?? [];
    const before = page.length === 0 ? 0 : gap;
    const room = roomOf(pages.length - 1) - used - before;
    if (block.height <= room + 0.01) {
      page.push({ block, before });
      used += before + block.height;
      return true;
    }
    const pieces = block.split?.(room) ?? null;
    if (!pieces && page.length === 0) return false;
    if (pieces) page.push({ block: pieces[0], before });
    pages.push([]);
    used = 0;
    return put(pieces ? pieces[1] : block, 0);
  };
  return part.every(({ block, gap }) => put(block, gap)) ? pages : null;
}
