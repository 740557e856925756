import { erasedSubjects } from '../../erasure/erasures.ts';
import type { Store } from '../../file/store.ts';
import { type FoundBackup, isArchived } from '../manifest.ts';
import { type Archive, type Spine, spinesOf } from './archive.ts';
import { partSizes, pathOfPart, pathOfSpine, removeArchived } from './files.ts';
import { coverOf, isErasedPart, onChain } from './grow.ts';
import { readRest, withoutSubjects, writeRest } from './rest.ts';
import type { Part } from './shape.ts';

export interface Tidying {
  readonly store: Store;
  readonly archive: Archive;
  /** This record's backups at the place, proven by the store's key. */
  readonly own: readonly FoundBackup[];
  /** The backup that carries the tombstones of everybody who is taken out here. */
  readonly newest: FoundBackup['manifest'];
  /** Whether these are all backups there. While one may be missing, nothing is removed that it might need. */
  readonly complete: boolean;
}

/**
 * Takes out of an archive what no kept backup needs: parts of erased clients, spines that were joined, rows that a restore left
 * behind, and files that nothing names. Only after a backup with the tombstones is whole, so that no older one is restored with
 * a client missing whom nothing says to be erased. Returns how many files went.
 */
export async function tidyArchive({ store, archive, own, newest, complete }: Tidying): Promise<number> {
  const erased = new Map([...store.read(erasedSubjects)].filter(([, sequence]) => sequence <= newest.head.sequence));
  await takeOutDrafts(archive, store, own, erased);
  const all = await spinesOf(archive);
  const chained = await onChain(store, all);
  const cover = new Set(coverOf(chained, newest.head.sequence));
  const needsOthers = !complete || !(await allOnChain(store, own));
  const kept = all.filter((spine) => isNeeded(spine, { chained, cover, needsOthers, newest }));
  const isChained = new Set(chained);
  const isErased = (spine: Spine, part: Part) =>
    isChained.has(spine) ? isErasedPart(part, erased) : erased.has(part.subject);
  const names = new Set(
    kept.flatMap((spine) =>
      spine.partNames.filter((_, at) => spine.parts.slice(at, at + 1).every((part) => !isErased(spine, part))),
    ),
  );
  const gone = [...(await partSizes(archive.folder)).keys()].filter((name) => !names.has(name));
  const left = all.filter((spine) => !kept.includes(spine));
  await removeArchived([
    ...left.map(({ name }) => pathOfSpine(archive.folder, name)),
    ...gone.map((name) => pathOfPart(archive.folder, name)),
  ]);
  return left.length + gone.length;
}

function isNeeded(
  spine: Spine,
  {
    chained,
    cover,
    needsOthers,
    newest,
  }: {
    readonly chained: readonly Spine[];
    readonly cover: ReadonlySet<Spine>;
    readonly needsOthers: boolean;
    readonly newest: FoundBackup['manifest'];
  },
): boolean {
  if (cover.has(spine)) return true;
  if (!chained.includes(spine)) return needsOthers;
  return spine.to > newest.head.sequence;
}

/** Whether every kept backup ends with a row of this record as it is now. */
async function allOnChain(store: Store, own: readonly FoundBackup[]): Promise<boolean> {
  const heads = own.filter(isArchived).map(({ manifest: { head } }) => ({ to: head.sequence, last: head.hash }));
  return (await onChain(store, heads)).length === heads.length;
}

/** What was typed about an erased client, and not recorded, stands in the folder of each backup. */
async function takeOutDrafts(
  { keys }: Archive,
  store: Store,
  own: readonly FoundBackup[],
  erased: ReadonlyMap<string, number>,
): Promise<void> {
  const log = store.identity.log;
  for (const { folder, manifest } of own.filter(isArchived)) {
    const { name, head } = manifest;
    const subjects = [...erased].filter(([, sequence]) => head.log !== log || sequence > head.sequence);
    if (subjects.length === 0) continue;
    const of = { folder, name, hash: head.hash };
    const rest = await readRest(keys, of);
    const left = rest && withoutSubjects(rest, new Set(subjects.map(([subject]) => subject)));
    if (left) await writeRest(keys, of, left);
  }
}
