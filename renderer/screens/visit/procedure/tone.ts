import { assertNever } from '../../../../domain/assert-never.ts';
import type { Volume } from '../../../../domain/clinic/sound.ts';

/**
 * Generated sound: no file to load, nothing for a content policy to refuse. A page may play sound only after a touch; until
 * then text and colour have to do.
 */
let audio: AudioContext | null = null;

/** Whether the machine has let it sound once. From then on it may again, and rests in between: an open speaker costs power all day. */
let allowed = false;

/** What is to be heard as soon as the speaker is awake: the newest only, however long that takes. */
let next: (() => void) | null = null;

/** Longer than a cue, and than the pause before it is repeated. */
const openMs = 10_000;
let closing: ReturnType<typeof setTimeout> | undefined;
let closed = false;

function ready(): AudioContext | null {
  if (!('AudioContext' in globalThis)) return null;
  audio ??= new AudioContext();
  if (audio.state === 'running' && !closed) awake();
  else void audio.resume().then(awake, () => undefined);
  return allowed ? audio : null;
}

function awake(): void {
  allowed = true;
  closed = false;
  const sounds = next;
  next = null;
  sounds?.();
  // What was only to be made ready cuts off no cue.
  if (!sounds && closing !== undefined) return;
  clearTimeout(closing);
  closing = setTimeout(close, sounds ? openMs : 0);
}

function close(): void {
  closing = undefined;
  closed = true;
  void audio?.suspend();
}

/** A hand that rests so long is not in the middle of a PIN. */
const restMs = 400;
let resting: ReturnType<typeof setTimeout> | undefined;

/**
 * Enables sound after a touch, so that a later cue can be heard. The first time it takes the machine long to find its
 * speakers: no tap waits for that.
 */
export function wakeSound(): void {
  clearTimeout(resting);
  if (allowed) return;
  if (audio) ready();
  else resting = setTimeout(ready, restMs);
}

function note(context: AudioContext, frequency: number, from: number, seconds: number, loudness: number): void {
  const oscillator = context.createOscillator();
  const gain = context.createGain();
  oscillator.type = 'sine';
  oscillator.frequency.value = frequency;
  const start = context.currentTime + from;
  gain.gain.setValueAtTime(0, start);
  gain.gain.linearRampToValueAtTime(loudness, start + 0.03);
  gain.gain.setValueAtTime(loudness, start + seconds - 0.08);
  gain.gain.linearRampToValueAtTime(0, start + seconds);
  oscillator.connect(gain).connect(context.destination);
  oscillator.start(start);
  oscillator.stop(start + seconds);
}

export type Tone = 'open' | 'asks' | 'overdue';

/**
 * Plays a cue: one soft note when the window opens, two rising ones when the screen asks, three firm ones that the caller
 * repeats until somebody answers. `volume` in percent of what they were made for. Returns whether the page may sound.
 */
export function playTone(tone: Tone, volume: Volume): boolean {
  next = () => {
    if (audio) sound(audio, tone, volume / 100);
  };
  if (ready()) return true;
  next = null;
  return false;
}

function sound(context: AudioContext, tone: Tone, loud: number): void {
  switch (tone) {
    case 'open':
      note(context, 523, 0, 0.5, 0.12 * loud);
      break;
    case 'asks':
      note(context, 523, 0, 0.35, 0.2 * loud);
      note(context, 659, 0.4, 0.45, 0.2 * loud);
      break;
    case 'overdue':
      for (const turn of [0, 1, 2]) note(context, turn === 1 ? 784 : 659, turn * 0.42, 0.34, 0.35 * loud);
      break;
    default:
      assertNever(tone);
  }
}
