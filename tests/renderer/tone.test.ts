import { afterEach, beforeEach, expect, it, vi } from 'vitest';

let made = 0;
class Speaker {
  readonly state = 'running';
  constructor() {
    made += 1;
  }
}

beforeEach(() => {
  made = 0;
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
