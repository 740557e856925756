import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../../api/app/app.ts';
import { rowsAtATime } from '../../api/integrity/running-verification.ts';
import type { WriteHandle } from '../../db/file/handles.ts';
import type { Store } from '../../db/file/store.ts';
import { append, head, visitEvents } from '../../db/log/log.ts';
import { RecordVerifier } from '../../db/log/verify/in-pieces.ts';
import { epochs } from '../../db/log/verify/record.ts';
import { documentsOfVisit, storeDocument, storedDocument } from '../../db/projections/documents.ts';
import { ClientDetails } from '../../domain/clinic/client.ts';
import { ClientId, DocumentId, VisitId } from '../../domain/ids.ts';
import type { Moment } from '../../domain/time.ts';
import { type Recorded, VisitEvent } from '../../domain/visit/events.ts';
import type { Variables } from '../demo/scenario.ts';
import { realRandom, repeatableIds, simulatedClock } from '../demo/simulated.ts';
import { fullVisit, keyIn, playSteps, portsIn, storeIn } from '../faults/tablet.ts';
import { sampleClient } from '../sample/people.ts';
import { type BenchRow, benchRow } from './row.ts';

const rowsWanted = 100_000;
const area = 'proof';

/** A record of 100,000 rows, every visit whole with its sealed papers: how long its proof takes, and its longest piece. */
export async function cases(): Promise<BenchRow[]> {
  const dir = mkdtempSync(join(tmpdir(), 'chairside-bench-'));
  try {
    const { store, visits } = await longRecord(dir);
    try {
      const { seconds, longestMs } = proof(store);
      const what = `record of 100,000 rows, ${visits} visits with all papers`;
      return [
        benchRow({ area, case: `${what}: proven`, unit: 's', ours: seconds, peer: 10, peerName: 'limit' }),
        benchRow({ area, case: `${what}: longest piece`, unit: 'ms', ours: longestMs, peer: 50, peerName: 'limit' }),
      ];
    } finally {
      store.close();
    }
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

/** As the running app proves it, piece by piece, without the pauses between them. */
function proof(store: Store): { readonly seconds: number; readonly longestMs: number } {
  // As at each start, before the first screen.
  store.read(epochs);
  const verifier = new RecordVerifier({ shown: true });
  const began = performance.now();
  let longestMs = 0;
  for (;;) {
    const since = performance.now();
    const found = store.read((r) => verifier.goOn(r, rowsAtATime, () => ({ anchors: [], missing: false })));
    longestMs = Math.max(longestMs, performance.now() - since);
    if (found === 'fault') throw new Error('the record that was built is not sound');
    if (found === 'sound') break;
  }
  verifier.end();
  return { seconds: (performance.now() - began) / 1000, longestMs };
}

/** One visit is played through the contract; the others repeat its events and papers under ids of their own. */
async function longRecord(dir: string): Promise<{ readonly store: Store; readonly visits: number }> {
  const steps = await fullVisit();
  const [first] = steps;
  if (!first) throw new Error('the scenario is empty');
  const clock = simulatedClock(first.at, first.zone);
  const app = await createApp(portsIn(dir, clock));
  const variables: Variables = new Map();
  await playSteps(app, clock, steps, variables);
  await app.close();
  const store = storeIn(dir, await keyIn(dir));
  const visitId = VisitId.parse(variables.get('visitId'));
  const clientId = ClientId.parse(variables.get('clientId'));
  const source = store.read((r) => ({
    events: visitEvents(r, visitId),
    papers: documentsOfVisit(r, visitId).flatMap(({ id }) => storedDocument(r, id) ?? []),
  }));
  const ids = repeatableIds(clock, realRandom);
  const now = clock.now();
  let visits = 1;
  for (; store.read(head).sequence < rowsWanted; visits++)
    store.write((w) => {
      const fresh = { visitId: VisitId.parse(ids.next()), clientId: ClientId.parse(ids.next()) };
      const renamed = new Map<string, string>([
        [visitId, fresh.visitId],
        [clientId, fresh.clientId],
        ...source.papers.map(({ id }): [string, string] => [id, ids.next()]),
      ]);
      const details = ClientDetails.parse({ ...sampleClient, name: `Client Number ${visits}` });
      const added = { type: 'client-added', clientId: fresh.clientId, details } as const;
      append(w, [{ visitId: null, clientId: fresh.clientId, actor: { kind: 'system' }, moment: now, event: added }]);
      for (const recorded of source.events) repeat(w, recorded, { ...fresh, renamed, now });
      for (const paper of source.papers)
        storeDocument(w, { ...paper, id: DocumentId.parse(renamed.get(paper.id)), visitId: fresh.visitId });
    });
  return { store, visits };
}

interface Anew {
  readonly visitId: VisitId;
  readonly renamed: ReadonlyMap<string, string>;
  readonly now: Moment;
}

function repeat(w: WriteHandle, { actor, event }: Recorded<VisitEvent>, { visitId, renamed, now }: Anew): void {
  let text = JSON.stringify(event);
  for (const [from, to] of renamed) text = text.replaceAll(from, to);
  const again = VisitEvent.parse(JSON.parse(text));
  // A sealed paper names the row before its own.
  const placed = 'head' in again ? { ...again, head: head(w).hash } : again;
  append(w, [{ visitId, clientId: null, actor, moment: now, event: placed }]);
}
