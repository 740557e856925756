import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import type { Choices } from '../../api/contract/client-lists.ts';
import { addClient, makeTablet, pin, refusal, sampleClient, signedIn, type Tablet } from './tablet.ts';
import { act, finalSession, toProcedure } from './visit-steps.ts';

const tablets: Tablet[] = [];
afterEach(async () => {
  for (const tablet of tablets.splice(0)) await tablet.close();
});

async function clinic() {
  const tablet = await makeTablet({ tickMs: 10 });
  tablets.push(tablet);
  const { ownerId: staffId } = await signedIn(tablet);
  const call: Tablet['client']['call'] = (name, input) => tablet.client.call(name, input);
  return { tablet, call, staffId };
}

const untouched: Choices = { fixes: {}, sameOrTwo: {}, leftOut: [] };

async function laid(tablet: Tablet, bytes: string | Uint8Array, name = 'clients.csv') {
  const folder = join(tablet.dir, 'stick');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, name), bytes);
  const found = await tablet.client.call('client-lists.files', { targetId: 'usb' });
  return { targetId: 'usb', fileId: found.find((one) => one.name === name)?.id ?? '' };
}

const all = { page: 0, size: 50 } as const;
const names = async (tablet: Tablet, query: string) =>
  (await tablet.client.call('clients.search', { query })).map(({ name }) => name);

it.each([
  ['UTF-8', (text: string) => Buffer.from(`\ufeff${text}`)],
  ['Windows-1252', (text: string) => Buffer.from(text, 'latin1')],
  ['UTF-16', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
])('reads a list in %s', async (_, encoded) => {
  const { tablet, call } = await clinic();
  const at = await laid(tablet, encoded('Nachname;Vorname;Geburtsdatum\r\nMüller;Zoë;14.3.1988\r\n'));
  const look = await call('client-lists.look', { ...at, choices: untouched, shows: 'new', ...all });
  expect(look.shown).toMatchObject([{ row: 2, name: 'Zoë Müller', dateOfBirth: '1988-03-14' }]);
});

/** 5,000 rows: 60 who are there already or twice in the file, 40 with a date that is none. */
function longList(): string {
  const rows = Array.from(
    { length: 4900 },
    (_, at) => `Person${letters(at)} L${letters(at)},${1930 + (at % 70)}-0${1 + (at % 9)}-11,`,
  );
  const doubles = rows.slice(0, 60);
  const wrong = Array.from({ length: 40 }, (_, at) => `Wrong${letters(at)} D${letters(at)},1990-02-3${at % 2},`);
  return ['Name,Date of birth,Phone', ...rows, ...doubles, ...wrong].join('\n');
}

/** No digits: a name has none. */
const letters = (number: number): string =>
  [...String(number)].map((digit) => String.fromCharCode(97 + Number(digit))).join('');

it('brings 5,000 rows in after doubles and bad dates are decided, and takes the list back as a whole', async () => {
  const { tablet, call } = await clinic();
  const at = await laid(tablet, longList());
  const before = await call('client-lists.look', { ...at, choices: untouched, shows: 'double', ...all });
  expect(before.counts).toEqual({ fresh: 4900, doubles: 60, undecided: 60, wrong: 40, empty: 0, taken: 4900 });
  expect(before.pages).toBe(2);
  const { sha256 } = before;
  expect(await refusal(call('client-lists.take', { ...at, sha256, choices: untouched }))).toBe('list-waits');

  const rows = (from: number, count: number) => Array.from({ length: count }, (_, index) => from + index);
  const choices: Choices = {
    fixes: { 4962: { birth: '28.2.1990' } },
    sameOrTwo: Object.fromEntries(rows(4902, 60).map((row) => [row, 'same' as const])),
    leftOut: rows(4963, 39),
  };
  const after = await call('client-lists.look', { ...at, choices, shows: 'wrong', ...all });
  expect(after.counts).toEqual({ fresh: 4901, doubles: 60, undecided: 0, wrong: 0, empty: 39, taken: 4901 });
  const [list] = await call('client-lists.take', { ...at, sha256, choices });
  expect(list).toMatchObject({ count: 4901, state: 'taken' });
  expect(await names(tablet, 'persondgea ldgea')).toEqual(['Persondgea Ldgea']);
  expect(await names(tablet, 'wronga da')).toEqual(['Wronga Da']);
  expect((await call('record.check', {})).ok).toBe(true);

  // The same list again is all doubles.
  const again = await call('client-lists.look', { ...at, choices: untouched, shows: 'double', ...all });
  expect(again.counts).toMatchObject({ fresh: 0, doubles: 4960 });

  const gone = await call('client-lists.take-back', { list: list?.list ?? '' });
  expect(gone).toMatchObject([{ state: 'back' }]);
  expect(await names(tablet, 'person')).toEqual([]);
  expect((await call('record.check', {})).ok).toBe(true);
});

it('changes nothing and says why where a file is no list, or has changed', async () => {
  const { tablet, call } = await clinic();
  const look = async (text: string, name: string) =>
    call('client-lists.look', { ...(await laid(tablet, text, name)), choices: untouched, shows: 'new', ...all });
  expect(await refusal(look('just words', 'a.csv'))).toBe('list-unreadable');
  expect(await refusal(look('Name;Born\n"open;', 'b.csv'))).toBe('list-unreadable');
  expect((await look('Id;Remark\n1;two\n', 'c.csv')).missing).toEqual(['name', 'birth']);
  const at = await laid(tablet, 'Name;Born\nAnn Archer;14.3.1988\n', 'd.csv');
  const { sha256 } = await call('client-lists.look', { ...at, choices: untouched, shows: 'new', ...all });
  const changed = await laid(tablet, 'Name;Born\nAnn Archer;15.3.1988\n', 'd.csv');
  expect(await refusal(call('client-lists.take', { ...changed, sha256, choices: untouched }))).toBe('file-changed');
  expect(await call('client-lists.taken', {})).toEqual([]);
});

it('keeps a list of which somebody has a visit by now', async () => {
  const { tablet, call } = await clinic();
  const at = await laid(tablet, 'Name;Born\nAnn Archer;14.3.1988\nBen Baker;1.2.1990\n');
  const { sha256 } = await call('client-lists.look', { ...at, choices: untouched, shows: 'new', ...all });
  const [list] = await call('client-lists.take', { ...at, sha256, choices: untouched });
  const [{ id: clientId } = { id: '' }] = await call('clients.search', { query: 'archer' });
  const { id: visitId } = await call('visits.open', { clientId, course: finalSession });
  const takeBack = () => call('client-lists.take-back', { list: list?.list ?? '' });
  expect(await refusal(takeBack())).toBe('list-kept');
  expect(await names(tablet, 'archer')).toEqual(['Ann Archer']);
  // Moved to somebody else, it still lies with the backups of whom it was opened for.
  const { id: right } = await addClient(tablet.client, sampleClient);
  await call('visits.move', { visitId, clientId: right, why: 'The wrong name' });
  expect(await refusal(takeBack())).toBe('list-kept');
});

it('leaves nobody of a list that did not come to its end, also after a restart', async () => {
  const { tablet, call, staffId } = await clinic();
  const rows = Array.from({ length: 400 }, (_, at) => `Halfway${letters(at)} Person;14.3.1988`);
  const at = await laid(tablet, ['Name;Born', ...rows].join('\n'));
  const choices: Choices = {
    ...untouched,
    sameOrTwo: Object.fromEntries(rows.map((_, index) => [index + 2, 'two' as const])),
  };
  const { sha256 } = await call('client-lists.look', { ...at, choices, shows: 'new', ...all });
  const taking = call('client-lists.take', { ...at, sha256, choices });
  // The tablet is locked while some of them are in.
  const locked = expect(refusal(taking)).resolves.toBe('not-allowed');
  await expect.poll(async () => (await names(tablet, 'halfway')).length).toBeGreaterThan(0);
  await call('session.lock', {});
  await locked;
  await tablet.restart();
  await expect
    .poll(async () => {
      await call('session.unlock', { staffId, pin }).catch(() => undefined);
      const [list] = await call('client-lists.taken', {});
      const left = await names(tablet, 'halfway');
      if (left.length > 0) await call('session.lock', {});
      return [list?.state, left.length];
    })
    .toEqual(['begun', 0]);
  expect((await call('record.check', {})).ok).toBe(true);
});

it('brings nothing in for whoever has left, also when somebody else is signed in by then', async () => {
  const { tablet, call } = await clinic();
  const { staff } = await call('settings.add-staff', { name: 'Dee Desk', role: 'front-desk', pin: '135790' });
  const at = await laid(tablet, 'Name;Born\nAnn Archer;14.3.1988\n');
  const { sha256 } = await call('client-lists.look', { ...at, choices: untouched, shows: 'new', ...all });
  // A stick that takes its time: the file is read once the other person is there.
  const taking = refusal(call('client-lists.take', { ...at, sha256, choices: untouched }));
  await Promise.all([
    call('session.lock', {}),
    call('session.unlock', { staffId: staff.at(-1)?.id ?? '', pin: '135790' }),
  ]);
  expect(await taking).toBe('not-allowed');
  expect(await names(tablet, 'archer')).toEqual([]);
});

it('takes nobody back while a procedure runs, and never whoever got a visit or a hold meanwhile', async () => {
  const { tablet, call, staffId } = await clinic();
  const hands = { client: tablet.client, staffId, pin };
  const rows = Array.from({ length: 400 }, (_, at) => `Halfway${letters(at)} Person;14.3.1988`);
  const at = await laid(tablet, ['Name;Born', 'Ann Archer;14.3.1988', 'Ben Baker;1.2.1990', ...rows].join('\n'));
  const choices: Choices = {
    ...untouched,
    sameOrTwo: Object.fromEntries(rows.map((_, index) => [index + 4, 'two' as const])),
  };
  const { sha256 } = await call('client-lists.look', { ...at, choices, shows: 'new', ...all });
  const treated = await toProcedure(hands);
  await act(hands, treated, { type: 'start-procedure', expectedMinutes: 120 });

  const small = await laid(tablet, 'Name;Born\nCid Carter;3.3.1990\n', 'small.csv');
  const looked = await call('client-lists.look', { ...small, choices: untouched, shows: 'new', ...all });
  const [taken] = await call('client-lists.take', { ...small, sha256: looked.sha256, choices: untouched });
  expect(await refusal(call('client-lists.take-back', { list: taken?.list ?? '' }))).toBe('erasing-waits');
  expect(await call('client-lists.taken', {})).toMatchObject([{ state: 'taken' }]);

  const taking = refusal(call('client-lists.take', { ...at, sha256, choices }));
  await expect.poll(async () => (await names(tablet, 'halfway')).length).toBeGreaterThan(0);
  await call('session.lock', {});
  await taking;
  await call('session.unlock', { staffId, pin });
  const idOf = async (query: string) => (await call('clients.search', { query }))[0]?.id ?? '';
  await call('visits.open', { clientId: await idOf('archer'), course: finalSession });
  await call('clients.place-hold', { clientId: await idOf('baker'), reason: 'A lawyer asked' });
  await act(hands, treated, { type: 'finish-procedure' });
  await call('session.lock', {});
  await expect
    .poll(async () => {
      await call('session.unlock', { staffId, pin }).catch(() => undefined);
      const left = await names(tablet, 'halfway');
      if (left.length > 0) await call('session.lock', {});
      return left.length;
    })
    .toBe(0);
  expect([await names(tablet, 'archer'), await names(tablet, 'baker')]).toEqual([['Ann Archer'], ['Ben Baker']]);
  expect((await call('record.check', {})).ok).toBe(true);
});
