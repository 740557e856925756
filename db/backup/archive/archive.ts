import { join } from 'node:path';
import type { z } from 'zod';
import { canonicalJson } from '../../../domain/canonical.ts';
import { readStartAside } from '../../file/outside-aside.ts';
import { pathOfPart, pathOfSpine, readArchived, sizeOf, spineNames } from './files.ts';
import { type ArchiveKeys, archiveFolderName, archiveKeys, nameOf } from './keys.ts';
import { openedFile, openedHead, unpacked, wholeLength } from './sealed.ts';
import {
  type ArchivedPaper,
  type ArchivedPhoto,
  type Part,
  PartBody,
  type PartRow,
  ProtocolBody,
  SpineBody,
  SpineHead,
  type SpineRow,
} from './shape.ts';

/** One record's archive at one place. */
export interface Archive {
  readonly folder: string;
  readonly keys: ArchiveKeys;
}

/** The archive of the record with this key beside the backups at `place`, whether or not it is there yet. */
export function archiveAt(place: string, key: Uint8Array): Archive {
  const keys = archiveKeys(key);
  return { folder: join(place, archiveFolderName(keys)), keys };
}

export interface Spine extends SpineHead {
  readonly name: string;
  /** Of its parts, in their order: worked out once, because there are thousands. */
  readonly partNames: readonly string[];
}

export function spineOf(keys: ArchiveKeys, head: SpineHead): Spine {
  return { name: spineNameOf(keys, head), partNames: head.parts.map((part) => partNameOf(keys, part)), ...head };
}

/** Of all that its head says: two spines over the same rows, with other parts, are two files. */
export const spineNameOf = (keys: ArchiveKeys, head: SpineHead): string => nameOf(keys, 'rows', canonicalJson(head));
export const partNameOf = (keys: ArchiveKeys, { subject, from, to, last }: Omit<Part, 'bytes'>): string =>
  nameOf(keys, 'part', subject, from, to, last);

/** A head names some forty parts; one of a whole clinic's first backup many more. */
const usualHeadBytes = 64 * 1024;
const mostHeadBytes = 8 * 1024 * 1024;

/** Heads that this process has read, by name: the name is made of all that the head says, under the record's own key. */
const known = new Map<string, { readonly spine: Spine; readonly size: number | null }>();
const mostKnown = 4_000;

/** Every sound spine of an archive, in the order of its rows. Torn and foreign ones are left out. */
export async function spinesOf(archive: Archive): Promise<Spine[]> {
  const found: Spine[] = [];
  for (const name of await spineNames(archive.folder)) {
    const spine = await spineHead(archive, name);
    if (spine) found.push(spine);
  }
  return found.sort((a, b) => a.from - b.from || b.to - a.to);
}

async function spineHead(archive: Archive, name: string): Promise<Spine | null> {
  const path = pathOfSpine(archive.folder, name);
  const found = known.get(name) ?? (await readSpineHead(archive, name, path));
  if (!found) return null;
  if (known.size >= mostKnown) known.clear();
  known.set(name, found);
  // Asked of the place each time: a file may be cut short after its head was read.
  return found.size === null || found.size === (await sizeOf(path)) ? found.spine : null;
}

async function readSpineHead(
  { keys }: Archive,
  name: string,
  path: string,
): Promise<{ spine: Spine; size: number | null } | null> {
  const start = await readStartAside(path, usualHeadBytes).catch(() => null);
  const longer = start && openedHead(keys, name, start) === null ? await readStartAside(path, mostHeadBytes) : start;
  const head = longer && openedHead(keys, name, longer);
  if (!head) return null;
  const parsed = SpineHead.safeParse(JSON.parse(await unpacked(head)));
  if (!parsed.success || spineNameOf(keys, parsed.data) !== name) return null;
  const { bytes } = parsed.data;
  return { spine: spineOf(keys, parsed.data), size: bytes === undefined ? null : wholeLength(longer, bytes) };
}

/** The rows of a spine; null when its file is not whole. */
export async function spineRows(archive: Archive, { name, from, to }: Spine): Promise<SpineRow[] | null> {
  const file = await readArchived(pathOfSpine(archive.folder, name));
  const rows = await spineRowsFrom(file && openedFile(archive.keys, name, file));
  return rows && rows.length === to - from + 1 ? rows : null;
}

type Opened = ReturnType<typeof openedFile>;

export const spineRowsFrom = async (opened: Opened): Promise<SpineRow[] | null> =>
  opened && parsed(SpineBody, opened.body);

export interface PartContent {
  readonly rows: readonly PartRow[];
  readonly papers: readonly (ArchivedPaper & { readonly pdf: Uint8Array })[];
  readonly photos: readonly (ArchivedPhoto & { readonly jpeg: Uint8Array; readonly thumb: Uint8Array })[];
}

/** What is in a part; null when it is missing or not whole. */
export const partContent = async (archive: Archive, part: Part): Promise<PartContent | null> =>
  partFrom(await openedPart(archive, part));

export async function partFrom(opened: Opened): Promise<PartContent | null> {
  const described = opened && (await parsed(PartBody, opened.head));
  if (!opened || !described) return null;
  let at = 0;
  const next = (bytes: number): Uint8Array => {
    at += bytes;
    return opened.body.subarray(at - bytes, at);
  };
  const papers = described.papers.map((paper) => ({ ...paper, pdf: next(paper.bytes) }));
  const photos = (described.photos ?? []).map((photo) => ({
    ...photo,
    jpeg: next(photo.bytes),
    thumb: next(photo.thumbBytes),
  }));
  return at === opened.body.length ? { rows: described.rows, papers, photos } : null;
}

export async function protocolContent(archive: Archive, part: Part): Promise<ProtocolBody | null> {
  const found = await openedPart(archive, part);
  return found && parsed(ProtocolBody, found.head);
}

/** A part as it was written; null when it is missing, or one byte of it is another. */
export async function openedPart(archive: Archive, part: Part): Promise<Opened> {
  const name = partNameOf(archive.keys, part);
  const file = await readArchived(pathOfPart(archive.folder, name)).catch(() => null);
  return file && openedFile(archive.keys, name, file);
}

/** Null when it is not what it should be. It was authentic, so only another version of this program can have written it. */
async function parsed<S extends z.ZodType>(schema: S, bytes: Uint8Array): Promise<z.output<S> | null> {
  return schema.safeParse(JSON.parse(await unpacked(bytes))).data ?? null;
}
