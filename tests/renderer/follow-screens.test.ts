// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { followScreens, startAt } from '../../renderer/app/followScreens.ts';

const screen = (heading: string, rest = '', page = heading) =>
  `<div class="screen" data-mode="staff" data-page="${page}"><h1>${heading}</h1><main class="stage">${rest}</main></div>`;
const heading = () => document.querySelector('h1');

let root: HTMLElement;
let end: () => void;
beforeEach(() => {
  document.body.innerHTML = `<div id="root">${screen('Today')}</div>`;
  root = document.body.querySelector<HTMLElement>('#root') ?? document.body;
  end = followScreens(root, 'Chairside');
});
afterEach(() => end());

it('puts the focus on the heading of a screen that comes, and its name into the title', async () => {
  expect(document.title).toBe('Today · Chairside');
  root.innerHTML = screen('Settings', '<button>Change</button>');
  await vi.waitFor(() => expect(document.activeElement).toBe(heading()), 60_000);
  expect(document.title).toBe('Settings · Chairside');
});

it('leaves the focus where it is while the same screen goes on', async () => {
  root.innerHTML = screen('Checks', '<button>Yes</button>');
  await vi.waitFor(() => expect(document.activeElement).toBe(heading()), 60_000);
  document.querySelector('button')?.focus();
  document.querySelector('main')?.insertAdjacentHTML('beforeend', '<p>Saved</p>');
  await new Promise((next) => setTimeout(next, 0));
  expect(document.activeElement?.textContent).toBe('Yes');
});

it('takes it away neither from a field that the screen starts in nor from a dialog', async () => {
  root.innerHTML = screen('New client', '<input />');
  document.querySelector('input')?.focus();
  await vi.waitFor(() => expect(document.title).toBe('New client · Chairside'), 60_000);
  expect(document.activeElement?.tagName).toBe('INPUT');
  root.innerHTML = screen('Visit', '<dialog open><button>Leave</button></dialog>');
  document.querySelector('button')?.focus();
  await vi.waitFor(() => expect(document.title).toBe('Visit · Chairside'), 60_000);
  expect(document.activeElement?.textContent).toBe('Leave');
});

it('leaves the focus on what a screen says that it starts at, although that takes no letters', async () => {
  root.innerHTML = screen('Water only', '<button>5 days after the treatment</button>');
  startAt(document.querySelector('button'));
  await vi.waitFor(() => expect(document.title).toBe('Water only · Chairside'), 60_000);
  expect(document.activeElement?.textContent).toBe('5 days after the treatment');
});

it('shows a screen from its beginning, and never a client’s name in the title', async () => {
  const stage = document.querySelector('main');
  if (stage) stage.scrollTop = 300;
  const title = document.querySelector('h1');
  if (title) title.textContent = 'Dana Okafor';
  document.querySelector('.screen')?.setAttribute('data-page', 'Checks');
  await vi.waitFor(() => expect(document.title).toBe('Checks · Chairside'), 60_000);
  expect(stage?.scrollTop).toBe(0);
});
