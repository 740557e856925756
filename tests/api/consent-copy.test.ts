import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { storeFileIn } from '../../api/tablet/open-record.ts';
import { namedHeads } from '../../documents/seal/named-heads.ts';
import { namedVisit } from '../../documents/seal/named-visit.ts';
import { defaultProtocol } from '../../domain/protocol/default-en.ts';
import { samplesFor } from '../../domain/protocol/samples/samples.ts';
import * as steps from '../../scripts/sample/steps.ts';
import { wholeLanguage } from '../domain/translations/sample.ts';
import { restartWith } from './own-protocol.ts';
import { makeTablet, pin, refusal, signedIn, type Tablet } from './tablet.ts';

let tablet: Tablet;
afterEach(() => tablet.close());
const call: Tablet['client']['call'] = (name, input) => tablet.client.call(name, input);

/** What the tablet says of the file on a stick. */
async function judged(bytes: Uint8Array) {
  mkdirSync(join(tablet.dir, 'stick'), { recursive: true });
  writeFileSync(join(tablet.dir, 'stick', 'copy.pdf'), bytes);
  const file = (await call('seal.files', { targetId: 'usb' })).find(({ name }) => name === 'copy.pdf');
  return call('seal.check', { targetId: 'usb', fileId: file?.id ?? '' });
}

it('the client’s copy of a consent names the heads that the record’s does, comes back from a backup as it was, and goes with the client', async () => {
  tablet = await makeTablet();
  const { ownerId, recoveryKey } = await signedIn(tablet);
  const hands: steps.Hands = { client: tablet.client, staffId: ownerId, pin };
  const spanish = { ...wholeLanguage(defaultProtocol, 'es'), texts: samplesFor(defaultProtocol, 'es') };
  await restartWith(tablet, hands, {
    ...defaultProtocol,
    versions: { ...defaultProtocol.versions, whole: 9 },
    languages: [spanish],
  });
  const { id } = await steps.openVisit(hands, { language: 'es' });
  const inSpanish = { ...hands, language: 'es' };
  await steps.intake(inSpanish, id);
  await steps.passChecks(inSpanish, id);
  await steps.timeOut(inSpanish, id);
  await steps.consent(inSpanish, id);
  await steps.act(hands, id, { type: 'cancel-visit', reason: 'Ill' });
  const { documents, clientId } = await call('visits.seal', { visitId: id });
  await steps.act(hands, id, { type: 'close-visit' });
  const bytesOf = async (kind: string) => {
    const documentId = documents.find((one) => one.kind === kind)?.id ?? '';
    return Buffer.from((await call('documents.get', { documentId })).base64, 'base64');
  };
  const [copy, record] = [await bytesOf('consent-copy'), await bytesOf('consent-record')];
  expect(namedHeads(copy)).toEqual(namedHeads(record));
  expect([namedVisit(copy), namedVisit(record)]).toEqual([id, id]);
  const known = { finding: 'untouched', witness: 'proves', kept: { how: 'same', kind: 'consent-copy' } };
  expect(await judged(copy)).toMatchObject(known);

  await call('backups.make', {});
  await tablet.close({ keep: true });
  writeFileSync(storeFileIn(tablet.dir), 'damaged');
  await tablet.restart();
  const { backups } = await call('store.backups', {});
  await call('store.restore', { backupId: backups[0]?.id ?? '', recoveryKey });
  await call('session.unlock', { staffId: ownerId, pin });
  expect((await bytesOf('consent-copy')).equals(copy)).toBe(true);
  expect(await judged(copy)).toMatchObject(known);

  await call('clients.erase', { clientId, why: 'asked', note: '' });
  expect(await refusal(bytesOf('consent-copy'))).toBe('unknown-document');
  expect(await judged(copy)).toMatchObject({ finding: 'untouched', witness: 'erased', kept: null });
});
