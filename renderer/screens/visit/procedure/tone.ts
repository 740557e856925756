import type { Volume } from '../../../../domain/clinic/sound.ts';

/**
 * Generated sound: no file to load, nothing for a content policy to refuse. A page may play sound only after a touch; until
 * then text and colour have to do.
 */
let audio: AudioContext | null = null;

function ready(): AudioContext | null {
  if (!('AudioContext' in globalThis)) return null;
  audio ??= new AudioContext();
  if (audio.state === 'suspended') void audio.resume().catch(() => undefined);
  return audio.state === 'running' ? audio : null;
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
  const context = ready();
  if (!context) return false;
  const loud = volume / 100;
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
  }
  return true;
}
