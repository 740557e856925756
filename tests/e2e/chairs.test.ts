import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { en } from '../../renderer/words/en.ts';
import { english as faults } from '../../renderer/words/faults/english.ts';
import { init } from '../../scripts/hub/init.ts';
import { OwnPostgres } from '../../scripts/hub/own-postgres.ts';
import { closeClinic, openClinicAfter } from './clinic.ts';
import { landscape, type Tablet } from './tablet.ts';
import * as walk from './walk.ts';

const folder = mkdtempSync(join(tmpdir(), 'chairside-chairs-'));
let server: OwnPostgres;
let code: string;
let address: string;
beforeAll(async () => {
  server = await OwnPostgres.start();
  const options = { admin: server.admin, database: 'hub', hosts: ['127.0.0.1'], out: join(folder, 'out'), apply: true };
  code = (await init({ ...options, now: new Date() })).code ?? '';
  address = `127.0.0.1:${server.port}`;
});
afterEach(({ task }) => closeClinic(task.result?.state === 'fail'));
afterAll(async () => {
  await server.end();
  rmSync(folder, { recursive: true, force: true });
});

const { chairs } = en;

async function toChairs(tablet: Tablet): Promise<void> {
  for (const button of [en.today.settings, en.settings.group.record, chairs.open]) await tablet.tap(button);
}

/** Types the PIN and sends; a machine that was too busy to reach its hub in time is asked again. */
async function send(tablet: Tablet, button: string, then: string): Promise<void> {
  const busy = faults.faults['hub-needed']({});
  const seen = (text: string) => tablet.page.getByText(text, { exact: false }).first();
  for (let tries = 0; tries < 5; tries++) {
    await tablet.type(en.settings.presentPin, walk.owner.pin);
    await tablet.tap(button);
    await seen(then).or(seen(busy)).first().waitFor();
    if (await seen(then).isVisible()) return;
  }
  await tablet.see(then);
}

async function typeBoth(tablet: Tablet, typed: string): Promise<void> {
  await tablet.type(chairs.address, address);
  await tablet.type(chairs.code, typed);
}

it('two tablets side by side: the second joins with the first one’s code, and has the first one’s client', async () => {
  const [{ tablet: one }, { tablet: two }] = [
    await openClinicAfter(landscape, async () => undefined),
    await openClinicAfter(landscape, async () => undefined),
  ];
  await walk.unlock(one);
  await toChairs(one);
  await one.tap(chairs.connectNew);
  await typeBoth(one, code);
  await send(one, chairs.connect, chairs.keyTitle);
  await one.tap(chairs.keyWritten);
  await one.tap(chairs.add);
  await send(one, chairs.makeCode, chairs.onNew);
  const typed = (await one.page.getByTestId('recovery-key').locator('span').allInnerTexts()).join('-');

  await walk.unlock(two);
  await toChairs(two);
  await two.tap(chairs.joinOther);
  await typeBoth(two, typed);
  await send(two, chairs.join, chairs.digitsTitle);
  await one.see(chairs.digitsTitle);
  const digits = (tablet: Tablet) => tablet.page.locator('.chairdigits').innerText();
  expect(await digits(two)).toBe(await digits(one));
  await send(one, chairs.same, 'Settings · 2 tablets');
  await two.see(/Settings · 2 tablets/);
  await one.shot('chairs');

  await one.tap('Today');
  await walk.addClient(one);
  await one.tap('Today');
  await one.see(chairs.chipInStep);
  await two.tap('Today');
  await two.see(chairs.chipInStep);
  // It looks by itself; the search is asked until it has.
  await expect
    .poll(
      async () => {
        await two.type('Find a client by name or date of birth', '');
        await two.type('Find a client by name or date of birth', walk.guest.name);
        await two.see(/\d clients? found|Nobody found/);
        return two.page.getByRole('button', { name: new RegExp(walk.guest.name) }).count();
      },
      { timeout: 120_000, interval: 2_000 },
    )
    .toBe(1);
  await two.shot('chairs-found');
  expect([...one.complaints, ...two.complaints]).toEqual([]);
  expect([...one.strays(), ...two.strays()]).toEqual([]);
}, 600_000);
