import { afterEach, beforeEach, expect, it, vi } from 'vitest';

let made = 0;
let state = 'suspended';
/** What was sounded, by its loudness. */
const heard: number[] = [];
/** Wakes it, where the machine lets it. */
let wake: (() => void) | null = null;
class Speaker {
  readonly currentTime = 0;
  readonly destination = {};
  constructor() {
    made += 1;
  }
  get state() {
    return state;
  }
  resume = () =>
    new Promise<void>((resolve) => {
      const wakes = () => {
        state = 'running';
        resolve();
      };
      if (wake) wake = wakes;
      else wakes();
    });
  suspend = async () => {
    state = 'suspended';
  };
  createGain = () => {
    const linearRampToValueAtTime = (to: number) => to > 0 && heard.push(to);
    return { gain: { setValueAtTime: () => undefined, linearRampToValueAtTime }, connect: (to: unknown) => to };
  };
  createOscillator = () => {
    const nothing = () => undefined;
    return { type: '', frequency: { value: 0 }, connect: (to: unknown) => to, start: nothing, stop: nothing };
  };
}

beforeEach(() => {
  made = 0;
  state = 'suspended';
  heard.length = 0;
  wake = null;
  vi.resetModules();
  vi.useFakeTimers();
  vi.stubGlobal('AudioContext', Speaker);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('no tap waits for the sound: it is made ready once the hand rests, and only once', async () => {
  const { wakeSound } = await import('../../renderer/screens/visit/procedure/tone.ts');
  for (let tap = 0; tap < 6; tap++) {
    wakeSound();
    expect(made).toBe(0);
    vi.advanceTimersByTime(250);
  }
  vi.advanceTimersByTime(250);
  expect(made).toBe(1);
  wakeSound();
  vi.advanceTimersByTime(1000);
  expect(made).toBe(1);
});

it('the speaker is closed whenever nothing sounds', async () => {
  const { playTone, wakeSound } = await import('../../renderer/screens/visit/procedure/tone.ts');
  wakeSound();
  await vi.advanceTimersByTimeAsync(500);
  expect([made, state]).toEqual([1, 'suspended']);
  expect(playTone('open', 100)).toBe(true);
  await vi.advanceTimersByTimeAsync(6_000);
  expect(state).toBe('running');
  // Said again before it was closed, by a hand that touches the tablet meanwhile.
  expect(playTone('open', 100)).toBe(true);
  wakeSound();
  await vi.advanceTimersByTimeAsync(6_000);
  expect(state).toBe('running');
  await vi.advanceTimersByTimeAsync(6_000);
  expect(state).toBe('suspended');
  expect(heard).toEqual([0.12, 0.12]);
});

it('of what could not be heard in time only the newest is', async () => {
  const { playTone, wakeSound } = await import('../../renderer/screens/visit/procedure/tone.ts');
  wakeSound();
  await vi.advanceTimersByTimeAsync(500);
  wake = () => undefined;
  for (const tone of ['overdue', 'overdue', 'asks'] as const) expect(playTone(tone, 100)).toBe(true);
  await vi.advanceTimersByTimeAsync(0);
  expect(heard).toEqual([]);
  wake();
  await vi.advanceTimersByTimeAsync(0);
  expect(heard).toEqual([0.2, 0.2]);
});

it('a page that nobody has touched says that it cannot be heard', async () => {
  const { playTone } = await import('../../renderer/screens/visit/procedure/tone.ts');
  wake = () => undefined;
  expect(playTone('asks', 100)).toBe(false);
  wake();
  await vi.advanceTimersByTimeAsync(0);
  expect(heard).toEqual([]);
});
