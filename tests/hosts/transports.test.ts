import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ClientContact, ClientSummary } from '../../api/contract/clients.ts';
import { contract, operationNames, type Reply } from '../../api/contract/contract.ts';
import { AppStatus } from '../../api/contract/status.ts';
import { build } from '../../scripts/build.ts';
import { sampleClient, sampleClinic } from '../../scripts/sample/people.ts';
import { sentence } from '../sentence.ts';
import { startBrowserHost } from './browser-host.ts';
import { electronWay, startElectronHost } from './electron-host.ts';

/** One host under test, whatever carries its calls. */
interface Host {
  call(name: string, input: unknown): Promise<Reply>;
  end(): Promise<unknown>;
  kill(): Promise<void>;
}

const hosts: { name: 'browser' | 'electron'; start(dataFolder: string): Promise<Host> }[] = [
  { name: 'browser', start: (dataFolder) => startBrowserHost(dataFolder) },
];
// Where there is neither Electron nor the shim, bundles.test.ts reads the bundles instead.
if (electronWay() !== null) hosts.push({ name: 'electron', start: (dataFolder) => startElectronHost(dataFolder) });

const pin = '481502';
const passphrase = 'four words on paper';
const clinic = { ...sampleClinic, name: 'Crown & Dot', address: '', phone: '', outOfHours: '' };
const person = {
  ...sampleClient,
  name: 'Zoë O’Neill',
  dateOfBirth: '1988-03-14',
};

function value(reply: Reply): unknown {
  if (!reply.ok) throw new Error(`${reply.error.code}: ${sentence(reply.error)}`);
  return reply.value;
}

beforeAll(async () => {
  await build();
});

describe.each(hosts)('over the $name transport', ({ name, start }) => {
  let dataFolder: string;
  let host: Host;
  const status = async () => AppStatus.parse(value(await host.call('app.status', {})));
  const refused = async (operation: string, input: unknown) => {
    const reply = await host.call(operation, input);
    expect(reply.ok).toBe(false);
    // The code and what its sentence needs, and nothing else: no stack, no path.
    expect(Object.keys(reply)).toEqual(['ok', 'error']);
    const { error } = reply.ok ? { error: null } : reply;
    expect(Object.keys(error ?? {})).toEqual(['code', 'params']);
    expect(JSON.stringify(error)).not.toMatch(/ at |\.ts|\.js|[\\/]\w+[\\/]/);
    return error?.code;
  };

  beforeAll(async () => {
    dataFolder = mkdtempSync(join(tmpdir(), `chairside-${name}-`));
    host = await start(dataFolder);
  });
  afterAll(async () => {
    await host.kill();
    rmSync(dataFolder, { recursive: true, force: true });
  });

  it('a new tablet asks for its setup', async () => {
    const { mode, host: kind, device, passphrase: asked } = await status();
    expect({ mode, kind, asked }).toEqual({ mode: 'setup', kind: name, asked: name === 'browser' });
    expect(device).toMatch(/^CH-/);
  });

  it('operations that are not in the contract are refused by a code', async () => {
    for (const operation of ['nothing.such', '__proto__', 'constructor', 'toString', ''])
      expect(await refused(operation, {}), operation).toBe('unknown-operation');
  });

  it('every operation but those of the setup is refused in this mode', async () => {
    for (const operation of operationNames)
      if (!contract[operation].allowed.includes('setup'))
        expect(await refused(operation, {}), operation).toBe('not-allowed');
  });

  it('what the contract does not describe is malformed, however it comes', async () => {
    const setup = { clinic, owner: { name: 'Mara Lind', pin }, passphrase };
    for (const input of [
      null,
      [],
      'text',
      7,
      {},
      { ...setup, more: 1 },
      { ...setup, owner: { name: '', pin } },
      { ...setup, owner: { name: 'Mara', pin: '12' } },
      { ...setup, clinic: { ...clinic, zone: 'Mars/Olympus' } },
      { ...setup, clinic: { ...clinic, name: 'x'.repeat(1_000_000) } },
    ])
      expect(await refused('setup.begin', input), JSON.stringify(input)?.slice(0, 80)).toBe('malformed');
    expect((await status()).mode).toBe('setup');
  });

  it('the setup makes the store, and the printed key is typed back', async () => {
    const owner = { name: 'Mara Lind', pin };
    const begun = value(
      await host.call('setup.begin', { clinic, owner, ...(name === 'browser' ? { passphrase } : {}) }),
    );
    expect((await status()).mode).toBe('confirm-recovery');
    expect(await refused('setup.confirm-recovery', { recoveryKey: 'wrong' })).toBe('wrong-recovery-key');
    const confirmed = AppStatus.parse(value(await host.call('setup.confirm-recovery', begun)));
    expect(['locked', 'staff']).toContain(confirmed.mode);
    expect(confirmed.clinicName).toBe(clinic.name);
  });

  async function unlock(): Promise<void> {
    const { mode, staff } = await status();
    if (mode === 'staff') return;
    expect(mode).toBe('locked');
    value(await host.call('session.unlock', { staffId: staff[0]?.id, pin }));
    expect((await status()).mode).toBe('staff');
  }

  it('staff add a client and find them by the words of the name', async () => {
    await unlock();
    const added = ClientContact.parse(value(await host.call('clients.add', { details: person })));
    const found = ClientSummary.array().parse(value(await host.call('clients.search', { query: 'zoe oneill' })));
    expect(found.map(({ id }) => id)).toEqual([added.id]);
    expect(added.details).toEqual(person);
  });

  it('locked, nothing of a client can be asked for', async () => {
    value(await host.call('session.lock', {}));
    for (const operation of ['clients.search', 'clients.get', 'visits.today', 'documents.get', 'task.get'])
      expect(await refused(operation, { query: '' })).toBe('not-allowed');
  });

  it('killed and started again, the tablet is locked and the client is there', async () => {
    await host.kill();
    host = await start(dataFolder);
    if (name === 'browser') {
      expect((await status()).mode).toBe('closed');
      expect(await refused('store.open', { passphrase: 'not these four words' })).not.toBe('internal');
      value(await host.call('store.open', { passphrase }));
    }
    await unlock();
    const found = ClientSummary.array().parse(value(await host.call('clients.search', { query: '14.3.1988' })));
    expect(found.map((client) => client.name)).toEqual([person.name]);
  });

  it('twenty calls at once are answered each with its own', async () => {
    const names = Array.from({ length: 20 }, (_, i) => `Client Number${i}`);
    const views = await Promise.all(
      names.map((text) => host.call('clients.add', { details: { ...person, name: text } })),
    );
    expect(views.map((view) => ClientContact.parse(value(view)).details.name)).toEqual(names);
  });
});
