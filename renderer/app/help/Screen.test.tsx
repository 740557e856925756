import { expect, it } from 'vitest';
import { galleries } from '../../gallery/galleries.ts';
import { drawsEvery, show } from '../../gallery/testing.tsx';
import { clientHelp } from '../../words/en/help/client.ts';
import { staffHelp } from '../../words/en/help/staff.ts';
import { en } from '../../words/en.ts';
import { findHelp } from './find-help.ts';
import { gallery } from './Screen.gallery.tsx';

drawsEvery(gallery);

const dialog = () => document.querySelector('dialog');

it('opens the page of the screen, finds another one by its words, and closes', async () => {
  const { does } = await show(gallery, 'checks');
  expect(dialog()?.getAttribute('aria-label')).toBe(staffHelp.checks.title);
  await does({ into: en.common.helpFind, text: 'recovery KEY write' }, staffHelp.setupKey.title);
  expect(dialog()?.textContent).toContain(staffHelp.setupKey.points[0]);
  await does(en.common.close);
  expect(dialog()).toBeNull();
});

it('says when no page has the words', async () => {
  const { does, screen } = await show(gallery, 'checks');
  await does({ into: en.common.helpFind, text: 'parking' });
  expect(screen.getByText(en.common.helpNone)).toBeTruthy();
});

it('shows a client the page of their screen alone: no search, and nothing of staff’s', async () => {
  await show(gallery, 'client');
  expect(dialog()?.getAttribute('aria-label')).toBe(clientHelp.consent.title);
  expect(dialog()?.querySelectorAll('input, a, button')).toHaveLength(1);
});

it('finds pages by every word, those with the words in their title first', () => {
  expect(findHelp(staffHelp, 'checks')[0]).toBe('checks');
  expect(findHelp(staffHelp, 'usb stick printer')).toEqual(['done']);
  expect(findHelp(staffHelp, '  ')).toEqual([]);
});

it('every page is short: a lead and at most five points of at most two lines', () => {
  for (const [name, { title, lead, points }] of Object.entries({ ...staffHelp, ...clientHelp })) {
    expect(points.length, name).toBeLessThanOrEqual(5);
    for (const line of [title, lead, ...points]) expect(line.length, line).toBeLessThanOrEqual(150);
  }
});

/** Screens that come for a moment, with nothing to do on them. */
const fleeting = new Set(['printing']);

it('every screen has a way to its help', async () => {
  for (const known of galleries.values()) {
    const [first] = Object.keys(known.states);
    if (first === undefined || fleeting.has(known.screen)) continue;
    const { page } = await show(known, first);
    const names = [...page.querySelectorAll('button')].map((one) => one.getAttribute('aria-label') ?? one.textContent);
    expect(names, known.screen).toContain(en.common.help);
  }
});
