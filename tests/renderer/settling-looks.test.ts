// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { guardSettling, settlingMark } from '../../renderer/kit/settling/guard.ts';

let end: () => void;
beforeEach(() => {
  document.body.innerHTML =
    '<main><fieldset aria-label="Fibres"><button>Present</button></fieldset><span role="img" aria-label="none"></span></main>';
  end = guardSettling(document.body);
});
afterEach(() => end());

/** How often the page's controls are measured while this happens. */
async function looks(work: () => void): Promise<number> {
  await new Promise((next) => setTimeout(next, 0));
  const all = vi.spyOn(document.body, 'querySelectorAll');
  work();
  await new Promise((next) => setTimeout(next, 0));
  const count = all.mock.calls.length;
  all.mockRestore();
  return count;
}
const label = (selector: string) => () => document.querySelector(selector)?.setAttribute('aria-label', 'another');

it('a digit of a PIN, which only its dots tell, has no control measured: a tap on the pad is drawn at once', async () => {
  expect(await looks(label('[role="img"]'))).toBe(0);
});

it('another name of a control or of its question does, and it settles', async () => {
  expect(await looks(label('fieldset'))).toBe(1);
  expect(document.querySelector('button')?.hasAttribute(settlingMark)).toBe(true);
  expect(await looks(label('button'))).toBe(1);
});

it('however many controls stand under one heading, a look searches for it once: a list of five hundred stays quick', async () => {
  const rows = '<button>Water only</button>'.repeat(500);
  document.body.innerHTML = `<div class="screen"><main>${rows}<h2>Water only</h2></main></div>`;
  await new Promise((next) => setTimeout(next, 0));
  const headings = vi.spyOn(document.querySelector('main') ?? document.body, 'querySelector');
  expect(await looks(label('button'))).toBe(1);
  expect(headings).toHaveBeenCalledTimes(1);
});

it('a row that keeps the places of its controls is not laid out to ask for them, and another word on one is still seen', async () => {
  document.body.innerHTML = '<main><ol><li data-keeps-places=""><button>Water only</button></li></ol></main>';
  await looks(() => undefined);
  const button = document.querySelector('button');
  button?.removeAttribute(settlingMark);
  const asked = vi.spyOn(HTMLElement.prototype, 'offsetTop', 'get');
  await looks(() => document.querySelector('ol')?.append(document.createElement('li')));
  expect([asked.mock.calls.length, button?.hasAttribute(settlingMark)]).toEqual([0, false]);
  await looks(() => button?.replaceChildren('Hands off'));
  expect(button?.hasAttribute(settlingMark)).toBe(true);
  asked.mockRestore();
});

it('of a long list only the row that changed is looked at, and all of it under another heading', async () => {
  const rows = '<li data-keeps-places=""><button>Water only</button></li>'.repeat(500);
  document.body.innerHTML = `<div class="screen"><main><h2>Aftercare</h2><p></p><ol>${rows}</ol></main></div>`;
  await looks(() => undefined);
  const buttons = [...document.querySelectorAll('button')];
  for (const button of buttons) button.removeAttribute(settlingMark);
  const settling = () => buttons.filter((button) => button.hasAttribute(settlingMark)).length;
  const asked = vi.spyOn(Element.prototype, 'textContent', 'get');
  await looks(() => document.querySelector('p')?.replaceChildren('another paper'));
  // That of the heading.
  expect([asked.mock.calls.length, settling()]).toEqual([1, 0]);
  await looks(() => buttons[3]?.replaceChildren('Hands off'));
  expect(settling()).toBe(1);
  await looks(() => document.querySelector('h2')?.replaceChildren('Preparation'));
  expect(settling()).toBe(500);
  asked.mockRestore();
});

it('a heading that follows what is typed makes no control another, and another heading does', async () => {
  document.body.innerHTML =
    '<div class="screen"><main><h2 data-stands-for="health/one">Asthma</h2><button>Duplicate</button></main></div>';
  const button = document.querySelector('button');
  const heading = document.querySelector('h2');
  await looks(() => undefined);
  button?.removeAttribute(settlingMark);
  await looks(() => heading?.replaceChildren('Asthma or wheezing'));
  expect(button?.hasAttribute(settlingMark)).toBe(false);
  await looks(() => {
    heading?.setAttribute('data-stands-for', 'health/two');
    heading?.replaceChildren('Epilepsy');
  });
  expect(button?.hasAttribute(settlingMark)).toBe(true);
});

it('a control whose label follows what is typed stays the same one', async () => {
  document.body.innerHTML =
    '<main><button aria-label="Move Asthma up" data-stands-for="up health/one"></button></main>';
  await looks(() => undefined);
  const button = document.querySelector('button');
  button?.removeAttribute(settlingMark);
  await looks(() => button?.setAttribute('aria-label', 'Move Asthma or wheezing up'));
  expect(button?.hasAttribute(settlingMark)).toBe(false);
});
