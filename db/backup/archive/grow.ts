import { z } from 'zod';
import type { Sha256 } from '../../../domain/ids.ts';
import { erasedSubjects, movedAndErased } from '../../erasure/erasures.ts';
import { row } from '../../file/handles.ts';
import type { Store } from '../../file/store.ts';
import { openedPart, partContent, type Spine, spinesOf } from './archive.ts';
import { collected, protocolHashes } from './collect.ts';
import { makeArchiveFolders, partSizes, removeUnfinished } from './files.ts';
import { tornAmong } from './reread.ts';
import { type Part, protocolSubject } from './shape.ts';
import { mendPart, mostRows, type Writing, writeProtocol, writeRun, writeSpine } from './write.ts';

const Payload = z.object({ sequence: z.number().int() });

/** So many short spines are left to stand one behind the other before they are written as one. */
const mostShort = 24;

export interface Grown {
  /** They hold the record up to that row, one behind the other. */
  readonly spines: readonly Spine[];
  /** Protocols that none of them names: one that came with no row. */
  readonly unnamed: readonly Sha256[];
}

/**
 * Brings an archive up to row `head` of the store: makes good what is missing or torn, and writes only what is not there yet.
 * Works in pieces, with the disk off the main loop, while the app goes on.
 */
export async function growArchive(writing: Writing, head: number): Promise<Grown> {
  const { store, archive } = writing;
  if (await makeArchiveFolders(archive.folder)) writing.madeWay?.();
  await removeUnfinished(archive.folder);
  const sound = await onChain(store, await spinesOf(archive));
  const torn = await tornAmong(archive, coverOf(sound, head));
  const whole = coverOf(
    sound.filter((spine) => !torn.spines.has(spine)),
    head,
  );
  await mend(writing, whole, new Set([...torn.parts, ...(await holdingErased(writing, whole))]));
  const grown = await fillGaps(writing, whole, head);
  const spines = await joinShort(writing, grown);
  return { spines, unnamed: unnamed(store, spines) };
}

/** The spines that belong to the store as it is: not those of rows that a restore left behind. */
export async function onChain<S extends Pick<Spine, 'to' | 'last'>>(store: Store, spines: readonly S[]): Promise<S[]> {
  const Hash = z.object({ hash: z.string() });
  return store.read((r) =>
    spines.filter(({ to, last }) => row(r, 'SELECT hash FROM event WHERE sequence = ?', Hash, to)?.hash === last),
  );
}

/** As few of these spines as hold all that they hold up to row `head`, in the order of their rows. */
export function coverOf(spines: readonly Spine[], head: number): Spine[] {
  const cover: Spine[] = [];
  for (let next = 0; next <= head; ) {
    const reaching = spines.filter(({ from, to }) => from <= next && to >= next && to <= head);
    const furthest = reaching.reduce<Spine | null>((best, one) => (best && best.to >= one.to ? best : one), null);
    if (furthest) cover.push(furthest);
    const behindGap = spines.filter(({ from }) => from > next).map(({ from }) => from);
    next = furthest ? furthest.to + 1 : Math.min(head + 1, ...behindGap);
  }
  return cover;
}

/** Parts that are missing, cut short, or were found torn are written anew from the record. */
async function mend(writing: Writing, cover: readonly Spine[], torn: ReadonlySet<string>): Promise<void> {
  const { archive, store, signal } = writing;
  const sizes = await partSizes(archive.folder);
  const erased = store.read(erasedSubjects);
  const named = cover.flatMap(({ parts, partNames }) => parts.map((part, at) => ({ part, name: partNames[at] ?? '' })));
  for (const [done, { part, name }] of named.entries()) {
    if (isErasedPart(part, erased) || (sizes.get(name) === part.bytes && !torn.has(name))) continue;
    signal?.throwIfAborted();
    writing.report?.('pieces', done, named.length);
    // Packed by another version of this program, it may be whole with another size.
    if (!torn.has(name) && (await openedPart(archive, part))) continue;
    if (part.subject === protocolSubject) await writeProtocol(writing, part.last);
    else await mendPart(writing, part);
  }
}

/**
 * Parts of a client that still hold a visit which was moved to another client and erased with them (docs/decisions/30). They are written
 * anew in their place, without it, for every backup that names them.
 */
async function holdingErased({ archive, store }: Writing, cover: readonly Spine[]): Promise<string[]> {
  const moved = store.read(movedAndErased);
  const found: string[] = [];
  if (moved.length === 0) return found;
  const erased = store.read(erasedSubjects);
  const isGone = (sequence: number) =>
    store.read((r) => row(r, 'SELECT sequence FROM event_payload WHERE sequence = ?', Payload, sequence)) === null;
  for (const { parts, partNames } of cover)
    for (const [at, part] of parts.entries()) {
      const concerns = moved.some(({ openedFor, sequence }) => part.subject === openedFor && part.from < sequence);
      if (!concerns || isErasedPart(part, erased)) continue;
      const content = await partContent(archive, part);
      if (content?.rows.some(([sequence]) => isGone(sequence))) found.push(partNames[at] ?? '');
    }
  return found;
}

export function isErasedPart({ subject, to }: Part, erased: ReadonlyMap<string, number>): boolean {
  return (erased.get(subject) ?? -1) > to;
}

async function fillGaps(writing: Writing, cover: readonly Spine[], head: number): Promise<Spine[]> {
  const grown: Spine[] = [];
  let protocols = unnamed(writing.store, cover);
  const rowsIn = cover.reduce((sum, spine) => sum + spine.to - spine.from + 1, 0);
  const total = head + 1 - rowsIn;
  let written = 0;
  let next = 0;
  const fillTo = async (end: number) => {
    while (next <= end) {
      const to = Math.min(end, next + mostRows - 1);
      const wrote = (rows: number) => writing.report?.('rows', written + rows, total);
      grown.push(await writeRun(writing, { from: next, to, protocols, wrote }));
      written += to + 1 - next;
      protocols = [];
      next = to + 1;
    }
  };
  for (const spine of cover) {
    await fillTo(spine.from - 1);
    grown.push(spine);
    next = spine.to + 1;
  }
  await fillTo(head);
  return grown;
}

/** Protocols that no spine names yet. */
function unnamed(store: Store, cover: readonly Spine[]): Sha256[] {
  const named = new Set(cover.flatMap(({ parts }) => parts.filter(isProtocol).map(({ last }) => last)));
  return protocolHashes(store).filter((hash) => !named.has(hash));
}

const isProtocol = ({ subject }: Part): boolean => subject === protocolSubject;

/** Writes many short spines as one, which names the same parts: otherwise there would be one for each visit of ten years. */
async function joinShort(writing: Writing, cover: readonly Spine[]): Promise<Spine[]> {
  const rowsIn = ({ from, to }: Spine) => to - from + 1;
  const firstShort = cover.findLastIndex((spine) => rowsIn(spine) >= mostRows / 2) + 1;
  const short = cover.slice(firstShort);
  if (short.length < mostShort) return [...cover];
  let taken = 0;
  const joined = short.filter((spine) => {
    taken += rowsIn(spine);
    return taken <= mostRows;
  });
  const [first, last] = [joined[0], joined.at(-1)];
  if (!first || !last) return [...cover];
  const { rows } = await collected(writing.store, first.from, last.to, writing.signal);
  const one = await writeSpine(
    writing,
    rows,
    joined.flatMap(({ parts }) => parts),
  );
  return [...cover.slice(0, firstShort), one, ...short.slice(joined.length)];
}
