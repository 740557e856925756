import { afterEach, beforeEach, expect, it } from 'vitest';
import { changeClient } from '../../api/handlers/clients.ts';
import { correctOpenVisits } from '../../api/hub/correct-visits.ts';
import { loadVisit } from '../../api/papers/visit-acts.ts';
import { storeFileIn } from '../../api/tablet/open-record.ts';
import { openStore } from '../../db/file/open.ts';
import type { Store } from '../../db/file/store.ts';
import type { ClientDetails } from '../../domain/clinic/client.ts';
import type { VisitId } from '../../domain/ids.ts';
import { realRandom } from '../../scripts/demo/simulated.ts';
import { protocolIn } from '../documents/in-language.ts';
import { keyOf } from './behind-its-back.ts';
import { restartWith } from './own-protocol.ts';
import type { Tablet } from './tablet.ts';
import {
  consent,
  type Hands,
  handOver,
  intake,
  openVisit,
  passChecks,
  tabletWithHands,
  timeOut,
  toProcedure,
} from './visit-steps.ts';

let tablet: Tablet;
let hands: Hands;
beforeEach(async () => {
  ({ tablet, hands } = await tabletWithHands());
});
afterEach(() => tablet.close());

/** What another chair's row does to the details of the client, and what the next sync makes of it. */
async function changedElsewhere(visitId: VisitId, details: Partial<ClientDetails>) {
  const now = tablet.clock.now();
  await tablet.close({ keep: true });
  const store: Store = openStore({ file: storeFileIn(tablet.dir), key: await keyOf(tablet), random: realRandom });
  const { clientId } = store.read((r) => loadVisit(r, visitId).state);
  store.write((w) => changeClient(w, clientId, details, { actor: { kind: 'system' }, now }));
  correctOpenVisits(store, now);
  const after = store.read((r) => loadVisit(r, visitId));
  correctOpenVisits(store, now);
  // Nothing is written twice.
  expect(store.read((r) => loadVisit(r, visitId).events)).toHaveLength(after.events.length);
  store.close();
  await tablet.restart();
  return after;
}

it('a name that was changed elsewhere counts in the visit that is open here', async () => {
  const { id } = await openVisit(hands);
  const { state, events } = await changedElsewhere(id, { name: 'Maren Quill' });
  expect(state.clientName).toBe('Maren Quill');
  expect(events.at(-1)).toMatchObject({ event: { type: 'client-corrected' }, actor: { kind: 'system' } });
});

it('once somebody signed, the name that was signed under stays beside it, and why', async () => {
  const { id } = await openVisit(hands);
  await intake(hands, id);
  await passChecks(hands, id);
  await timeOut(hands, id);
  await consent(hands, id);
  const { state } = await changedElsewhere(id, { name: 'Maren Quill' });
  expect(state.formerDetails).toMatchObject([{ why: 'Changed on another tablet of the clinic' }]);
  expect(state.clientName).toBe('Maren Quill');
  expect(state.consent).not.toBeNull();
});

it('why it changed is said in the language of the papers that name it', async () => {
  await restartWith(tablet, hands, { ...protocolIn('de'), language: 'de' });
  const id = await toProcedure({ ...hands, language: 'de' }, { name: 'Jörg Weiß', language: 'de' });
  const { state } = await changedElsewhere(id, { name: 'Jörg Weiss' });
  expect(state.formerDetails).toMatchObject([{ why: 'Auf einem anderen Tablet der Klinik geändert' }]);
});

it('nothing changes while the client has the tablet', async () => {
  const { id } = await openVisit(hands);
  await handOver(hands, id, 'intake');
  const { events } = await changedElsewhere(id, { name: 'Maren Quill' });
  expect(events.map(({ event }) => event.type)).not.toContain('client-corrected');
});
