// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { pressedMark, showPressed } from '../../renderer/kit/pressed.ts';

let frames: (() => void)[];
let end: () => void;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  frames = [];
  vi.stubGlobal('requestAnimationFrame', (then: () => void) => frames.push(then));
  document.body.innerHTML = '<main><button>7<svg></svg></button><button>8</button><p>words</p></main>';
  end = showPressed(document.body);
});
afterEach(() => {
  end();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const at = (selector: string) => {
  const element = document.querySelector(selector);
  if (!element) throw new Error(`there is no ${selector}`);
  return element;
};
const does = (type: string, selector = 'button') => at(selector).dispatchEvent(new Event(type, { bubbles: true }));
const pressed = () => [...document.querySelectorAll(`[${pressedMark}]`)].map(({ textContent }) => textContent);
function drawFrame(): void {
  for (const then of frames.splice(0)) then();
  vi.runAllTimers();
}

it('a finger shows on what it presses at once, before any handler of the page has run', () => {
  let seen: string[] | null = null;
  at('button').addEventListener('pointerdown', () => {
    seen = pressed();
  });
  does('pointerdown', 'svg');
  expect(seen).toEqual(['7']);
});

it('a tap of one instant is still seen for a frame, and for no longer', () => {
  does('pointerdown');
  does('pointerup');
  expect(pressed()).toEqual(['7']);
  drawFrame();
  expect(pressed()).toEqual([]);
});

it('the next finger takes over at once, and the end of the one before does not take it away', () => {
  does('pointerdown');
  does('pointerup');
  does('pointerdown', 'button + button');
  drawFrame();
  expect(pressed()).toEqual(['8']);
});

it('nothing looks pressed when the finger scrolls, or presses what takes no tap', () => {
  does('pointerdown');
  does('pointercancel');
  expect(pressed()).toEqual([]);
  does('pointerdown', 'p');
  expect(pressed()).toEqual([]);
});
