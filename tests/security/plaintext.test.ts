import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createClient } from '../../api/client/client.ts';
import { storeFileIn } from '../../api/tablet/open-record.ts';
import { Vault } from '../../db/vault/vault.ts';
import { build } from '../../scripts/build.ts';
import { realRandom } from '../../scripts/demo/simulated.ts';
import { pin, setUp } from '../api/tablet.ts';
import { act, clientAct, type Hands, handOver, openVisit, takeBack, wholeVisit } from '../api/visit-steps.ts';
import { type BrowserHost, startBrowserHost } from '../hosts/browser-host.ts';

/** Everything that was typed by or about somebody, long enough never to come up by chance. */
const words = {
  name: 'Philippa Quarnstrom',
  phone: '01632 960493',
  email: 'quarnstrom@example.org',
  emergency: 'Barnaby Quarnstrom',
  health: 'Tinzaparin every evening since August',
  note: 'Crown first, softer along the hairline',
  draft: 'Would rather sit near the window bec',
  cancelled: 'Felt unwell on the way to the studio',
};
const passphrase = 'four words on paper';
const copier = fileURLToPath(new URL('store-copier.ts', import.meta.url));

let data: string;
let temporary: string;
let host: BrowserHost;
let hands: Hands;
const printed: string[] = [];

/** As text, as two-byte text, and as base64 at each of the three places it can begin. */
function forms(text: string): Buffer[] {
  const bytes = Buffer.from(text, 'utf8');
  const inBase64 = [0, 1, 2].map((shift) => {
    const shifted = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64');
    // The first and last letters also depend on what stands beside the words.
    return Buffer.from(shifted.slice(4, -4));
  });
  return [
    bytes,
    Buffer.from(text.toUpperCase(), 'utf8'),
    Buffer.from(text, 'utf16le'),
    Buffer.from(bytes.toString('hex')),
    ...inBase64,
  ];
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile());
}

/** Which words stand in the bytes. */
function found(bytes: Buffer): string[] {
  return Object.entries({ ...words, passphrase, pin: `"${pin}"` })
    .filter(([, text]) => forms(text).some((form) => bytes.includes(form)))
    .map(([what]) => what);
}

function expectNoWords(): void {
  const files = [...filesIn(data), ...filesIn(temporary)];
  expect(files.length).toBeGreaterThan(3);
  for (const file of files) expect([file, found(readFileSync(file))]).toEqual([file, []]);
  expect(found(Buffer.from([...printed, host.output()].join('\n')))).toEqual([]);
}

async function start(): Promise<void> {
  host = await startBrowserHost(data);
  const client = createClient((name, input) => host.call(name, input));
  hands = { client, staffId: hands?.staffId ?? '', pin };
}

beforeAll(async () => {
  await build();
  data = mkdtempSync(join(tmpdir(), 'chairside-bytes-'));
  temporary = mkdtempSync(join(tmpdir(), 'chairside-temporary-'));
  // The host and everything it starts find their temporary folder here.
  vi.stubEnv('TMPDIR', temporary);
  await start();
});
afterAll(async () => {
  await host.kill();
  vi.unstubAllEnvs();
  for (const folder of [data, temporary]) rmSync(folder, { recursive: true, force: true });
});

it('would find the words if they were there', () => {
  for (const text of Object.values(words)) {
    expect(found(Buffer.from(`xx${text}yy`))).toHaveLength(1);
    expect(found(Buffer.from(Buffer.from(`{"a":"${text}"}`).toString('base64')))).toHaveLength(1);
  }
});

describe('no word of a client stands in the clear', () => {
  it('in the data folder, the temporary folder or the log after a whole visit', async () => {
    const { client } = hands;
    const { ownerId } = await setUp({ client }, passphrase);
    hands = { ...hands, staffId: ownerId };
    await client.call('session.unlock', { staffId: hands.staffId, pin });
    const sealed = await wholeVisit(hands);
    await act(hands, sealed.id, { type: 'close-visit' });
    // And one with the words of this test, up to where a client gave them.
    const visit = await openVisit(hands, {
      name: words.name,
      phone: words.phone,
      email: words.email,
      emergencyName: words.emergency,
    });
    await handOver(hands, visit.id, 'intake');
    const task = await client.call('task.get', {});
    if (task.task !== 'intake') throw new Error('another task was handed over');
    await clientAct(hands, {
      type: 'answer-health',
      question: task.health[0]?.id ?? '',
      answer: 'yes',
      details: words.health,
    });
    await takeBack(hands);
    await act(hands, visit.id, { type: 'add-note', text: words.note });
    await client.call('drafts.put', {
      draft: { step: 'cancel-visit', visitId: visit.id, field: 'reason' },
      value: words.draft,
    });
    await client.call('clients.search', { query: words.name });
    expectNoWords();
  });

  it('in a backup, or beside it', async () => {
    const { backups } = await hands.client.call('backups.make', {});
    expect(backups.length).toBeGreaterThan(0);
    expectNoWords();
  });

  it('after a crash in the middle of writing', async () => {
    const [visit] = (await hands.client.call('visits.today', {})).visits.filter(({ stage }) => stage !== 'closed');
    const visitId = visit?.id ?? '';
    // Killed while draft after draft is being written.
    const writing = Array.from({ length: 200 }, (_, i) =>
      host
        .call('drafts.put', {
          draft: { step: 'add-note', visitId, field: 'text' },
          value: `${words.draft} ${i} `.repeat(200),
        })
        .catch(() => null),
    );
    await Promise.race([writing[20], once(host.process, 'exit')]);
    printed.push(host.output());
    await host.kill();
    await Promise.all(writing);
    expectNoWords();
    await start();
    await hands.client.call('store.open', { passphrase });
    expect(found(Buffer.from(JSON.stringify(await hands.client.call('app.status', {}))))).toEqual([]);
    await hands.client.call('session.unlock', { staffId: hands.staffId, pin });
    await act(hands, visitId, { type: 'cancel-visit', reason: words.cancelled });
    expectNoWords();
  });

  it('while the whole store is copied and rewritten, not even in a file without a name', async () => {
    printed.push(host.output());
    await host.end();
    const storeFile = storeFileIn(data);
    const vault = new Vault({ dir: data, storeFile, protector: { kind: 'passphrase' }, random: realRandom });
    const key = Buffer.from(await vault.open({ passphrase })).toString('hex');
    const copies = join(data, 'copies');
    mkdirSync(copies);
    const child = spawn(process.execPath, [copier, storeFile, key, copies], { stdio: ['ignore', 'pipe', 'inherit'] });
    try {
      const lines: string[] = [];
      createInterface({ input: child.stdout }).on('line', (line) => lines.push(line));
      const nameless = new Set<string>();
      while (lines.length < 8) {
        for (const name of temporaryFilesOf(child)) nameless.add(name);
        if (child.exitCode !== null) throw new Error(`the copier ended with ${child.exitCode}`);
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
      expect([...nameless]).toEqual([]);
    } finally {
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    }
    expect(filesIn(copies).length).toBeGreaterThanOrEqual(8);
    expectNoWords();
    await start();
    await hands.client.call('store.open', { passphrase });
  });
});

/** Temporary files that a process holds open. SQLite deletes its own at once and goes on writing to them. */
function temporaryFilesOf({ pid }: ChildProcess): string[] {
  const folder = `/proc/${pid}/fd`;
  let descriptors: string[];
  try {
    descriptors = readdirSync(folder);
  } catch {
    // Not Linux, or the process is just starting: then only the folders themselves are searched.
    return [];
  }
  return descriptors.flatMap((descriptor) => {
    try {
      const target = readlinkSync(join(folder, descriptor));
      return target.endsWith(' (deleted)') || target.startsWith(temporary) ? [target] : [];
    } catch {
      return [];
    }
  });
}
