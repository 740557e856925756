import { afterAll, describe, expect, test } from 'vitest';
import { makeAftercareSheet } from '../../documents/papers/aftercare-sheet.ts';
import { makeConsentRecord } from '../../documents/papers/consent-record.ts';
import type { DocumentBase } from '../../documents/papers/inputs.ts';
import { makePreparationSheet } from '../../documents/papers/preparation-sheet.ts';
import { makeVisitRecord } from '../../documents/papers/visit-record.ts';
import { makeSealIdentity } from '../../documents/seal/identity.ts';
import { sealDocument } from '../../documents/seal/seal.ts';
import { aftercareInput, at, clinic, consentInput, preparationInput } from './fixtures.ts';
import { readTags, type Tagged } from './tagged.ts';
import { run, Workbench } from './tools.ts';
import { visitRecordInput } from './visit-fixture.ts';

const bench = new Workbench();
afterAll(() => bench.dispose());

type Change = (base: DocumentBase) => Partial<DocumentBase>;
const documents = {
  'aftercare sheet': (change: Change) => makeAftercareSheet({ ...aftercareInput(), ...change(aftercareInput()) }),
  'preparation sheet': (change: Change) =>
    makePreparationSheet({ ...preparationInput(), ...change(preparationInput()) }),
  'consent record': (change: Change) => makeConsentRecord({ ...consentInput(), ...change(consentInput()) }),
  'visit record': (change: Change) => makeVisitRecord({ ...visitRecordInput(), ...change(visitRecordInput()) }),
} as const;
const kinds = ['aftercare sheet', 'preparation sheet', 'consent record', 'visit record'] as const;

const changes: readonly (readonly [string, Change])[] = [
  ['a short name', () => ({})],
  ['Letter', () => ({ clinic: { ...clinic, paper: 'Letter' } })],
  ['a long name', ({ client }) => ({ client: { ...client, name: 'Wolfeschlegelsteinhausenbergerdorff '.repeat(4) } })],
  ['a name from right to left', ({ client }) => ({ client: { ...client, name: 'محمد علي الحسيني' } })],
  ['a name whose letters change places', ({ client }) => ({ client: { ...client, name: 'अमित क्षत्रिय' } })],
];

describe.each(kinds)('%s', (kind) => {
  test.each(changes)('with %s: all that is drawn belongs to one part or is decoration', async (_, change) => {
    const path = bench.file('tagged.pdf', await documents[kind](change));
    expect(run('qpdf', ['--check', path])).toMatchObject({ status: 0 });
    const { faults, outline, pictures } = readTags(path);
    expect(faults).toEqual([]);
    expect(outline.filter((part) => part === 'Document/H1')).toHaveLength(1);
    expect(pictures).not.toContain(null);
    expect(run('pdfinfo', [path]).output).toMatch(/Tagged:\s+yes/);
  });

  test('sealed, it keeps its tags, and the seal’s field is in them', async () => {
    const identity = await makeSealIdentity({ clinicName: 'F', device: 'D', now: at('2026-01-02T08:00:00.000Z') });
    const about = { reason: kind, name: 'F' };
    const path = bench.file(
      'sealed.pdf',
      await sealDocument(await documents[kind](() => ({})), identity, at('13:22'), about),
    );
    expect(run('qpdf', ['--check', path])).toMatchObject({ status: 0 });
    const { faults, outline } = readTags(path);
    expect(faults).toEqual([]);
    expect(outline.at(-1)).toBe('Document/Form');
  });
});

/** The text with its roles, as poppler reads it by the tags. */
function spoken(path: string): string[] {
  const lines = run('pdfinfo', ['-struct-text', path]).output.split('\n');
  return lines.map((line) => line.replace(/ \((?:block|inline)\)$/, '').trim()).filter((line) => line !== '');
}

describe('the aftercare sheet, read by its tags', async () => {
  const path = bench.file('read.pdf', await makeAftercareSheet(aftercareInput()));
  const lines = spoken(path);
  const tags: Tagged = readTags(path);

  test('goes from who it is for over the rules to the seal', () => {
    const headings = lines.flatMap((line, index) => (/^H[12]$/.test(line) ? [`${line} ${lines[index + 1]}`] : []));
    expect(headings).toEqual([
      'H1 "Your aftercare"',
      'H2 "Not yet"',
      'H2 "From"',
      'H2 "Always, from Fri 15 Jan 2027 planned"',
      'H2 "Could it be infected?"',
      'H2 "Before session 3: Tue 15 Dec, 10:00"',
    ]);
    const place = (text: string): number => lines.findIndex((line) => line.includes(text));
    const order = [
      'Sample Client, born',
      'Dates marked',
      'MonTueWed',
      'Not yet',
      'Sample Client 13:18',
      'Sealed Tue 24 Nov',
    ];
    expect(order.map(place)).toEqual([...order.map(place)].sort((a, b) => a - b));
    expect(order.map(place)).not.toContain(-1);
  });

  test('has facts and rules as labelled lists, and no line end inside a word or between two', () => {
    const text = lines.join('\n');
    expect(text).toContain('L\nLI\nLbl\n"Client"\nLBody\n"Sample Client, born 14 Mar 1988"');
    expect(text).toContain('LI\nLbl\n"Sat 28 Nov"\nLBody\n"Wash with water only. Start moisturising, every day"');
    expect(text).toContain('I have gone through this sheet with its dates, and I know when to call a doctor."');
  });

  test('tells its pictures: the weeks with their dates, the codes, the signatures', () => {
    const [calendar, ...rest] = tags.pictures;
    expect(calendar).toContain('Calendar of the weeks from Mon 23 Nov 2026 to Sun 27 Dec 2026.');
    expect(calendar).toContain('Tue 24 Nov: treated.');
    expect(calendar).toContain('Tue 15 Dec: session 3.');
    expect(calendar).toContain('Off: Do not wash, Tue 24 Nov to Fri 27 Nov;');
    expect(calendar).toContain('No gym, sauna, beach, heavy sweat, Tue 24 Nov to Thu 14 Jan 2027, planned');
    expect(calendar).toContain('Water only, Sat 28 Nov to Mon 30 Nov');
    expect(calendar).toMatch(/From Wed 16 Dec on: follow the sheet of session 3\.$/);
    expect(rest).toEqual([
      'QR code: adds Sat 28 Nov 2026, Water only, to the phone’s calendar',
      'QR code: adds Tue 1 Dec 2026, Facial cleanser, to the phone’s calendar',
      'QR code: adds Sun 13 Dec 2026, Shave or cut by 10:00, to the phone’s calendar',
      'QR code: adds Tue 15 Dec 2026, Session 3, 10:00, to the phone’s calendar',
      'Signature of Sample Client, drawn on screen, Tue 24 Nov 2026, 13:18 GMT',
      'Signature of Robin Example, drawn on screen, Tue 24 Nov 2026, 13:20 GMT',
    ]);
  });
});

test('the break chart says when each break was due and taken', async () => {
  const { pictures } = readTags(bench.file('breaks.pdf', await makeVisitRecord(visitRecordInput())));
  expect(pictures[0]).toMatch(
    /^Time line of the procedure, 09:20 to 13:05 GMT\. Break 1: planned \d\d:\d\d to \d\d:\d\d GMT, taken/,
  );
  expect(pictures[0]).toMatch(/Break \d: planned \d\d:\d\d to \d\d:\d\d GMT, skipped at \d\d:\d\d GMT\./);
});

test('the events are a table with heads; what goes on over a page stays one part', async () => {
  const path = bench.file('long.pdf', await makeConsentRecord(consentInput()));
  const { outline } = readTags(path);
  expect(outline.filter((part) => /\/Table$/.test(part))).toHaveLength(1);
  expect(outline.filter((part) => /\/TR\/TH$/.test(part)).length).toBeGreaterThan(4);
  expect(outline.filter((part) => /\/TR\/TD$/.test(part))).toHaveLength(4 * consentInput().events.length);
  const text = spoken(path);
  // A running head and the seal's lines stand on each page and are read once.
  expect(text.filter((line) => line.includes('Sealed Tue 24 Nov 2026'))).toHaveLength(1);
  expect(text.filter((line) => line.includes('born 14 Mar 1988') && !line.includes('Visit opened'))).toHaveLength(1);
});
