import { execFileSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Scenario } from '../../scripts/demo/scenario.ts';
import { scenarioSchema } from '../../scripts/demo/schema.ts';
import { demoCommand, runDemo } from './run-demo.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'chairside-demo-test-'));
});
afterAll(() => rm(dir, { recursive: true, force: true }));

const demo = (out: string, scenario?: unknown) => runDemo(dir, out, scenario);

const Outcome = z.object({
  view: z.object({ sealed: z.object({ head: z.string() }), documents: z.array(z.object({ sha256: z.string() })) }),
});
const Certificates = z.array(z.object({ fingerprint: z.string() }));

/**
 * Takes out what follows from a key that is new in every run, and nothing else: the record's head (the key's fingerprint
 * stands on the record), the hashes of the sealed files, the fingerprint itself; whole, and as printed in groups.
 */
async function withoutKeys(folder: string): Promise<(text: string) => string> {
  const { view } = Outcome.parse(JSON.parse(await readFile(join(folder, 'visit.json'), 'utf8')));
  const [seal] = Certificates.parse(JSON.parse(await readFile(join(folder, 'seal-certificates.json'), 'utf8')));
  const fingerprint = seal?.fingerprint ?? '';
  const hashes = [
    view.sealed.head,
    ...view.documents.map(({ sha256 }) => sha256),
    fingerprint,
    fingerprint.slice(0, 16),
  ];
  const patterns = hashes.map((hash) => new RegExp([...hash].join('\\s*'), 'gi'));
  // A hash that is printed differs, so the compressed page that it stands on may be a few bytes longer.
  const sizes = (text: string) => text.replace(/"bytes": \d+/g, '"bytes": SIZE');
  return (text) => patterns.reduce((rest, pattern) => rest.replace(pattern, 'KEY'), sizes(text));
}

function textOf(pdf: string): string {
  return execFileSync('pdftotext', ['-layout', pdf, '-']).toString('utf8');
}

describe('the whole visit', () => {
  let first: { readonly folder: string; readonly stdout: string; readonly stderr: string };
  beforeAll(async () => {
    const folder = join(dir, 'first');
    first = { folder, ...(await demoCommand('--out', folder)) };
  });

  it('writes sealed papers, the visit and its events, and says what it wrote', async () => {
    expect(first.stderr).toBe('');
    expect((await readdir(first.folder)).sort()).toEqual([
      'aftercare-sheet.pdf',
      'consent-record.pdf',
      'seal-certificates.json',
      'usb-stick',
      'visit-record.pdf',
      'visit.json',
    ]);
    for (const name of ['aftercare-sheet.pdf', 'consent-record.pdf', 'visit-record.pdf', 'visit.json'])
      expect(first.stdout).toContain(join(first.folder, name));
    const { view, events } = JSON.parse(await readFile(join(first.folder, 'visit.json'), 'utf8'));
    expect(view).toMatchObject({ stage: 'closed', outcome: 'treated', course: { session: 2, sessionsPlanned: 3 } });
    // One remedy and two breaks, as planned and as they were.
    expect(view.checks.find((check: { id: string }) => check.id === 'no-products').status).toBe('fixed');
    expect(
      view.breaks.taken.map(({ timing, breakMs }: { timing: string; breakMs: number }) => [timing, breakMs]),
    ).toEqual([
      ['on-time', 12 * 60_000],
      ['on-time', 10 * 60_000],
    ]);
    expect(events[0].type).toBe('visit-opened');
    expect(events.at(-1).type).toBe('visit-closed');
  });

  it('has the dates of a treatment on 24 November 2026 on its sheet', () => {
    const text = textOf(join(first.folder, 'aftercare-sheet.pdf')).replace(/\s+/g, ' ');
    // No wash on days 0 to 3; water from day 4, the Saturday; cleanser from day 7; a month after the planned final session.
    for (const words of ['To Fri 27 Nov', 'Sat 28 Nov', 'Tue 1 Dec', 'Fri 22 Jan 2027', 'Tue 22 Dec'])
      expect(text).toContain(words);
  });

  it('prints the questions, the answers and the breaks in words on the consent record', () => {
    const text = textOf(join(first.folder, 'consent-record.pdf')).replace(/\s+/g, ' ');
    for (const words of [
      'Check answered · No products today · Gel: Present · finding: Gel found',
      'Check answered · No products today · Gel: None · checked again (2)',
      'Break started · planned 10:20 to 10:50 GMT · worked 72 min · on time',
      'Break started · planned 11:44 to 12:14 GMT · worked 76 min · on time',
    ])
      expect(text).toContain(words);
  });

  it('tells on the visit record what was found, fixed and checked again, and how the breaks went', () => {
    const text = textOf(join(first.folder, 'visit-record.pdf')).replace(/\s+/g, ' ');
    for (const words of [
      'Gel: Present, 08:55 GMT. Finding: Gel found',
      'Done: Wash out, 09:02 GMT Done: Moisturise, 09:05 GMT Checked again (2) Gel: None',
      'Fixed, then passed',
      'Break 1: planned 10:20 to 10:50 GMT, taken 10:32 to 10:44 GMT (12 min), after 72 min of work: on time.',
      'Break 2: planned 11:44 to 12:14 GMT, taken 12:00 to 12:10 GMT (10 min), after 76 min of work: on time.',
    ])
      expect(text).toContain(words);
  });

  it('is sealed so that poppler finds it valid and whole', () => {
    for (const name of ['aftercare-sheet.pdf', 'consent-record.pdf', 'visit-record.pdf']) {
      const verdict = execFileSync('pdfsig', [join(first.folder, name)]).toString('utf8');
      expect(verdict).toContain('Signature is Valid');
      expect(verdict).toContain('Total document signed');
    }
  });

  it('gives the same documents the second time, but for keys and signatures', async () => {
    const second = await demo('second');
    expect(second.code).toBe(0);
    const [masked, maskedAgain] = [await withoutKeys(first.folder), await withoutKeys(second.folder)];
    for (const name of ['aftercare-sheet.pdf', 'consent-record.pdf', 'visit-record.pdf'])
      expect(maskedAgain(textOf(join(second.folder, name)))).toBe(masked(textOf(join(first.folder, name))));
    expect(maskedAgain(await readFile(join(second.folder, 'visit.json'), 'utf8'))).toBe(
      masked(await readFile(join(first.folder, 'visit.json'), 'utf8')),
    );
  });
});

describe('other scenarios', () => {
  const scenarioAt = async (name: string) =>
    Scenario.parse(JSON.parse(await readFile(join(root, 'docs/scenarios', name), 'utf8')));

  it('end with redness in a new date, over a power cut, with the dates of that appointment', async () => {
    const { code, folder, stdout } = await demo('redness', await scenarioAt('redness.json'));
    expect(code).toBe(0);
    expect(stdout).toContain('36 steps done, 4 of them refused as expected.');
    const { view } = JSON.parse(await readFile(join(folder, 'visit.json'), 'utf8'));
    expect(view).toMatchObject({
      outcome: 'rescheduled',
      rescheduled: { reasons: ['Redness on the scalp'], next: { date: '2026-03-10', time: '10:00' } },
    });
    // Tuesday 10 March in New York; the clocks go forward on Sunday the 8th.
    const text = textOf(join(folder, 'preparation-sheet.pdf')).replace(/\s+/g, ' ');
    for (const words of [
      'Tue 10 Mar 2026, 10:00',
      'Sat 7 – Mon 9 Moisturise',
      'by Shave or cut your hair.',
      'Sun 8 Mar, 10:00',
    ])
      expect(text).toContain(words);
  });

  it('hold answers of every kind and the facts that a clinic’s own practice asks for', async () => {
    const { code, folder, stdout } = await demo('own', await scenarioAt('own-practice.json'));
    expect(code).toBe(0);
    expect(stdout).toContain('2 of them refused as expected.');
    const record = textOf(join(folder, 'visit-record.pdf')).replace(/\s+/g, ' ');
    for (const words of [
      'Postal address: 4 Sample Street Sampletown',
      'Identity document seen: passport',
      'Patch test: no reaction, tested on Fri 20 Nov 2026',
      'Description of the work: Hairline and crown, two passes',
      'Practitioner’s licence number: PR-1042',
    ])
      expect(record).toContain(words);
    const sheet = textOf(join(folder, 'aftercare-sheet.pdf')).replace(/\s+/g, ' ');
    expect(sheet).toContain('Pigments used Shade 3, Sample Pigments, lot SP-20418, expires Aug 2027');
  });

  it('hold an interpreter’s signature beside the client’s, before which nobody can witness', async () => {
    const { code, folder, stdout } = await demo('interpreter', await scenarioAt('interpreter.json'));
    expect([code, stdout.includes('1 of them refused as expected.')]).toEqual([0, true]);
    const record = textOf(join(folder, 'consent-record.pdf')).replace(/\s+/g, ' ');
    expect(record).toContain('Reader or interpreter: Marta Reader (Polish, translator)');
    expect(record).toContain('I, Marta Reader, read or interpreted this whole text for Sample Client in Polish');
  });

  it('may hold several visits; the last one is visit.json', async () => {
    const steps = await scenarioAt('redness.json');
    const opening = steps.filter(({ operation }) => /^(setup|session.unlock|clients.add|visits.open)/.test(operation));
    const open = opening.at(-1);
    if (!open) throw new Error('the scenario opens no visit');
    const act = (command: object) => ({
      ...open,
      keep: {},
      operation: 'visits.act',
      // biome-ignore lint/suspicious/noTemplateCurlyInString: that is how a scenario names a kept value
      input: { visitId: '${visitId}', command },
    });
    const { code, folder, stderr } = await demo('several', [
      ...opening,
      act({ type: 'cancel-visit', reason: 'Wrong day.' }),
      act({ type: 'close-visit' }),
      { ...open, uptimeMs: 60_000, bootId: 'boot-2' },
    ]);
    expect([code, stderr]).toEqual([0, '']);
    const outcome = async (file: string) => JSON.parse(await readFile(join(folder, file), 'utf8')).view.outcome;
    expect([await outcome('visit-1-visit.json'), await outcome('visit.json')]).toEqual(['cancelled', 'in-progress']);
  });
});

describe('the documentation', () => {
  it('has the schema that the contract gives now (written by scripts/scenario-schema.ts)', async () => {
    const schema = JSON.parse(await readFile(join(root, 'docs/scenario.schema.json'), 'utf8'));
    expect(schema).toEqual(JSON.parse(JSON.stringify(scenarioSchema())));
  });

  it('has an example that is a scenario', async () => {
    const text = await readFile(join(root, 'docs/scenario.md'), 'utf8');
    const example = /```json\n([\s\S]*?)```/.exec(text)?.[1] ?? '';
    expect(Scenario.safeParse([JSON.parse(example)]).success).toBe(true);
  });
});
