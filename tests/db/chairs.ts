import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { chairLog, moveLink, openChairLog } from '../../db/chairs/logs.ts';
import { ownLogs, ownRows } from '../../db/chairs/own.ts';
import { type TakenIn, takeIn } from '../../db/chairs/take-in.ts';
import { rows } from '../../db/file/handles.ts';
import type { Store } from '../../db/file/store.ts';
import { noParentHash } from '../../db/log/header.ts';
import { append } from '../../db/log/log.ts';
import { ProjectionVerifier, projections } from '../../db/log/verify/projections.ts';
import { rebuildProjections } from '../../db/projections/rebuild.ts';
import type { ClientId } from '../../domain/ids.ts';
import type { Moment } from '../../domain/time.ts';
import { moment, newClientId, newStore, ofClient, person } from './fixtures.ts';

/** A store of a tablet that is one of several chairs, without a hub: rows go from one to another through `give`. */
export interface TestChair {
  readonly store: Store;
  readonly name: string;
}

export const newTestChair = (name: string): TestChair => ({ ...newStore(), name });

/** What `from` wrote itself and `to` does not have yet, as a hub hands it on. */
export function give(from: TestChair, to: TestChair, now: () => Moment = () => moment(3600)): TakenIn {
  const [own] = from.store.read(ownLogs);
  if (!own) throw new Error('a record without a log');
  return to.store.write((w) => {
    const before = { log: own.log, chair: from.name, first: own.first, hash: noParentHash, link: randomBytes(32) };
    const known = chairLog(w, own.log) ?? openChairLog(w, before);
    const arriving = from.store
      .read((r) => ownRows(r, known.sequence + 1, own.last))
      .map((row) => ({ ...row, keyEpoch: 1, bodyDigest: Buffer.alloc(32) }));
    const taken = takeIn(w, known, arriving, now);
    moveLink(w, known.number, randomBytes(32));
    return taken;
  });
}

/** Until nobody has anything new for anybody. */
export function inStep(all: readonly TestChair[], now?: () => Moment): void {
  for (let moved = true; moved; ) {
    moved = false;
    for (const from of all) for (const to of all) if (from !== to && give(from, to, now).kept > 0) moved = true;
  }
}

/** Every projection of a store, and whether the record proves it. */
export function shown({ store }: TestChair): Record<string, unknown[]> {
  return store.read((r) =>
    Object.fromEntries(
      Object.entries(projections).map(([table, order]) => {
        const columns = table === 'client_search' ? 'rowid, words' : '*';
        return [table, rows(r, `SELECT ${columns} FROM ${table} ORDER BY ${order}`, z.unknown())];
      }),
    ),
  );
}

export function rebuilt(chair: TestChair): ReturnType<typeof shown> {
  chair.store.write(rebuildProjections);
  return shown(chair);
}

export function proven({ store }: TestChair): unknown {
  const verifier = new ProjectionVerifier();
  try {
    for (;;) {
      const found = store.read((r) => verifier.goOn(r, 7));
      if (found !== 'more') return found;
    }
  } finally {
    verifier.end();
  }
}

/** Writes down a new client on a chair. */
export function add({ store }: TestChair, name: string, at = 10): ClientId {
  const clientId = newClientId();
  store.write((w) => append(w, [ofClient({ type: 'client-added', clientId, details: person(name) }, moment(at))]));
  return clientId;
}
