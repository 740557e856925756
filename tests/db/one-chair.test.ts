import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { rows } from '../../db/file/handles.ts';
import { createStore } from '../../db/file/open.ts';
import { append, head } from '../../db/log/log.ts';
import { ClientId, VisitId } from '../../domain/ids.ts';
import type { VisitEvent } from '../../domain/visit/events.ts';
import { moment, ofClient, ofVisit, opened, person, temporaryFolder } from './fixtures.ts';

const uuid = '019aa000-0000-7000-8000-00000000000';
const ofChairs = [
  ...['chair_log', 'chair_event', 'chair_event_payload', 'chair_erasure', 'hub_state'],
  ...['chair_visit', 'chair_staff', 'chair_projected', 'conflict'],
];

test('a record of one chair has the rows that were written, each the same byte for byte as ever, and nothing about chairs', () => {
  let drawn = 0;
  const random = (length: number) => {
    drawn += 1;
    return Buffer.alloc(length, drawn);
  };
  const file = join(temporaryFolder(), 'chairside.db');
  const store = createStore({ file, key: Buffer.alloc(32, 7), random, device: 'CH-TEST', now: moment() });
  const [clientId, visitId] = [ClientId.parse(`${uuid}1`), VisitId.parse(`${uuid}2`)];
  const system = { kind: 'system' } as const;
  const events = [
    ofClient({ type: 'client-added', clientId, details: person('Zadie Quill') }, moment(10)),
    opened(visitId, clientId, moment(20)),
    ofVisit<VisitEvent>(visitId, { type: 'note-added', text: 'Prefers mornings' }, moment(30)),
    ofVisit<VisitEvent>(visitId, { type: 'visit-closed' }, moment(40)),
  ].map((event) => ({ ...event, actor: system }));
  store.write((w) => append(w, events));
  const found = store.read((r) => ({
    types: rows(r, 'SELECT type FROM event ORDER BY sequence', z.object({ type: z.string() })).map(({ type }) => type),
    about: ofChairs.filter((table) => rows(r, `SELECT * FROM ${table}`, z.unknown()).length > 0),
    hash: head(r).hash,
  }));
  store.close();
  expect(found.types).toEqual(['log-opened', ...events.map(({ event }) => event.type)]);
  expect(found.about).toEqual([]);
  // What the code before there were chairs wrote.
  expect(found.hash).toBe('75781b79cbe15b8a4cc007c0f3236e5174d604e721f4442d8f0f3c0ecb278904');
});
