import { Sha256 } from '../../../domain/ids.ts';
import type { Report } from '../../../domain/progress.ts';
import { erasedSubjects } from '../../erasure/erasures.ts';
import type { Store } from '../../file/store.ts';
import { backupDamaged } from '../verify.ts';
import { type Archive, partFrom, partNameOf, type Spine, spineOf, spineRowsFrom } from './archive.ts';
import { type Collected, collected, papersOf, photosOf, protocolsNamed } from './collect.ts';
import { pathOfPart, pathOfSpine, writeArchived } from './files.ts';
import { type Promised, promisedBy, provenPart, provenSpine } from './prove.ts';
import { openedFile, packed, sealedFile } from './sealed.ts';
import { type Part, type PartRow, protocolSubject, type SpineHead, type SpineRow } from './shape.ts';

/** Writes into an archive, and proves what the place gives back against the record's own chain. */
export interface Writing {
  readonly store: Store;
  readonly archive: Archive;
  readonly signal?: AbortSignal | undefined;
  readonly report?: Report | undefined;
  readonly madeWay?: (() => void) | undefined;
}

/** So many rows are in one spine at most: about half a megabyte, and some thirty visits in the parts that it names. */
export const mostRows = 2_000;

/**
 * Writes rows `from` to `to`: first the part of everybody whose rows are among them, and the protocols that no spine names yet,
 * then the spine that names those parts. Throws `backup-damaged` when the record itself is not what was written.
 */
export async function writeRun(
  writing: Writing,
  {
    from,
    to,
    protocols,
    wrote = () => undefined,
  }: {
    readonly from: number;
    readonly to: number;
    readonly protocols: readonly Sha256[];
    /** After each part: with how many rows. */
    readonly wrote?: (rows: number) => void;
  },
): Promise<Spine> {
  const { store, signal } = writing;
  const run = await collected(store, from, to, signal);
  const promised = promisedBy(run.rows);
  const parts: Part[] = [];
  const present = new Set<number>();
  for (const hash of protocols) parts.push(await writeProtocol(writing, hash));
  for (const subject of run.ofSubjects.keys()) {
    signal?.throwIfAborted();
    const { part, rows } = await writePart(writing, run, subject, promised);
    for (const sequence of rows) present.add(sequence);
    parts.push(part);
    wrote(present.size);
  }
  refuseMissing(store, promised, present);
  return writeSpine(writing, run.rows, parts);
}

/** Writes one part anew: its file is missing or torn. The client's payloads may be gone meanwhile. */
export async function mendPart(writing: Writing, { subject, from, to }: Part): Promise<void> {
  if (subject === protocolSubject) throw new Error('a protocol has no rows');
  const run = await collected(writing.store, from, to, writing.signal);
  // Nothing of theirs may be left: a visit that was moved to another client was erased with that one.
  await writePart(writing, run, subject, promisedBy(run.rows));
}

async function writePart(
  writing: Writing,
  run: Collected,
  subject: string,
  promised: Promised,
): Promise<{ readonly part: Part; readonly rows: readonly number[] }> {
  const { store, archive } = writing;
  const [from, to, last] = endsOf(run.rows);
  const rows: readonly PartRow[] = run.ofSubjects.get(subject) ?? [];
  const papers = await papersOf(store, run.sealed.get(subject) ?? new Set(), from, to);
  const named = { subject, from, to, last };
  const name = partNameOf(archive.keys, named);
  const photos = await photosOf(store, run.photographed.get(subject) ?? new Set(), from, to);
  const described = {
    rows,
    papers: papers.map(({ pdf: _, ...paper }) => paper),
    ...(photos.length > 0 && { photos: photos.map(({ jpeg: _, thumb: __, ...photo }) => photo) }),
  };
  const file = sealedFile(archive.keys, name, {
    head: await packed(JSON.stringify(described)),
    body: [...papers.map(({ pdf }) => pdf), ...photos.flatMap(({ jpeg, thumb }) => [jpeg, thumb])],
  });
  const again = await writeArchived(pathOfPart(archive.folder, name), file);
  const content = await partFrom(openedFile(archive.keys, name, again));
  if (!content) throw backupDamaged('a part reads back as another');
  return { part: { ...named, bytes: file.length }, rows: await provenPart(content, promised) };
}

export async function writeProtocol({ store, archive }: Writing, hash: Sha256): Promise<Part> {
  const [protocol] = store.read((r) => protocolsNamed(r, [hash]));
  if (!protocol) throw backupDamaged('a protocol is not there');
  const named = { subject: protocolSubject, from: 0, to: 0, last: hash };
  const name = partNameOf(archive.keys, named);
  const file = sealedFile(archive.keys, name, { head: await packed(JSON.stringify(protocol)), body: [] });
  const again = await writeArchived(pathOfPart(archive.folder, name), file);
  if (!openedFile(archive.keys, name, again)) throw backupDamaged('a protocol reads back as another');
  return { ...named, bytes: file.length };
}

/** Writes a spine over these rows that names these parts. */
export async function writeSpine(
  { archive }: Writing,
  rows: readonly SpineRow[],
  parts: readonly Part[],
): Promise<Spine> {
  const [from, to, last] = endsOf(rows);
  const body = await packed(JSON.stringify(rows));
  const before = Sha256.parse(rows[0]?.[10]);
  const head: SpineHead = { from, to, before, last, parts: [...parts], bytes: body.length };
  const spine = spineOf(archive.keys, head);
  const { name } = spine;
  const file = sealedFile(archive.keys, name, {
    head: await packed(JSON.stringify(head)),
    body: [body],
  });
  const again = await writeArchived(pathOfSpine(archive.folder, name), file);
  const found = await spineRowsFrom(openedFile(archive.keys, name, again));
  if (!found) throw backupDamaged('rows read back as others');
  await provenSpine(head, found);
  return spine;
}

/** A payload may be missing only where a later tombstone names its client or visit. */
function refuseMissing(store: Store, promised: Promised, present: ReadonlySet<number>): void {
  const missing = [...promised].filter(([sequence]) => !present.has(sequence));
  if (missing.length === 0) return;
  const erased = store.read(erasedSubjects);
  for (const [sequence, { subjects }] of missing)
    if (!subjects.some((subject) => (erased.get(subject) ?? 0) > sequence))
      throw backupDamaged(`row ${sequence}: payload-missing`);
}

function endsOf(rows: readonly SpineRow[]): [from: number, to: number, last: Sha256] {
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) throw backupDamaged('rows are missing');
  return [first[0], last[0], Sha256.parse(last[11])];
}
