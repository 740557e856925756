import type { AppPorts } from '../../api/gate/ports.ts';
import { loadVisit, viewOf } from '../../api/papers/visit-acts.ts';
import { openStore } from '../../db/file/open.ts';
import { rowsAfter } from '../../db/log/log.ts';
import { storedDocument } from '../../db/projections/documents.ts';
import { namesIn } from '../../db/projections/staff-changes.ts';
import { Vault } from '../../db/vault/vault.ts';
import type { VisitId } from '../../domain/ids.ts';
import type { VisitEvent } from '../../domain/visit/events.ts';
import type { EventLine } from '../../domain/visit/views/event-line.ts';
import { eventLines } from '../../domain/visit/views/event-lines.ts';
import type { VisitView } from '../../domain/visit/views/view.ts';

/** One visit as it stood at the end of a scenario. */
export interface Taken {
  readonly view: VisitView;
  readonly events: readonly (EventLine & { readonly payload: Readonly<Record<string, unknown>> })[];
  readonly papers: readonly { readonly id: string; readonly kind: string; readonly pdf: Uint8Array }[];
}

/**
 * Every visit of the store, in the order they were opened, read from the closed store itself: a scenario may end with a
 * locked tablet or with the client, and looking must not add to the record.
 */
export async function takeVisits(ports: AppPorts, storeFile: string): Promise<Taken[]> {
  const { dataDir, protector, random, clock } = ports;
  const vault = new Vault({ dir: dataDir, storeFile, protector, random: ports.keyRandom ?? random });
  if (vault.state() !== 'present') return [];
  const store = openStore({ file: storeFile, key: await vault.open({}), random });
  try {
    return store.read((r) => {
      const opened: VisitId[] = [];
      for (let rows = rowsAfter(r, -1, 500); rows.length > 0; rows = rowsAfter(r, rows.at(-1)?.sequence ?? 0, 500))
        for (const { type, visitId } of rows) if (type === 'visit-opened' && visitId) opened.push(visitId);
      return opened.map((visitId) => {
        const record = loadVisit(r, visitId);
        const view = viewOf(record, { ...clock.now(), zone: record.state.openedAt.zone });
        const staffName = namesIn(r, record.events);
        return {
          view,
          events: eventLines(record.events, {
            protocol: record.protocol,
            procedure: record.state.procedure,
            staffName,
            clientName: record.client.name,
          }).map((line, index) => ({ ...line, payload: ownFields(record.events[index]?.event) })),
          papers: view.documents.flatMap(({ id }) => storedDocument(r, id) ?? []),
        };
      });
    });
  } finally {
    store.close();
  }
}

/** An event's own fields as the record keeps them; a signature is named and counted, its strokes stay in the store. */
function ownFields(event: VisitEvent | undefined): Record<string, unknown> {
  if (!event) return {};
  const { type: _, ...fields } = event;
  if (!('signature' in fields) || fields.signature?.kind !== 'drawn') return fields;
  const { kind, pointer, strokes } = fields.signature;
  return { ...fields, signature: { kind, pointer, strokes: strokes.length } };
}
