import { afterAll, beforeAll, expect, it } from 'vitest';
import type { VisitId } from '../../domain/ids.ts';
import { civilDateOf } from '../../domain/time.ts';
import * as steps from '../../scripts/sample/steps.ts';
import { protocolIn } from '../documents/in-language.ts';
import { Workbench } from '../documents/tools.ts';
import { restartWith } from './own-protocol.ts';
import { paperText } from './paper-text.ts';
import { tabletWithHands } from './visit-steps.ts';

const bench = new Workbench();
let made: Awaited<ReturnType<typeof tabletWithHands>>;
beforeAll(async () => {
  made = await tabletWithHands();
});
afterAll(async () => {
  bench.dispose();
  await made.tablet.close();
});

/** Ours in English, which nothing says that a clinic of another language seals. */
const english =
  /\b(Visit record|Opened|Treated|Sealed|Witness(ed)?|planned|taken|skipped|Reason|Lots used|Procedure|Break|The clock|Point agreed|Consent signed|Tablet handed over|reaction report|Told by|working days|expires)\b/;

/** A visit of a clinic whose protocol is written in this language, with a lot, a break that was skipped and a reaction. */
async function sealedIn(tag: string): Promise<VisitId> {
  const { tablet } = made;
  await restartWith(tablet, made.hands, { ...protocolIn(tag), language: tag });
  const hands = { ...made.hands, language: tag };
  const { call } = hands.client;
  const id = await steps.toProcedure(hands, { name: 'Jörg Weiß', language: tag });
  await steps.act(hands, id, { type: 'start-procedure', expectedMinutes: 180 });
  const lot = { kind: 'pigment', name: 'Onyx 3', maker: '', lot: 'K 18', expiry: '2029-01' } as const;
  await steps.act(hands, id, { type: 'record-lot', lot });
  await steps.act(hands, id, { type: 'start-break' });
  await steps.act(hands, id, { type: 'end-break' });
  await steps.act(hands, id, { type: 'finish-procedure' });
  await steps.aftercare(hands, id);
  await call('visits.seal', { visitId: id });
  const day = civilDateOf(tablet.clock.now());
  await call('reactions.report', {
    visitId: id,
    report: {
      began: day,
      heard: day,
      signs: ['redness'],
      areas: ['left'],
      words: '',
      doctor: 'advised',
      advice: '',
      toldBy: '',
      lots: [],
    },
  });
  return id;
}

it('a clinic whose protocol is in German seals each paper of a visit in German and in no other language', async () => {
  const id = await sealedIn('de');
  const { client } = made.hands;
  for (const kind of ['aftercare-sheet', 'consent-record', 'visit-record', 'reaction-report']) {
    expect(await paperText(bench, client, id, kind)).not.toMatch(english);
  }
});
