import { afterAll, afterEach, expect, it } from 'vitest';
import { storeFileIn } from '../../api/tablet/open-record.ts';
import { openStore } from '../../db/file/open.ts';
import { append } from '../../db/log/log.ts';
import { ClientId, Slug, VisitId } from '../../domain/ids.ts';
import { visitRoom } from '../../domain/visit/decide/room.ts';
import { realRandom } from '../../scripts/demo/simulated.ts';
import { Workbench } from '../documents/tools.ts';
import { keyOf } from './behind-its-back.ts';
import { refusal, type Tablet } from './tablet.ts';
import {
  act,
  clientAct,
  type Hands,
  handOver,
  intake,
  openVisit,
  passChecks,
  tabletWithHands,
  takeBack,
  timeOut,
} from './visit-steps.ts';

const bench = new Workbench();
const clause = Slug.parse('what-is-done');
let tablet: Tablet;
let hands: Hands;
afterEach(() => tablet.close());
afterAll(() => bench.dispose());

/** As a page answers that never stops: the visit has as many entries as it takes of a client. */
async function filledByThePage(visitId: VisitId, clientId: ClientId): Promise<void> {
  const moment = tablet.clock.now();
  const actor = { kind: 'client', clientId } as const;
  const event = { type: 'clause-opened', clause } as const;
  await tablet.close({ keep: true });
  const store = openStore({ file: storeFileIn(tablet.dir), key: await keyOf(tablet), random: realRandom });
  const entry = { visitId, clientId: null, actor, moment, event };
  store.write((w) =>
    append(
      w,
      Array.from({ length: visitRoom.client.events }, () => entry),
    ),
  );
  store.close();
  await tablet.restart();
}

it('a visit that a page fills takes no more of it, says so, and staff can end it and seal its papers', async () => {
  ({ tablet, hands } = await tabletWithHands());
  const { id, clientId } = await openVisit(hands);
  await intake(hands, id);
  await passChecks(hands, id);
  await timeOut(hands, id);
  await handOver(hands, id, 'consent');
  await filledByThePage(VisitId.parse(id), ClientId.parse(clientId));
  expect(await refusal(clientAct(hands, { type: 'open-clause', clause }))).toBe('visit-full');
  await takeBack(hands);
  await act(hands, id, { type: 'cancel-visit', reason: 'More was entered than anybody reads' });
  const { documents } = await tablet.client.call('visits.seal', { visitId: id });
  const documentId = documents.find(({ kind }) => kind === 'visit-record')?.id ?? '';
  const { base64 } = await tablet.client.call('documents.get', { documentId });
  const text = bench.text(bench.file('record.pdf', Buffer.from(base64, 'base64')));
  expect(text.match(/Point opened/g)).toHaveLength(visitRoom.client.events);
});
