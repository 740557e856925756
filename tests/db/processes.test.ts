import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openStore } from '../../db/file/open.ts';
import { append, head, visitEvents } from '../../db/log/log.ts';
import { verifyChain } from '../../db/log/verify/chain.ts';
import { draft } from '../../db/projections/drafts.ts';
import { rebuildProjections } from '../../db/projections/rebuild.ts';
import { visitListing } from '../../db/projections/visits.ts';
import { AppError } from '../../domain/errors.ts';
import { otherClients } from '../../scripts/sample/people.ts';
import { newClientId, newStore, newVisitId, ofClient, opened, person, random } from './fixtures.ts';

function start(what: 'hold' | 'write', file: string, key: Uint8Array): { child: ChildProcess; lines: string[] } {
  const script = join(import.meta.dirname, 'writer-process.ts');
  const child = spawn(process.execPath, [script, what, file, Buffer.from(key).toString('hex')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const lines: string[] = [];
  if (child.stdout) createInterface({ input: child.stdout }).on('line', (line) => lines.push(line));
  return { child, lines };
}

function codeOfOpening(file: string, key: Uint8Array): string {
  try {
    openStore({ file, key, random }).close();
  } catch (error) {
    return error instanceof AppError ? error.code : String(error);
  }
  return 'opened';
}

async function until(lines: string[], count: number): Promise<void> {
  await vi.waitUntil(() => lines.length >= count, { timeout: 60_000, interval: 5 });
}

function storeWithVisit() {
  const made = newStore();
  const clientId = newClientId();
  const visitId = newVisitId();
  made.store.write((w) =>
    append(w, [
      ofClient({ type: 'client-added', clientId, details: person(otherClients.regular.name) }),
      opened(visitId, clientId),
    ]),
  );
  made.store.close();
  return { ...made, visitId };
}

test('a second process is told that the app is running already, and gets in once the first is gone', async () => {
  const { file, key } = storeWithVisit();
  const { child, lines } = start('hold', file, key);
  await until(lines, 1);
  expect(codeOfOpening(file, key)).toBe('store-busy');
  child.kill('SIGKILL');
  await once(child, 'close');
  const store = openStore({ file, key, random });
  expect(store.read(verifyChain)).toEqual({ ok: true, rows: 3 });
  store.close();
});

test('a second opening in the same process is refused and does not let another process in', async () => {
  const { file, key } = storeWithVisit();
  const store = openStore({ file, key, random });
  expect(codeOfOpening(file, key)).toBe('store-busy');
  const { child, lines } = start('hold', file, key);
  await once(child, 'close');
  expect(lines).toEqual(['store-busy']);
  store.close();
  expect(codeOfOpening(file, key)).toBe('opened');
});

test('killed at any moment of writing, the record keeps every acknowledged row and nothing half done', async () => {
  const { file, key, visitId } = storeWithVisit();
  let acknowledged = 2;
  for (const moreLines of [2, 7, 40, 120]) {
    const { child, lines } = start('write', file, key);
    await until(lines, moreLines);
    child.kill('SIGKILL');
    await once(child, 'close');
    acknowledged = Math.max(
      acknowledged,
      ...lines
        .slice(1)
        .filter((line) => /^\d+$/.test(line))
        .map(Number),
    );

    const store = openStore({ file, key, random });
    const last = store.read(head).sequence;
    expect(last).toBeGreaterThanOrEqual(acknowledged);
    // One write may have reached the disk without its acknowledgement reaching us; never more.
    expect(last).toBeLessThanOrEqual(acknowledged + 1);
    expect(store.read(verifyChain)).toEqual({ ok: true, rows: last + 1 });
    // The event, its projection and the draft of the same transaction came along together.
    const note = store.read((r) => visitEvents(r, visitId)).at(-1)?.event;
    expect(note?.type === 'note-added' ? note.text.trim() : '').toBe(
      store.read((r) => draft(r, { side: 'intake', subject: visitId, step: 'answer-health', field: 'details' })).trim(),
    );
    const listing = store.read((r) => visitListing(r, visitId));
    expect(listing?.id).toBe(visitId);
    store.write(rebuildProjections);
    expect(store.read((r) => visitListing(r, visitId))).toEqual(listing);
    store.close();
    acknowledged = last;
  }
});
