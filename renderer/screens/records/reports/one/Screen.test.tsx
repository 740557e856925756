import { expect, it } from 'vitest';
import type { PrinterList } from '../../../../../api/contract/printing.ts';
import { ordinaryPrinting } from '../../../../../domain/printing/choice.ts';
import { checkInsReport, reactionsReport } from '../../../../../domain/reports/standing.ts';
import { drawsEvery, show, turn } from '../../../../gallery/testing.tsx';
import { gallery } from './Screen.gallery.tsx';

drawsEvery(gallery);

it('opens the list that a number counts, and comes back', async () => {
  const { client, tap, screen } = await show(gallery, 'breaks');
  await tap(/^12\s*late/);
  expect(client.asked('records.visits').at(-1)).toMatchObject({
    filter: { from: '2026-09-01', to: '2026-11-24', only: 'break-late' },
    show: 'all',
  });
  await tap('Back');
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Breaks');
});

it('says the result in a sentence, and each row of the chart in words', async () => {
  const { screen } = await show(gallery, 'breaks');
  expect(
    screen.getByText('193 of 212 breaks came on time or early. One visit had a stretch longer than 90 minutes.'),
  ).toBeTruthy();
  expect(screen.getByRole('button', { name: /^Noor\s*8 late, 4 skipped\s*58 on time, 5 early$/ })).toBeTruthy();
  expect(screen.getByText('over 90')).toBeTruthy();
});

it('prints on the printer that is found after the press, and asks where there are several and none is chosen', async () => {
  const desk = { id: 'desk', label: 'Desk', default: true };
  const hall = { ...desk, id: 'hall', label: 'Hall', default: false };
  const found = { missing: null, copies: ordinaryPrinting.copies };
  const pressedEarly = async (printers: readonly (typeof desk)[]) => {
    const looked = Promise.withResolvers<PrinterList>();
    const on = await show(gallery, 'breaks', (client) => client.answer('documents.printers', () => looked.promise));
    await on.tap('Print');
    expect(on.screen.queryByRole('dialog')).toBeNull();
    await turn(() => looked.resolve({ ...found, printers: [...printers] }));
    return on;
  };
  const one = await pressedEarly([hall, desk]);
  expect(one.client.asked('reports.print')).toMatchObject([{ printerId: 'desk' }]);
  expect(one.screen.queryByRole('dialog')).toBeNull();
  const several = await pressedEarly([hall, { ...desk, default: false }]);
  expect(several.client.asked('reports.print')).toEqual([]);
  expect(several.screen.getByRole('dialog').textContent).toContain('Hall');
  const none = await pressedEarly([]);
  expect(none.screen.queryByRole('dialog')).toBeNull();
});

it('prints the report that was pressed for, also where another one is shown by the time a printer is found', async () => {
  const looked = Promise.withResolvers<PrinterList>();
  const on = await show(gallery, 'breaks', (client) => client.answer('documents.printers', () => looked.promise));
  const shown = on.client.asked('reports.get').at(-1);
  await on.tap('Print');
  await on.tap('Year');
  expect(on.client.asked('reports.get').at(-1)).not.toEqual(shown);
  const printers = [{ id: 'desk', label: 'Desk', default: true }];
  await turn(() => looked.resolve({ printers, missing: null, copies: ordinaryPrinting.copies }));
  expect(on.client.asked('reports.print')).toEqual([{ ...Object(shown), printerId: 'desk' }]);
});

it('counts the days of a chip, and any others', async () => {
  const { client, tap, does } = await show(gallery, 'breaks');
  await tap('Year');
  expect(client.asked('reports.get').at(-1)).toMatchObject({ period: { from: '2025-12-01', to: '2026-11-25' } });
  await tap('Other days');
  await does({ into: 'From', text: '1 Nov' }, { into: 'To', text: '10 Nov' });
  await tap('Show these days');
  expect(client.asked('reports.get').at(-1)).toMatchObject({ period: { from: '2026-11-01', to: '2026-11-10' } });
});

it('refuses a first day that is still to come, and keeps what was typed', async () => {
  const { client, tap, does, typedIn, complaint } = await show(gallery, 'days');
  const before = client.asked('reports.get').length;
  await does({ into: 'From', text: '1.3.2027' }, { into: 'To', text: '' });
  expect(complaint('From')).toContain('This day is still to come.');
  await tap('Type a day first');
  expect(client.asked('reports.get')).toHaveLength(before);
  expect(typedIn('From')).toBe('1.3.2027');
});

it.each([
  ['reactions', reactionsReport({ all: 3, due: 2, overdue: 1, open: 2 }), /^1\s*report is late/, 'reactions.list'],
  ['check-ins', checkInsReport({ overdue: 1, due: 2, coming: 4, done: 9 }), /^1\s*overdue/, 'check-ins.list'],
] as const)('comes back from the list of %s that a number counts', async (_, report, number, list) => {
  const { client, tap, screen } = await show(gallery, 'standing', (fake) => fake.answer('reports.get', report));
  await tap(number);
  expect(client.asked(list)).not.toEqual([]);
  await tap('Back');
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Next sessions');
});

it('saves the table where staff choose', async () => {
  const { client, tap, screen } = await show(gallery, 'save');
  await tap('Save the table');
  expect(client.asked('reports.save').at(-1)).toMatchObject({ report: 'breaks', targetId: 'usb' });
  expect(screen.getByText(/^Saved to /)).toBeTruthy();
  await tap('Year');
  expect(screen.queryByText(/^Saved to /)).toBeNull();
});
