import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { clinic, type Tablet } from './tablet.ts';
import { act, type Hands, tabletWithHands, wholeVisit } from './visit-steps.ts';

let tablet: Tablet;
let hands: Hands;

beforeEach(async () => {
  ({ tablet, hands } = await tabletWithHands());
});
afterEach(() => tablet.close());

async function saved(visitId: string): Promise<string> {
  await tablet.client.call('documents.save', { visitId, targetId: 'usb' });
  const folder = join(tablet.dir, 'stick');
  const [name = ''] = readdirSync(folder).filter((file) => file.endsWith('.ics'));
  return readFileSync(join(folder, name), 'utf8');
}

it('saved again after the clinic changed its name, place and zone, the calendar file says what was sealed', async () => {
  const { id } = await wholeVisit(hands);
  const before = await saved(id);
  expect(before).toContain('DTSTART:20261222T100000Z');
  expect(before).toContain('DTEND:20261222T130000Z');
  expect(before).toContain(`LOCATION:${clinic.address.replace(',', '\\,')}`);
  await act(hands, id, { type: 'close-visit' });
  const changed = { ...clinic, name: 'Another Studio', address: '1 Other Road', zone: 'America/New_York' };
  await tablet.client.call('settings.change-clinic', { clinic: changed });
  expect(await saved(id)).toBe(before);
});
