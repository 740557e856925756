import { expect, it } from 'vitest';
import { CivilDate } from '../../../../../domain/time.ts';
import { reactionForm } from '../../../../gallery/own-reactions.ts';
import { drawsEvery, show } from '../../../../gallery/testing.tsx';
import { en } from '../../../../words/en.ts';
import { gallery } from './Screen.gallery.tsx';
import { begun, readReport, toggled } from './typed-report.ts';

const { reactions: words } = en;

drawsEvery(gallery);

it('the main button says what is to be answered first, and the last day stands there from the start', async () => {
  const { main, tap, does, page } = await show(gallery, 'begun');
  expect(page.textContent).toContain('Tue 8 Dec');
  expect(main().textContent).toBe(words.waitsBegan);
  await does('Mon');
  expect(main().textContent).toBe(words.waitsSigns);
  await tap(words.sign.other);
  expect(main().textContent).toBe(words.waitsWords);
  await tap(words.sign.other);
  await tap(words.sign.redness);
  expect(main().textContent).toBe(words.waitsDoctor);
  await tap(words.doctor.advised);
  expect(main().textContent).toBe(words.save);
});

it('sends what was tapped, with every lot that was not ruled out', async () => {
  const { client, tap } = await show(gallery, 'answered');
  await tap(/NX-3R-0912/);
  await tap(words.save);
  expect(client.asked('reactions.report')).toMatchObject([
    {
      report: {
        began: '2026-11-23',
        heard: '2026-11-24',
        signs: ['redness', 'swelling'],
        areas: ['front'],
        lots: [41],
        doctor: 'not-yet',
      },
    },
  ]);
});

it('a day before the treatment, or one that has not come, is no day', () => {
  const typed = { ...begun(reactionForm), signs: 'redness', doctor: 'yes' };
  const waits = (began: string) => {
    const read = readReport({ ...typed, began }, reactionForm);
    return 'waits' in read ? read.waits : null;
  };
  expect(['', '2026-11-21', '2026-11-25', '0000-00-03', '2026-11-22'].map(waits)).toEqual([
    'waitsBegan',
    'waitsDay',
    'waitsDay',
    'waitsDay',
    null,
  ]);
  expect(toggled(toggled('', 'front'), 'top')).toBe('front,top');
  expect(toggled('front,top', 'front')).toBe('top');
});

it('a draft that is finished days later counts from the day on which it was begun', () => {
  const typed = { ...begun(reactionForm), began: '2026-11-23', signs: 'redness', doctor: 'yes' };
  const heard = (change: object, today: string) => {
    const read = readReport({ ...typed, ...change }, { ...reactionForm, today: CivilDate.parse(today) });
    return 'report' in read ? read.report.heard : null;
  };
  expect(heard({}, '2026-11-27')).toBe('2026-11-24');
  expect(heard({ heard: '2026-11-26' }, '2026-11-27')).toBe('2026-11-26');
});

it('nobody is told before it began, on a day to come or before the treatment', () => {
  const typed = { ...begun(reactionForm), began: '2026-11-23', signs: 'redness', doctor: 'yes' };
  const waits = (heard: string) => {
    const read = readReport({ ...typed, heard }, reactionForm);
    return 'waits' in read ? read.waits : null;
  };
  expect(['', '2026-11-21', '2026-11-22', '2026-11-25', '2026-11-23', '2026-11-24'].map(waits)).toEqual([
    ...Array.from({ length: 4 }, () => 'waitsHeard'),
    null,
    null,
  ]);
});
