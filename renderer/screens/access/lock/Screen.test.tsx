import { expect, it, vi } from 'vitest';
import { AppStatus } from '../../../../api/contract/status.ts';
import { fault } from '../../../../domain/faults/faults.ts';
import { StaffId } from '../../../../domain/ids.ts';
import { drawsEvery, recordingOf, show, turn } from '../../../gallery/testing.tsx';
import { drawFirst } from '../../../ui-data/useFirstDrawn.ts';
import { en } from '../../../words/en.ts';
import { gallery } from './Screen.gallery.tsx';

drawsEvery(gallery);

const another = StaffId.parse('01930000-0000-7000-8000-000000000009');

function lockedStatus(): AppStatus {
  const { answers } = recordingOf({ title: 'Nobody at work', stop: 'locked' });
  return AppStatus.parse(answers.find(({ name }) => name === 'app.status')?.value);
}

const digits = [...'135790'];

it('as the first screen has its number pad before the date and the picture, which come behind the first drawing', async () => {
  const frames: (() => void)[] = [];
  vi.stubGlobal('requestAnimationFrame', (then: () => void) => frames.push(then));
  drawFirst(() => undefined);
  vi.unstubAllGlobals();
  const { page } = await show(gallery, 'idle');
  const date = () => page.querySelector('.lockart .date')?.textContent;
  expect(page.querySelectorAll('.pad .key')).toHaveLength(12);
  expect([date(), page.querySelector('.lockart img')]).toEqual(['\u00a0', null]);
  await turn(() => {
    while (frames.length > 0) frames.shift()?.();
  });
  // The second frame is the browser's own.
  await vi.waitFor(() => expect(date()).toMatch(/^\w+day \d+ \w+ \d{4}$/), 60_000);
  await vi.waitFor(() => expect(page.querySelector('.lockart img')).not.toBeNull(), 60_000);
});

it('unlocks with the digits that were tapped', async () => {
  const { client, does } = await show(gallery, 'idle');
  await does('2', '4', '6', '8', '1', '0', en.lock.unlock);
  expect(client.asked('session.unlock')).toMatchObject([{ pin: '246810' }]);
});

/** Six digits by a finger (a click with a count) or by a keyboard or screen reader (one without). */
async function sixDigits(sixDigits: boolean, detail: 0 | 1) {
  const { client, page } = await show(gallery, 'idle', (app) => {
    const status = lockedStatus();
    app.answer('app.status', { ...status, staff: status.staff.map((one) => ({ ...one, sixDigits })) });
  });
  for (const digit of '246810')
    await turn(() => {
      const key = [...page.querySelectorAll('.pad .key')].find(({ textContent }) => textContent === digit);
      key?.dispatchEvent(new MouseEvent('click', { bubbles: true, detail }));
    });
  return client.asked('session.unlock');
}

it('a PIN that is known to have six digits is entered by the tap on its last one, and no other PIN', async () => {
  expect(await sixDigits(true, 1)).toMatchObject([{ pin: '246810' }]);
  expect(await sixDigits(false, 1)).toEqual([]);
});

it('a PIN from a keyboard or a screen reader is entered by its own button only', async () => {
  expect(await sixDigits(true, 0)).toEqual([]);
});

it('says that a PIN is wrong, beside its dots', async () => {
  const { client, does, page } = await show(gallery, 'idle');
  client.refuse('session.unlock', fault('wrong-pin', { left: 4 }));
  await does('1', '1', '1', '1', '1', '1', en.lock.unlock);
  expect(page.textContent).toContain('That PIN is not right. 4 tries left.');
});

it('keeps saying what was wrong with a PIN while the next one is typed', async () => {
  const { page } = await show(gallery, 'wrong');
  expect(page.querySelectorAll('.pins .on')).toHaveLength(2);
  expect(page.textContent).toContain('That PIN is not right. 4 tries left.');
});

it('counts the wait after too many wrong PINs down, and its pad takes nothing until then', async () => {
  const { client, does, page } = await show(gallery, 'idle');
  client.refuse('session.unlock', fault('wrong-pin', { waitMs: 1500 }));
  await does(...digits, en.lock.unlock, { see: 'Try again in 2\u00a0s' }, ...digits, en.lock.unlock);
  await turn(() => window.dispatchEvent(new KeyboardEvent('keydown', { key: '7' })));
  expect(page.querySelectorAll('.pins .on')).toHaveLength(0);
  expect(page.querySelectorAll('.pad .key:not([aria-disabled])')).toHaveLength(0);
  expect(page.querySelector('[role=alert]')?.textContent).toContain('Wait 2 seconds');
  await does({ see: 'Try again in 1\u00a0s' }, { see: en.lock.pinAgain }, ...digits, en.lock.unlock);
  expect(client.asked('session.unlock')).toHaveLength(2);
});

it('has everybody wait for their own wrong PINs only', async () => {
  const { client, does, page } = await show(gallery, 'idle', (app) => {
    const status = lockedStatus();
    const [owner] = status.staff;
    if (owner) app.answer('app.status', { ...status, staff: [owner, { ...owner, id: another, name: 'Kim Sample' }] });
  });
  client.refuse('session.unlock', fault('pin-wait', { waitMs: 300_000 }));
  await does('Robin', ...digits, en.lock.unlock, { see: en.lock.pinCountdown }, 'Kim');
  expect(page.textContent).not.toContain('Try again in');
  await does(...digits);
  expect(page.querySelectorAll('.pins .on')).toHaveLength(6);
  await does('Robin', { see: en.lock.pinCountdown });
  expect(page.querySelectorAll('.pins .on')).toHaveLength(0);
});

it('starts a break from the lock without a PIN', async () => {
  const { client, does } = await show(gallery, 'overdue');
  await does(en.procedure.startBreak);
  expect(client.asked('chair.turn')).toMatchObject([{ to: 'break' }]);
});

it('silences the sound, and nothing else', async () => {
  const { client, does } = await show(gallery, 'overdue');
  await does(en.procedure.quiet);
  expect(client.asked('chair.silence')).toHaveLength(1);
  expect(client.asked('chair.turn')).toEqual([]);
});

it('offers no skip, no note and no Finish', async () => {
  const { page } = await show(gallery, 'overdue');
  for (const words of [en.procedure.skip, en.procedure.note, en.procedure.finish])
    expect(page.textContent).not.toContain(words);
});

it('gives each procedure its own break button, with the name that the owner lets it say', async () => {
  const { client, does } = await show(gallery, 'two');
  await does('Start break for Ira');
  await does(en.procedure.startBreak);
  const handles = client.asked('chair.turn').map((asked) => JSON.stringify(asked));
  expect(new Set(handles).size).toBe(2);
});

it('names the most urgent procedure, and how long work goes on', async () => {
  const { page } = await show(gallery, 'overdue');
  expect(page.querySelector('[data-cue="overdue"]')?.textContent).toContain('Dana');
});
