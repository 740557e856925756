import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { storeFileIn } from '../../api/tablet/open-record.ts';
import { openStore } from '../../db/file/open.ts';
import { rebuildProjections } from '../../db/projections/rebuild.ts';
import { visitListing } from '../../db/projections/visits.ts';
import { Vault } from '../../db/vault/vault.ts';
import { realRandom } from '../../scripts/demo/simulated.ts';
import { Workbench } from '../documents/tools.ts';
import { paperText } from './paper-text.ts';
import { cheap, lastingKeychain, pin, refusal, type Tablet } from './tablet.ts';
import {
  act,
  aftercare,
  clientAct,
  consent,
  type Hands,
  handOver,
  passChecks,
  tabletWithHands,
  takeBack,
  timeOut,
  toProcedure,
  wholeVisit,
} from './visit-steps.ts';

let tablet: Tablet;
let hands: Hands;
const bench = new Workbench();

beforeEach(async () => {
  ({ tablet, hands } = await tabletWithHands());
});
afterEach(async () => {
  await tablet.close();
});
afterAll(() => bench.dispose());

const wrong = { kind: 'pigment', name: 'Ash', maker: '', lot: 'B0417', expiry: '2028-01' } as const;
const why = 'Wrong bottle read';

const textOf = (visitId: string, kind: string) => paperText(bench, hands.client, visitId, kind);

describe('a lot that was recorded wrong', () => {
  it('is put right; the visit record shows the wrong one crossed out with who and why', async () => {
    const visitId = await toProcedure(hands);
    await act(hands, visitId, { type: 'start-procedure', expectedMinutes: 120 });
    const recorded = await act(hands, visitId, { type: 'record-lot', lot: wrong });
    const sequence = recorded.lots[0]?.sequence ?? 0;
    const view = await act(hands, visitId, { type: 'take-back', sequence, why, lot: { ...wrong, lot: 'B0471' } });
    expect(view.lots).toMatchObject([{ lot: 'B0471' }]);
    await act(hands, visitId, { type: 'finish-procedure' });
    await aftercare(hands, visitId);
    await hands.client.call('visits.seal', { visitId });
    const text = await textOf(visitId, 'visit-record');
    expect(text).toMatch(
      /Lots used Pigment: Ash, lot B0417, expires .*? Crossed out by Robin Example, 08:30 GMT: Wrong bottle read Pigment: Ash, lot B0471/,
    );
    expect(text).toMatch(
      /Lot recorded.*?B0417.*?Crossed out by Robin Example.*?Taken back.*?No\. \d+ · why: Wrong bottle/,
    );
    expect(await refusal(act(hands, visitId, { type: 'take-back', sequence, why }))).toBe('visit-closed');
  });
});

describe('"Finish" pressed too early', () => {
  const finished = async () => {
    const visitId = await toProcedure(hands);
    await act(hands, visitId, { type: 'start-procedure', expectedMinutes: 120 });
    const view = await act(hands, visitId, { type: 'finish-procedure' });
    return { visitId, sequence: view.entries.find(({ kind }) => kind === 'finish')?.sequence ?? 0 };
  };

  it('goes back to the timer: the day list, the lock screen and a rebuilt store say that it runs', async () => {
    const { visitId, sequence } = await finished();
    expect((await hands.client.call('app.status', {})).running).toEqual([]);
    const view = await act(hands, visitId, { type: 'take-back', sequence, why });
    expect(view.stage).toBe('procedure');
    expect((await hands.client.call('app.status', {})).running).toMatchObject([{ cue: 'working' }]);
    expect((await hands.client.call('visits.today', {})).visits).toMatchObject([
      { stage: 'procedure', outcome: 'in-progress' },
    ]);
    await tablet.restart();
    expect((await hands.client.call('app.status', {})).running).toMatchObject([{ cue: 'working' }]);
    await tablet.close({ keep: true });
    const options = { dir: tablet.dir, storeFile: storeFileIn(tablet.dir), protector: lastingKeychain() };
    const key = await new Vault({ ...options, random: realRandom, cost: cheap.key }).open({});
    const store = openStore({ file: storeFileIn(tablet.dir), key, random: realRandom });
    const before = store.read((r) => visitListing(r, view.id));
    store.write(rebuildProjections);
    expect(store.read((r) => visitListing(r, view.id))).toEqual(before);
    expect(before).toMatchObject({ procedure: 'running' });
    store.close();
  });

  it('after the client signed asks for the PIN; the aftercare is signed again and the first one is kept crossed out', async () => {
    const { visitId, sequence } = await finished();
    await aftercare(hands, visitId);
    const take = { visitId, command: { type: 'take-back' as const, sequence, why } };
    expect(await refusal(hands.client.call('visits.act', take))).toBe('pin-needed');
    expect(await refusal(hands.client.call('visits.act', { ...take, pin: '111112' }))).toBe('wrong-pin');
    expect((await hands.client.call('visits.act', { ...take, pin })).stage).toBe('procedure');
    await act(hands, visitId, { type: 'finish-procedure' });
    await aftercare(hands, visitId);
    await hands.client.call('visits.seal', { visitId });
    const text = await textOf(visitId, 'visit-record');
    expect(text).toMatch(
      /Put right Procedure finished \(08:30 GMT\) Crossed out by Robin Example.*?Aftercare sheet signed \(08:30 GMT\) Crossed out by Robin Example/,
    );
  });
});

it('a PIN typed with a step that needs none is checked all the same', async () => {
  const { id } = await wholeVisit(hands);
  const call = hands.client.call('visits.act', { visitId: id, command: { type: 'close-visit' }, pin: '000001' });
  expect(await refusal(call)).toBe('wrong-pin');
});

describe('an intake answer remembered later', () => {
  it('is handed over again; the consent record shows the answer before crossed out, and both signatures are asked again', async () => {
    const visitId = await toProcedure(hands);
    await handOver(hands, visitId, 'intake');
    const yes = { type: 'answer-health', question: 'blood-thinners', answer: 'yes', details: 'Aspirin' } as const;
    await clientAct(hands, yes);
    await clientAct(hands, { type: 'finish-intake' });
    await takeBack(hands);
    const question = 'blood-thinners';
    await act(hands, visitId, { type: 'decide-alert', question, decision: 'continue', reason: 'One, last night' });
    await passChecks(hands, visitId);
    await timeOut(hands, visitId);
    await consent(hands, visitId);
    await act(hands, visitId, { type: 'start-procedure', expectedMinutes: 120 });
    await act(hands, visitId, { type: 'finish-procedure' });
    await aftercare(hands, visitId);
    await hands.client.call('visits.seal', { visitId });
    const text = await textOf(visitId, 'consent-record');
    expect(text).toMatch(/Yes: Do you take blood thinners\? Aspirin/);
    expect(text).toMatch(
      /Do you take blood thinners\? No \(08:30 GMT\) Crossed out by Sample Client, 08:30 GMT: Answered again by the client/,
    );
    expect(text).toMatch(/Intake finished · changed: Do you take blood thinners\? · asked again: No razor today/);
  });

  it('while work runs keeps Finish back until it is decided on', async () => {
    const visitId = await toProcedure(hands);
    await act(hands, visitId, { type: 'start-procedure', expectedMinutes: 120 });
    await handOver(hands, visitId, 'intake');
    await clientAct(hands, { type: 'answer-health', question: 'heart', answer: 'yes', details: 'Palpitations' });
    await clientAct(hands, { type: 'finish-intake' });
    await takeBack(hands);
    expect(await refusal(act(hands, visitId, { type: 'finish-procedure' }))).toBe('alerts-open');
    const reason = 'Settled by itself years ago';
    const view = await act(hands, visitId, { type: 'decide-alert', question: 'heart', decision: 'continue', reason });
    expect(view).toMatchObject({ workHold: 'consent', handOver: 'consent' });
  });
});
