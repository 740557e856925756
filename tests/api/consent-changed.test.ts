import { afterEach, expect, it } from 'vitest';
import { defaultProtocol } from '../../domain/protocol/default-en.ts';
import { consentHash } from '../../domain/protocol/hash.ts';
import type { Protocol } from '../../domain/protocol/protocol.ts';
import { restartWith } from './own-protocol.ts';
import { makeTablet, pin, refusal, signedIn, type Tablet } from './tablet.ts';
import { act, aftercare, consent, type Hands, timeOut, toProcedure } from './visit-steps.ts';

let tablet: Tablet;
afterEach(() => tablet.close());

const changed: Protocol = {
  ...defaultProtocol,
  versions: { ...defaultProtocol.versions, whole: 5, consent: 4 },
  consent: { ...defaultProtocol.consent, title: 'Consent, second text' },
};

const restartWithNewText = (hands: Hands) => restartWith(tablet, hands, changed);

async function withConsent() {
  tablet = await makeTablet();
  const { ownerId } = await signedIn(tablet);
  const hands: Hands = { client: tablet.client, staffId: ownerId, pin };
  return { hands, visitId: await toProcedure(hands) };
}

it('asks for consent again when the text changed after it was signed', async () => {
  const { hands, visitId } = await withConsent();
  await restartWithNewText(hands);
  expect(await tablet.client.call('visits.get', { visitId })).toMatchObject({
    stage: 'consent',
    consent: { status: 'outdated' },
  });
  expect(await refusal(act(hands, visitId, { type: 'start-procedure', expectedMinutes: 60 }))).toBe('consent-outdated');
  await tablet.client.call('session.hand-over', { visitId, task: 'consent', language: 'en' });
  await tablet.client.call('task.act', { command: { type: 'confirm-identity', day: 14, month: 3 } });
  expect(await tablet.client.call('task.get', {})).toMatchObject({
    title: 'Consent, second text',
    text: consentHash(changed),
    waiting: changed.consent.clauses.map(({ id }) => id),
  });
  await tablet.client.call('session.take-back', { staffId: hands.staffId, pin });
  // The time-out confirmed the earlier text.
  expect((await timeOut(hands, visitId)).stage).toBe('consent');
  expect((await consent(hands, visitId)).stage).toBe('procedure-ready');
});

it('keeps the text that was signed once the needle has started', async () => {
  const { hands, visitId } = await withConsent();
  await act(hands, visitId, { type: 'start-procedure', expectedMinutes: 60 });
  await restartWithNewText(hands);
  await act(hands, visitId, { type: 'finish-procedure' });
  await aftercare(hands, visitId);
  const sealed = await tablet.client.call('visits.seal', { visitId });
  expect(sealed).toMatchObject({ stage: 'done', protocol: { consentHash: consentHash(defaultProtocol) } });
});
