import { execFileSync } from 'node:child_process';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { samplePractitioner } from '../../scripts/sample/people.ts';
import { makeTablet, pin, signedIn, type Tablet } from './tablet.ts';
import { act, aftercare, type Hands, toProcedure } from './visit-steps.ts';

let tablet: Tablet;
let robin: Hands;
let kim: Hands;

beforeEach(async () => {
  tablet = await makeTablet();
  const { client } = tablet;
  const { ownerId } = await signedIn(tablet);
  const kimsPin = '135791';
  const { staff } = await client.call('settings.add-staff', {
    name: samplePractitioner.name,
    role: 'practitioner',
    pin: kimsPin,
  });
  robin = { client, staffId: ownerId, pin };
  kim = { client, staffId: staff.find(({ name }) => name === samplePractitioner.name)?.id ?? '', pin: kimsPin };
});
afterEach(() => tablet.close());

async function become(hands: Hands): Promise<void> {
  await tablet.client.call('session.lock', {});
  await tablet.client.call('session.unlock', { staffId: hands.staffId, pin: hands.pin });
}

it('every paper and the visit name each person with what they did, not the last witness', async () => {
  const visitId = await toProcedure(robin);
  await become(kim);
  await act(kim, visitId, { type: 'start-procedure', expectedMinutes: 60 });
  tablet.clock.advance(60_000);
  await act(kim, visitId, { type: 'finish-procedure' });
  await become(robin);
  await aftercare(robin, visitId);
  await become(kim);
  const done = await tablet.client.call('visits.seal', { visitId });
  expect(done.people.map(({ name, did }) => `${name} ${did}`)).toEqual([
    'Robin Example opened',
    'Robin Example checked',
    'Robin Example witnessed-consent',
    'Kim Sample treated',
    'Robin Example witnessed-aftercare',
    'Kim Sample sealed',
  ]);
  for (const { id, kind } of done.documents) {
    const { base64 } = await tablet.client.call('documents.get', { documentId: id });
    const text = execFileSync('pdftotext', ['-', '-'], { input: Buffer.from(base64, 'base64') })
      .toString('utf8')
      .replace(/\s+/g, ' ');
    expect(text).not.toContain('Practitioner');
    expect(text).toMatch(/Sealed .* by Kim Sample/);
    if (kind === 'aftercare-sheet') expect(text).toMatch(/Treated by .{0,40}Kim Sample/);
    else {
      expect(text).toContain(
        'Robin Example: opened the visit, checked the scalp, witnessed the consent, witnessed the',
      );
      expect(text).toMatch(/Kim Sample: treated \(\d\d:\d\d to \d\d:\d\d GMT\), sealed/);
    }
  }
});
