// @vitest-environment happy-dom
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { act, cleanup, render } from '@testing-library/react';
import { Profiler } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { loadChecks } from '../../api/client/late-client.ts';
import { AppStatus } from '../../api/contract/status.ts';
import { plusMilliseconds } from '../../domain/time.ts';
import { preloadAreas, Setup } from '../../renderer/app/areas.ts';
import { fakeClient } from '../../renderer/gallery/fake-client.ts';
import { type Recording, Recordings } from '../../renderer/gallery/recording.ts';
import { Shown } from '../../renderer/gallery/Shown.tsx';
import { stopNames } from '../../renderer/gallery/stops.ts';
import { restOfWords, startWords } from '../../renderer/words/words.ts';

// In a process of its own: the app is not made for a page's globals.
const script = resolve(import.meta.dirname, '../../scripts/gallery/recordings.ts');
const file = execFileSync(process.execPath, [script], { encoding: 'utf8' }).trim();
const recordings = Recordings.parse(JSON.parse(readFileSync(file, 'utf8')));
await startWords();
await restOfWords();
// Code that is loaded later takes real time, and the timers of these tests do not wait for it.
await loadChecks();
await preloadAreas();
await Setup.preload();

const statusOf = ({ answers }: Recording) => AppStatus.parse(answers.find(({ name }) => name === 'app.status')?.value);
/** A signature is drawn on a canvas, which happy-dom has none of. */
const drawsAtOnce: ReadonlySet<string> = new Set(['witness-consent', 'declined', 'witness-aftercare']);
/** Where a procedure runs, its time has gone on with every status. */
const nothingRuns = stopNames.filter(
  (stop) => statusOf(recordings[stop]).running.length === 0 && !drawsAtOnce.has(stop),
);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

/** A stopping point's screen, once everything on it was read, and how often it has been drawn since. */
async function settled(stop: (typeof stopNames)[number]) {
  const recording = recordings[stop];
  const client = fakeClient(recording);
  let drawn = 0;
  render(
    <Profiler id={stop} onRender={() => (drawn += 1)}>
      <Shown state={{ title: '', stop }} recording={recording} client={client} />
    </Profiler>,
  );
  // Where a screen waits for more, as for all languages: that takes real time.
  while (!document.querySelector('main:not(.starting)')) await act(() => new Promise((next) => setImmediate(next)));
  await act(() => vi.advanceTimersByTimeAsync(1000));
  drawn = 0;
  /** The poll is answered with a status of a moment later. */
  const poll = async (changed: Partial<AppStatus> = {}) => {
    const status = statusOf(recording);
    const now = { ...status.now, instant: plusMilliseconds(status.now.instant, 1) };
    const before = client.asked('app.status').length;
    client.answer('app.status', { ...status, serial: status.serial + 1, now, ...changed });
    await act(() => vi.advanceTimersByTimeAsync(3000));
    expect(client.asked('app.status').length).toBeGreaterThan(before);
    return drawn;
  };
  return { poll, client };
}

test.each(nothingRuns)('a poll that brings nothing new draws nothing again: %s', async (stop) => {
  const { poll } = await settled(stop);
  expect(await poll()).toBe(0);
});

test('a poll that brings something new is drawn', async () => {
  const { poll } = await settled('day-empty');
  expect(await poll({ clinicName: 'Another clinic' })).toBeGreaterThan(0);
  expect(document.body.textContent).toContain('Another clinic');
});
