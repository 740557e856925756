import { afterEach, expect, it } from 'vitest';
import { handSignature } from '../../scripts/sample/signature.ts';
import * as steps from '../../scripts/sample/steps.ts';
import { Workbench } from '../documents/tools.ts';
import { paperText } from './paper-text.ts';
import { refusal, type Tablet } from './tablet.ts';
import { tabletWithHands } from './visit-steps.ts';

let tablet: Tablet;
afterEach(() => tablet.close());

const statement = 'I, Marta Reader, read or interpreted this whole text for Sample Client in Polish';
const strokes = { type: 'sign-as-reader', signature: handSignature, intent: true } as const;

it('an interpreter is named, signs after the client in strokes, and stands on the record and on both papers', async () => {
  const made = await tabletWithHands();
  tablet = made.tablet;
  const { hands } = made;
  const { id } = await steps.openVisit(hands);
  const named = { type: 'name-reader', name: 'Marta Reader', language: 'Polish', knows: 'translator' } as const;
  await steps.act(hands, id, named);
  await steps.intake(hands, id);
  await steps.passChecks(hands, id);
  await steps.timeOut(hands, id);
  await steps.handOver(hands, id, 'consent');
  await steps.readClauses(hands);
  expect(await refusal(steps.clientAct(hands, strokes))).toBe('not-now');
  await steps.signConsent(hands);
  const asked = await hands.client.call('task.get', {});
  expect(asked).toMatchObject({ finished: false, allowed: ['sign-as-reader'], reader: { name: 'Marta Reader' } });
  expect(asked.reader?.statement).toContain(statement);
  // A power cut leads back to the signature that is missing.
  await tablet.restart();
  expect((await hands.client.call('task.get', {})).reader).toEqual(asked.reader);
  await steps.clientAct(hands, strokes);
  expect(await hands.client.call('task.get', {})).toMatchObject({ finished: true, reader: null });
  await steps.takeBack(hands);
  await steps.witnessConsent(hands, id);
  await steps.act(hands, id, { type: 'start-procedure', expectedMinutes: 60 });
  await steps.act(hands, id, { type: 'finish-procedure' });
  await steps.handOver(hands, id, 'aftercare');
  await steps.readAftercare(hands);
  await steps.signAftercare(hands);
  await steps.clientAct(hands, strokes);
  await steps.takeBack(hands);
  await steps.witnessAftercare(hands, id);
  await hands.client.call('visits.seal', { visitId: id });

  const events = await hands.client.call('visits.events', { visitId: id });
  const signed = events.filter(({ type }) => type === 'reader-signed');
  expect(signed.map(({ facts }) => facts[0])).toEqual([
    { code: 'task', task: 'consent' },
    { code: 'task', task: 'aftercare' },
  ]);
  const bench = new Workbench();
  try {
    const record = (await paperText(bench, hands.client, id, 'consent-record')).replace(/\s+/g, ' ');
    for (const words of [statement, 'Reader or interpreter: Marta Reader (Polish, translator). Signed'])
      expect(record).toContain(words);
    const sheet = (await paperText(bench, hands.client, id, 'aftercare-sheet')).replace(/\s+/g, ' ');
    expect(sheet).toContain('Marta Reader (Polish, translator)');
  } finally {
    bench.dispose();
  }
});
