import { readFileSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { makeAftercareSheet } from '../../documents/papers/aftercare-sheet.ts';
import { makeConsentRecord } from '../../documents/papers/consent-record.ts';
import { makePreparationSheet } from '../../documents/papers/preparation-sheet.ts';
import { makeVisitRecord } from '../../documents/papers/visit-record.ts';
import { pageCount, paperOf } from '../../documents/pdf/paper.ts';
import { makeSealIdentity } from '../../documents/seal/identity.ts';
import { sealDocument } from '../../documents/seal/seal.ts';
import { ClinicDetails } from '../../domain/clinic/clinic.ts';
import { aftercareInput, at, clinic, consentInput, finalCourse, preparationInput } from './fixtures.ts';
import { overlaps, run, Workbench, wordsOf } from './tools.ts';
import { visitRecordInput } from './visit-fixture.ts';

const bench = new Workbench();
afterAll(() => bench.dispose());

const letter = { ...clinic, paper: 'Letter' } as const;
const documents = [
  ['aftercare sheet', 1, () => makeAftercareSheet({ ...aftercareInput(), clinic: letter })],
  ['final aftercare sheet', 1, () => makeAftercareSheet({ ...aftercareInput(finalCourse), clinic: letter })],
  ['preparation slip', 1, () => makePreparationSheet({ ...preparationInput(), clinic: letter })],
  ['consent record', 0, () => makeConsentRecord({ ...consentInput(), clinic: letter })],
  ['visit record', 0, () => makeVisitRecord({ ...visitRecordInput(), clinic: letter })],
] as const;

test.each(documents)('the %s is laid out on US Letter', async (name, pages, make) => {
  const pdf = await make();
  const path = bench.file(`${name}.pdf`, pdf);
  expect(run('pdfinfo', [path]).output).toMatch(/Page size:\s+612 x 792 pts \(letter\)/);
  expect(await paperOf(pdf)).toBe('Letter');
  if (pages > 0) expect(await pageCount(pdf)).toBe(pages);
  const words = wordsOf(path);
  expect(overlaps(words)).toEqual([]);
  // A quarter of an inch is what a printer cannot reach.
  expect(words.filter((word) => word.left < 36 || word.right > 576 || word.top < 18 || word.bottom > 774)).toEqual([]);
});

test('a calendar has the same size on both papers', async () => {
  const width = (pdf: Uint8Array): number => {
    const words = wordsOf(bench.file('calendar.pdf', pdf));
    const left = words.find((word) => word.text === 'Mon')?.left ?? 0;
    const right = words.find((word) => word.text === 'Sun')?.left ?? 0;
    return right - left;
  };
  const onA4 = width(await makeAftercareSheet(aftercareInput()));
  expect(onA4).toBeGreaterThan(400);
  expect(width(await makeAftercareSheet({ ...aftercareInput(), clinic: letter }))).toBeCloseTo(onA4, 1);
});

test('pages and paper are told of a sealed document, and of one that another program wrote', async () => {
  const identity = await makeSealIdentity({ clinicName: 'F', device: 'D', now: at('2026-01-02T08:00:00.000Z') });
  const record = await makeConsentRecord({ ...consentInput(), clinic: letter });
  const sealed = await sealDocument(record, identity, at('13:22'), { reason: 'r', name: 'n' });
  const rewritten = `${bench.folder}/rewritten.pdf`;
  run('qpdf', ['--object-streams=disable', bench.file('sealed.pdf', sealed), rewritten]);
  const pages = Number(/Pages:\s+(\d+)/.exec(run('pdfinfo', [rewritten]).output)?.[1]);
  expect(pages).toBeGreaterThan(1);
  for (const file of [record, sealed, readFileSync(rewritten)]) {
    expect([await pageCount(file), await paperOf(file)]).toEqual([pages, 'Letter']);
  }
});

test('A4 is found again in a finished file, and is what a clinic of earlier days printed on', async () => {
  expect(await paperOf(await makeAftercareSheet(aftercareInput()))).toBe('A4');
  const { paper: _, ...before } = clinic;
  expect(ClinicDetails.parse(before).paper).toBe('A4');
});
