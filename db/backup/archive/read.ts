import type { Report } from '../../../domain/progress.ts';
import type { Tombstone } from '../../erasure/erasures.ts';
import { pause } from '../../file/pause.ts';
import type { Head } from '../../log/types.ts';
import { backupDamaged } from '../verify.ts';
import {
  type Archive,
  type PartContent,
  partContent,
  partNameOf,
  protocolContent,
  type Spine,
  spineRows,
  spinesOf,
} from './archive.ts';
import { partSizes } from './files.ts';
import { tombstonesOn } from './prove.ts';
import { type Part, type ProtocolBody, protocolSubject, type SpineRow } from './shape.ts';

/** Somebody may be watching, and cancel it. */
export interface Watched {
  readonly signal?: AbortSignal | undefined;
  readonly report?: Report | undefined;
}

export interface Reading extends Watched {
  readonly archive: Archive;
  /** The backup's last row. */
  readonly head: Head;
  /** Everybody whom anything else than this archive says to be erased. */
  readonly erased: readonly Tombstone[];
}

/** What is done with a backup's content: first all rows in their order, then what hangs on them. */
export interface Reader {
  rows(spine: Spine, rows: readonly SpineRow[]): Promise<void>;
  part(spine: Spine, content: PartContent): Promise<void>;
  protocol(protocol: ProtocolBody): void;
  /** After the parts of a spine. */
  ended?(spine: Spine): Promise<void>;
}

export interface Read {
  readonly erased: readonly Tombstone[];
  /** Clients who were erased after this backup was made: their parts are gone, and so nothing of theirs was read. */
  readonly gone: ReadonlySet<string>;
}

/** Reads a backup out of its archive. Throws `backup-damaged` when something is missing that no tombstone explains. */
export async function readBackup(reading: Reading, reader: Reader): Promise<Read> {
  const { archive, head, signal, report } = reading;
  const all = await spinesOf(archive);
  const chain = await chainTo(archive, all, head);
  const erasedBefore = new Map<string, number>();
  const erased = [...reading.erased];
  for (const spine of chain) {
    signal?.throwIfAborted();
    report?.('rows', spine.from, head.sequence + 1);
    const rows = await spineRows(archive, spine);
    if (!rows) throw backupDamaged(`rows ${spine.from} to ${spine.to}`);
    for (const tombstone of tombstonesOn(rows)) {
      erased.push(tombstone);
      if (tombstone.sequence > head.sequence) continue;
      for (const subject of [tombstone.clientId, ...tombstone.visits]) erasedBefore.set(subject, tombstone.sequence);
    }
    await reader.rows(
      spine,
      rows.filter(([sequence]) => sequence <= head.sequence),
    );
  }
  for (const spine of all.filter((one) => !chain.includes(one)))
    erased.push(...tombstonesOn((await spineRows(archive, spine)) ?? []));
  const isHeld = (part: Part) => part.from <= head.sequence && (erasedBefore.get(part.subject) ?? -1) <= part.to;
  const gone = await goneOf(archive, chain.flatMap(({ parts }) => parts).filter(isHeld), erased);
  const count = chain.reduce((sum, { parts }) => sum + parts.length, 0);
  let done = 0;
  for (const spine of chain) {
    for (const part of spine.parts) {
      signal?.throwIfAborted();
      report?.('pieces', done, count);
      done += 1;
      if (part.subject === protocolSubject) reader.protocol(await protocolOf(archive, part));
      else if (isHeld(part) && !gone.has(part.subject)) await reader.part(spine, await partOf(archive, part, head));
      await pause();
    }
    await reader.ended?.(spine);
  }
  return { erased, gone };
}

/** The spines that end with this row, from the first row on; of those that a restore left behind none. */
async function chainTo(archive: Archive, spines: readonly Spine[], head: Head): Promise<Spine[]> {
  const chain: Spine[] = [];
  let wanted: Head = head;
  while (wanted.sequence >= 0) {
    const found = await spineWith(archive, spines, wanted);
    if (!found) throw backupDamaged(`row ${wanted.sequence}`);
    chain.unshift(found);
    wanted = { sequence: found.from - 1, hash: found.before };
  }
  return chain;
}

async function spineWith(archive: Archive, spines: readonly Spine[], { sequence, hash }: Head): Promise<Spine | null> {
  const around = spines.filter(({ from, to }) => from <= sequence && sequence <= to);
  const ending = around.find(({ to, last }) => to === sequence && last === hash);
  if (ending && (await spineRows(archive, ending))) return ending;
  for (const spine of around) {
    if (spine === ending) continue;
    const rows = await spineRows(archive, spine);
    if (rows?.[sequence - spine.from]?.[11] === hash) return spine;
  }
  return null;
}

/** Clients with a part that is not there. Each was erased, or the backup is damaged. */
async function goneOf(archive: Archive, held: readonly Part[], erased: readonly Tombstone[]): Promise<Set<string>> {
  const sizes = await partSizes(archive.folder);
  const missing = held.filter((part) => !sizes.has(partNameOf(archive.keys, part)));
  const subjects = new Set(erased.flatMap(({ clientId, visits }): string[] => [clientId, ...visits]));
  for (const { subject, from, to } of missing)
    if (!subjects.has(subject)) throw backupDamaged(`a part of rows ${from} to ${to} is missing`);
  return new Set(missing.map(({ subject }) => subject));
}

async function partOf(archive: Archive, part: Part, head: Head): Promise<PartContent> {
  const content = await partContent(archive, part);
  if (!content) throw backupDamaged(`a part of rows ${part.from} to ${part.to}`);
  return {
    rows: content.rows.filter(([sequence]) => sequence <= head.sequence),
    papers: content.papers.filter(({ sequence }) => sequence <= head.sequence),
    photos: content.photos.filter(({ sequence }) => sequence <= head.sequence),
  };
}

async function protocolOf(archive: Archive, part: Part): Promise<ProtocolBody> {
  const found = await protocolContent(archive, part);
  if (!found) throw backupDamaged('a protocol');
  return found;
}
