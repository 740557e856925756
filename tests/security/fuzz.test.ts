import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { operationNames } from '../../api/contract/contract.ts';
import { storeFileIn } from '../../api/tablet/open-record.ts';
import { build } from '../../scripts/build.ts';
import { sampleOwner } from '../../scripts/sample/people.ts';
import { clinic, makeTablet, pin, signedIn, type Tablet } from '../api/tablet.ts';
import { openVisit, wholeVisit } from '../api/visit-steps.ts';
import { type BrowserHost, parseReply, startBrowserHost, takeSession } from '../hosts/browser-host.ts';
import { electronWay, startElectronHost } from '../hosts/electron-host.ts';
import { often } from '../often.ts';
import { hostileCall, insideWords, type Known, type RandomCall, seeded } from './payloads.ts';

/** Over each host: what they do to the app itself, the first test shows. */
const calls = often(500, 2_000);
/** What refuses an owner who calls anything: an inspector's operations are nobody's on the staff. */
const toStaff = ['malformed', 'not-allowed', 'not-your-role', 'unknown-operation'];
const toOthers = toStaff.filter((code) => code !== 'not-your-role');
const unknownId = '01920000-0000-7000-8000-000000000000';

/** The record with its write-ahead log, the keys, the anchor: what a refused call must not touch. */
function traces(dir: string): string {
  const hash = createHash('sha256');
  const store = storeFileIn(dir);
  for (const file of [store, `${store}-wal`, join(dir, 'keys.json'), join(dir, 'keys.2.json'), join(dir, 'heads.json')])
    hash.update(existsSync(file) ? readFileSync(file) : 'none');
  return hash.digest('hex');
}

/** Each reply is a refusal with a code and plain words. Returns how often each code came. */
function judge(replies: readonly { call: RandomCall; text: string }[]): Map<string, number> {
  const codes = new Map<string, number>();
  for (const { call, text } of replies) {
    const reply = parseReply(text);
    if (reply.ok) throw new Error(`done: ${call.name} ${JSON.stringify(call.input).slice(0, 300)}`);
    expect(text).not.toMatch(insideWords);
    expect(text.length).toBeLessThan(400);
    codes.set(reply.error.code, (codes.get(reply.error.code) ?? 0) + 1);
  }
  return codes;
}

describe('malformed calls', () => {
  let tablet: Tablet;
  let known: Known;
  let staffId: string;
  let visitId: string;
  beforeAll(async () => {
    tablet = await makeTablet();
    ({ ownerId: staffId } = await signedIn(tablet));
    const hands = { client: tablet.client, staffId, pin };
    const sealed = await wholeVisit(hands);
    const { id, clientId } = await openVisit(hands, { name: 'Second Client' });
    visitId = id;
    known = {
      clientId: [clientId, unknownId],
      visitId: [id, sealed.id, unknownId],
      documentId: [...sealed.documents.map((document) => document.id), unknownId],
      staffId: [staffId, unknownId],
      pin: [pin, '000000'],
    };
    await tablet.client.call('session.lock', {});
  });
  afterAll(() => tablet.close());

  const spoiledOnes = new Set<string>();

  /** Every mode in which there is something to spoil. */
  const modes: readonly (readonly [string, number, () => Promise<unknown>])[] = [
    ['locked', often(1_000, 2_500), async () => undefined],
    ['staff', often(2_500, 5_000), () => tablet.client.call('session.unlock', { staffId, pin })],
    [
      'handed-over',
      often(1_000, 2_500),
      () => tablet.client.call('session.hand-over', { visitId, task: 'intake', language: 'en' }),
    ],
  ];

  it.each(modes)('to the app itself, %s: nothing written, nothing told', async (mode, share, enter) => {
    await enter();
    const before = traces(tablet.dir);
    const chance = seeded(share);
    const replies: { call: RandomCall; text: string }[] = [];
    for (let i = 0; i < share; i++) {
      const call = hostileCall(known, chance);
      spoiledOnes.add(call.name);
      replies.push({ call, text: JSON.stringify(await tablet.call(call.name, call.input)) });
    }
    const codes = judge(replies);
    expect([...codes.keys()].sort()).toEqual(mode === 'staff' ? toStaff : toOthers);
    expect(traces(tablet.dir)).toBe(before);
    expect((await tablet.client.call('app.status', {})).mode).toBe(mode);
    expect(tablet.log.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('call each operation there is, and some that are none', () => {
    expect(operationNames.filter((name) => !spoiledOnes.has(name))).toEqual([]);
    expect(spoiledOnes.size).toBeGreaterThan(operationNames.length);
  });
});

const passphrase = 'four words on paper';

async function setUpHost(call: (name: string, input: unknown) => Promise<unknown>, withPassphrase: boolean) {
  const ok = async (name: string, input: unknown): Promise<Record<string, unknown>> => {
    const reply = parseReply(JSON.stringify(await call(name, input)));
    if (!reply.ok) throw new Error(`${name}: ${reply.error.code}`);
    return Object(reply.value);
  };
  const owner = { name: sampleOwner.name, pin };
  const { recoveryKey } = await ok('setup.begin', { clinic, owner, ...(withPassphrase && { passphrase }) });
  const { staff } = await ok('setup.confirm-recovery', { recoveryKey });
  const [first]: { id: string }[] = Object(staff);
  await ok('session.unlock', { staffId: first?.id, pin });
  return { staffId: [first?.id, unknownId], clientId: [unknownId], visitId: [unknownId], documentId: [unknownId] };
}

describe('malformed calls over HTTP', () => {
  let folder: string;
  let host: BrowserHost;
  beforeAll(async () => {
    await build();
    folder = mkdtempSync(join(tmpdir(), 'chairside-fuzz-'));
    host = await startBrowserHost(folder);
  });
  afterAll(async () => {
    await host.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  it('leave the browser host running, its record untouched and its inside unsaid', async () => {
    const token = await takeSession(host.address);
    const agent = new Agent({ keepAlive: true, maxSockets: 4 });
    const { host: name, hostname, port } = new URL(host.address);
    const post = (call: RandomCall) =>
      new Promise<string>((resolve, reject) => {
        const body = Buffer.from(JSON.stringify(call));
        const sent = request(
          {
            agent,
            hostname,
            port,
            path: '/call',
            method: 'POST',
            headers: {
              host: name,
              origin: `http://${name}`,
              'sec-fetch-site': 'same-origin',
              'content-type': 'application/json',
              'content-length': body.length,
              'x-chairside-token': token,
            },
          },
          (answer) => {
            const parts: Buffer[] = [];
            answer.on('data', (part) => parts.push(part));
            answer.on('end', () => resolve(Buffer.concat(parts).toString()));
          },
        );
        sent.on('error', reject);
        sent.end(body);
      });
    const known = await setUpHost((operation, input) => post({ name: operation, input }).then(JSON.parse), true);
    const before = traces(folder);
    const printed = host.output();
    const chance = seeded(4);
    const replies: { call: RandomCall; text: string }[] = [];
    while (replies.length < calls) {
      // What JSON cannot carry arrives as something else; only what is malformed on arrival counts.
      const batch = Array.from({ length: 50 }, () => hostileCall(known, chance));
      replies.push(...(await Promise.all(batch.map(async (call) => ({ call, text: await post(call) })))));
    }
    agent.destroy();
    const codes = judge(replies.filter(({ text }) => text.startsWith('{')));
    expect([...codes.keys()].sort()).toEqual(toStaff);
    for (const { text } of replies) expect(text).not.toMatch(insideWords);
    expect(traces(folder)).toBe(before);
    expect(host.output()).toBe(printed);
    expect(host.process.exitCode).toBeNull();
  });
});

if (electronWay() !== null)
  describe('malformed calls over the Electron channel', () => {
    it('leave it running, its record untouched and its inside unsaid', async () => {
      await build();
      const folder = mkdtempSync(join(tmpdir(), 'chairside-fuzz-electron-'));
      const host = await startElectronHost(folder);
      try {
        const known = await setUpHost((name, input) => host.call(name, input), false);
        const before = traces(folder);
        const chance = seeded(5);
        const replies: { call: RandomCall; text: string }[] = [];
        while (replies.length < calls) {
          const batch = Array.from({ length: 500 }, () => hostileCall(known, chance));
          const script = `Promise.all(JSON.parse(${JSON.stringify(JSON.stringify(batch))}).map(({ name, input }) => window.chairside.call(name, input).then((reply) => JSON.stringify(reply)))).then((all) => JSON.stringify(all))`;
          const texts: string[] = JSON.parse(String(await host.evaluate(script)));
          replies.push(...batch.map((call, index) => ({ call, text: texts[index] ?? '' })));
        }
        const codes = judge(replies);
        expect([...codes.keys()].sort()).toEqual(toStaff);
        // What only structured clone can carry.
        const odd = await host.evaluate(
          `Promise.all([new Date(), new Map([[1, 2]]), new Set([1]), 10n, NaN, Infinity, /x/, new Uint8Array(9), undefined, (() => { const a = {}; a.a = a; return a; })()].map((input) => window.chairside.call('clients.search', input).then((reply) => reply.error?.code ?? 'done', () => 'not sent'))).then((all) => all.join())`,
        );
        expect(String(odd).split(',')).toEqual(Array.from({ length: 10 }, () => 'malformed'));
        expect(traces(folder)).toBe(before);
      } finally {
        await host.kill();
        rmSync(folder, { recursive: true, force: true });
      }
    });
  });
