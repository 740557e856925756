import { cleanup, render } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeClient } from '../../../gallery/fake-client.ts';
import { onTablet } from '../../../gallery/recording.ts';
import { recordingOf, turn } from '../../../gallery/testing.tsx';
import { UiData } from '../../../ui-data/UiData.tsx';
import { gallery } from './Screen.gallery.tsx';
import { useBreakSound } from './useBreakSound.ts';

const loudest: number[] = [];
class Gain {
  readonly gain = { setValueAtTime: () => undefined, linearRampToValueAtTime: (to: number) => loudest.push(to) };
  connect() {
    return this;
  }
}
class Speaker {
  readonly state = 'running';
  readonly currentTime = 0;
  readonly destination = {};
  resume = async () => undefined;
  suspend = async () => undefined;
  createGain() {
    return new Gain();
  }
  createOscillator() {
    const frequency = { value: 0 };
    return { type: '', frequency, connect: (to: Gain) => to, start: () => undefined, stop: () => undefined };
  }
}

beforeEach(() => {
  loudest.length = 0;
  vi.stubGlobal('AudioContext', Speaker);
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function Sounding() {
  useBreakSound();
  return null;
}

async function drawn(quiet: boolean): Promise<void> {
  const { overdue: state } = gallery.states;
  if (!state) throw new Error('there is no such state');
  const recording = recordingOf(state);
  render(
    <UiData client={fakeClient(onTablet(recording, quiet ? { quiet } : {}))}>
      <Sounding />
    </UiData>,
  );
  await turn();
}

it('an overdue break sounds, and on a onTablet tablet it does not', async () => {
  await drawn(true);
  expect(loudest).toEqual([]);
  cleanup();
  await drawn(false);
  expect(Math.max(...loudest)).toBe(0.35);
});
