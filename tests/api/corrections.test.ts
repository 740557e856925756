import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Printers } from '../../api/gate/ports.ts';
import { civilTimeOf, Instant } from '../../domain/time.ts';
import type { VisitView } from '../../domain/visit/views/view.ts';
import { countingPrinter } from '../../scripts/demo/simulated.ts';
import { sampleOwner } from '../../scripts/sample/people.ts';
import { afterTheSeal } from './prepared.ts';
import { pin, refusal, type Tablet, zone } from './tablet.ts';
import { act, type Hands } from './visit-steps.ts';

let tablet: Tablet;
let hands: Hands;
/** The visit whose papers are sealed. */
let sealed: VisitView;
let sheets: Uint8Array[];

beforeEach(async () => {
  sheets = [];
  const counting = countingPrinter();
  const printers: Printers = {
    ...counting,
    async print(printer, title, file, paper) {
      sheets.push(file);
      return counting.print(printer, title, file, paper);
    },
  };
  ({ tablet, hands, made: sealed } = await afterTheSeal({ printers }));
});
afterEach(() => tablet.close());

/** All text on a PDF, including that on its edge. */
function wordsOn(pdf: Uint8Array): string {
  return execFileSync('pdftotext', ['-raw', '-', '-'], { input: pdf }).toString('utf8').replace(/\s+/g, ' ');
}

async function file(documentId: string): Promise<Buffer> {
  return Buffer.from((await tablet.client.call('documents.get', { documentId })).base64, 'base64');
}

const text = 'The pigment lot was ZX-17, not as written.';

it('a correction after the seal is a sealed paper of its own, which names the papers it belongs to', async () => {
  const before = await Promise.all(sealed.documents.map(({ id }) => file(id)));
  await act(hands, sealed.id, { type: 'close-visit' });
  const view = await act(hands, sealed.id, { type: 'add-correction', text });
  expect(view.corrections).toMatchObject([{ text, paper: 1, point: '' }]);
  const paper = view.documents.at(-1);
  expect(paper).toMatchObject({ kind: 'correction', number: 1 });
  const documentId = paper?.id ?? '';
  const words = wordsOn(await file(documentId));
  expect(words).toContain('Correction 1');
  expect(words).toContain(text);
  expect(words).toContain(sampleOwner.name);
  for (const title of ['Aftercare sheet', 'Consent record', 'Visit record'])
    expect(words).toContain(`${title}, SHA-256`);
  expect(await tablet.client.call('documents.verify', { documentId })).toMatchObject({ verdict: 'untouched' });
  expect(await Promise.all(sealed.documents.map(({ id }) => file(id)))).toEqual(before);
});

it('several corrections are numbered, and each names those before it', async () => {
  const { id } = sealed;
  await act(hands, id, { type: 'add-correction', text });
  const view = await act(hands, id, { type: 'add-correction', text: 'The needle was 3RL.' });
  expect(view.documents.map(({ number }) => number)).toEqual([null, null, null, 1, 2]);
  const words = wordsOn(await file(view.documents.at(-1)?.id ?? ''));
  expect(words).toContain('Correction 2');
  expect(words).toMatch(/Written after the seal before this .*ZX-17/);
});

it('photos withdrawn after the seal become a sealed paper too', async () => {
  const { id } = sealed;
  const view = await act(hands, id, { type: 'withdraw-clause', clause: 'photos', reason: 'Not online, please' });
  const words = wordsOn(await file(view.documents.at(-1)?.id ?? ''));
  expect(words).toMatch(/Photos.*: consent withdrawn/);
  expect(words).toContain('Not online, please');
  expect(view.clauses.find((clause) => clause.id === 'photos')?.withdrawn).not.toBeNull();
});

it('every later copy of the papers names the correction, on its edge; the sealed bytes stay', async () => {
  const { id, documents } = sealed;
  const [sheet] = documents;
  const documentId = sheet?.id ?? '';
  const print = () => tablet.client.call('documents.print', { documentId, printerId: 'printer', copies: 1 });
  await print();
  await act(hands, id, { type: 'add-correction', text });
  await print();
  await act(hands, id, { type: 'add-correction', text: 'The needle was 3RL.' });
  await print();
  expect(wordsOn(sheets[0] ?? Buffer.of())).not.toContain('Corrected on');
  expect(wordsOn(sheets[1] ?? Buffer.of())).toContain('Corrected on Tue 24 Nov 2026, see correction 1.');
  expect(wordsOn(sheets[2] ?? Buffer.of())).toContain('Corrected on Tue 24 Nov 2026, see corrections 1 to 2.');
});

it('a first copy that is printed after the correction names it as well', async () => {
  const { id, documents } = sealed;
  await act(hands, id, { type: 'add-correction', text });
  await tablet.client.call('documents.print', {
    documentId: documents.at(-1)?.id ?? '',
    printerId: 'printer',
    copies: 1,
  });
  expect(wordsOn(sheets[0] ?? Buffer.of())).toContain('see correction 1.');
});

it('is saved with the others, whose names send to it, and “Check a document” knows both', async () => {
  const { id } = sealed;
  await act(hands, id, { type: 'add-correction', text });
  const { files } = await tablet.client.call('documents.save', { visitId: id, targetId: 'usb' });
  const names = files.filter((name) => name.endsWith('.pdf'));
  expect(names).toHaveLength(4);
  expect(names.filter((name) => name.includes('(see correction-1)'))).toHaveLength(3);
  const stick = readdirSync(join(tablet.dir, 'stick')).filter((name) => name.endsWith('.pdf'));
  const own = stick.find((name) => / correction-1 /.test(name)) ?? '';
  const folder = mkdtempSync(join(tmpdir(), 'chairside-correction-'));
  const path = join(folder, 'correction.pdf');
  writeFileSync(path, readFileSync(join(tablet.dir, 'stick', own)));
  expect(execFileSync('pdfsig', [path]).toString()).toContain('Signature is Valid');
  rmSync(folder, { recursive: true, force: true });
  const found = await tablet.client.call('seal.files', { targetId: 'usb' });
  for (const { id: fileId, name } of found.filter((one) => one.name.endsWith('.pdf'))) {
    const { kept, finding } = await tablet.client.call('seal.check', { targetId: 'usb', fileId });
    expect(finding).toBe('untouched');
    expect(kept?.how).toBe('same');
    expect(kept?.corrections.map(({ number }) => number)).toEqual(name === own ? [] : [1]);
  }
});

it('a record with corrections is found whole, after a restart too', async () => {
  const { id } = sealed;
  await act(hands, id, { type: 'add-correction', text });
  await tablet.restart();
  await tablet.client.call('session.unlock', { staffId: hands.staffId, pin });
  expect((await tablet.client.call('visits.get', { visitId: id })).documents.at(-1)).toMatchObject({ number: 1 });
});

/** Moves the wall clock only; the machine's count advances by a minute. */
function moveClock(ms: number): void {
  const { instant, uptimeMs, bootId } = tablet.clock.now();
  const moved = Instant.parse(new Date(Date.parse(instant) + ms + 60_000).toISOString());
  tablet.clock.set(moved, zone, { uptimeMs: uptimeMs + 60_000, bootId });
}

describe('with a clock that was moved', () => {
  it('every correction has the right time, including the first, and none is dated before the seal', async () => {
    const { id } = sealed;
    const right = tablet.clock.now();
    moveClock(2 * 3_600_000);
    await act(hands, id, { type: 'confirm-clock', right: 'before' });
    const first = await act(hands, id, { type: 'add-correction', text });
    const second = await act(hands, id, { type: 'add-correction', text: 'The needle was 3RL.' });
    const minuteLater = civilTimeOf({
      instant: Instant.parse(new Date(Date.parse(right.instant) + 60_000).toISOString()),
      zone,
    });
    for (const view of [first, second]) {
      const paper = await file(view.documents.at(-1)?.id ?? '');
      expect(wordsOn(paper)).toMatch(new RegExp(`Written Tue 24 Nov 2026, ${minuteLater} GMT`));
    }
    expect(second.corrections.map(({ at }) => civilTimeOf(at))).toEqual([minuteLater, minuteLater]);
    const later = wordsOn(await file(second.documents.at(-1)?.id ?? ''));
    expect(later).toMatch(new RegExp(`before this Tue 24 Nov 2026, ${minuteLater} GMT`));
  });

  it.each([
    { type: 'add-correction', text } as const,
    { type: 'withdraw-clause', clause: 'photos', reason: '' } as const,
  ])('nothing is written after the seal until it is said which time is right: $type', async (command) => {
    const { id, documents } = sealed;
    moveClock(26 * 3_600_000);
    expect(await refusal(act(hands, id, command))).toBe('clock-unconfirmed');
    const asked = await tablet.client.call('visits.get', { visitId: id });
    expect(asked.documents).toHaveLength(documents.length);
    expect(asked.corrections).toEqual([]);
    await act(hands, id, { type: 'confirm-clock', right: 'now' });
    const written = await act(hands, id, command);
    expect(wordsOn(await file(written.documents.at(-1)?.id ?? ''))).toContain('Written Wed 25 Nov 2026');
  });
});

it('prints a name and birth date corrected after the seal beside those that signed', async () => {
  const { id, clientId } = sealed;
  const { details } = await tablet.client.call('clients.get', { clientId });
  await tablet.client.call('clients.change', {
    clientId,
    details: { ...details, name: 'Sampel Client', dateOfBirth: '1988-03-15' },
    why: 'Misspelt',
  });
  const view = await act(hands, id, { type: 'add-correction', text });
  const words = wordsOn(await file(view.documents.at(-1)?.id ?? ''));
  expect(words).toContain(`Sampel Client (signed as ${details.name}), born 15 Mar 1988 (signed as 14 Mar 1988)`);
});
