import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { fhirQuestionnaire } from '../../../domain/protocol/exchange/fhir.ts';
import { translatorsCsv } from '../../../domain/protocol/exchange/translators-csv.ts';
import { sample } from './sample.ts';

it('writes health questions and clauses as a FHIR R4 questionnaire, with follow-ups and grades', () => {
  const [health, consent] = Object(fhirQuestionnaire(sample, null)).item;
  expect(health.item).toMatchObject([
    { linkId: 'health/blood', type: 'boolean', text: 'Do you take anything that thins the blood?' },
    {
      linkId: 'health/which',
      type: 'choice',
      enableWhen: [{ question: 'health/blood', operator: '=', answerBoolean: true }],
      answerOption: [
        { valueCoding: { code: 'one', display: 'One' }, extension: [{ valueCode: 'note' }] },
        { valueCoding: { code: 'two', display: 'Two' }, extension: [{ valueCode: 'refuse' }] },
      ],
    },
    { linkId: 'health/age', type: 'quantity', extension: [{ valueCoding: { display: 'months' } }] },
  ]);
  expect(consent.item.map(({ linkId, type }: { linkId: string; type: string }) => [linkId, type])).toEqual([
    ['consent/clauses/one', 'boolean'],
    ['consent/clauses/two', 'boolean'],
    ['consent/clauses/three', 'boolean'],
  ]);
});

it('writes a follow-up of none of several as a question without an answer', () => {
  const [blood, which, ...others] = sample.health;
  if (!blood || !which) throw new Error('the sample has no questions');
  const answers = {
    kind: 'several-of' as const,
    options: [{ id: 'one', label: 'One', grade: 'note' as const }],
    none: 'fine' as const,
  };
  const shownWhen = { question: blood.id, answers: ['none'] };
  const health = [{ ...blood, answers }, { ...which, shownWhen }, ...others];
  expect(Object(fhirQuestionnaire({ ...sample, health }, null)).item[0].item[1]).toMatchObject({
    enableWhen: [{ question: 'health/blood', operator: 'exists', answerBoolean: false }],
  });
});

it('gives translators every sentence with its place, and no choice or date', () => {
  const lines = translatorsCsv(sample, 'fr').split('\r\n');
  expect(lines[0]).toBe('place,context,en,fr,state');
  expect(lines).toContain('aftercare/two/text,"Water, two","Rinse with clear water, two",,missing');
  expect(lines).toContain('consent/clauses/one/paragraphs/1,Clause one,Second of one,,missing');
  expect(lines.some((line) => /mode|grade|offset|\/id|lane/.test(line))).toBe(false);
});

it('gives a spreadsheet no text that it would take for a formula', () => {
  const csv = translatorsCsv({ ...sample, disclaimer: '=HYPERLINK("x")' }, 'fr');
  expect(csv).toContain(`disclaimer,,"'=HYPERLINK(""x"")",`);
});

const folder = mkdtempSync(join(tmpdir(), 'chairside-protocol-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(...words: string[]): Promise<{ code: number; said: string }> {
  const program = join(import.meta.dirname, '../../../scripts/protocol.ts');
  return new Promise((done) =>
    execFile(process.execPath, [program, ...words], (error, out, err) =>
      done({ code: error === null ? 0 : Number(error.code), said: out + err }),
    ),
  );
}

const written = (name: string, json: object) => {
  const file = join(folder, name);
  writeFileSync(file, JSON.stringify(json));
  return file;
};

it('the command lists changes, says what an import leaves out, and exports', async () => {
  const before = written('before.json', sample);
  const [rule, ...others] = sample.aftercare;
  const after = written('after.json', {
    ...sample,
    minimumAge: 21,
    aftercare: [{ ...rule, mode: 'perhaps' }, ...others],
  });
  const [same, diff, taken, csv] = await Promise.all([
    run('diff', before, before),
    run('diff', before, after),
    run('import', after),
    run('export', before, '--as', 'csv', '--language', 'de'),
  ]);
  expect([same.code, same.said]).toEqual([0, 'no changes\n']);
  expect([diff.code, diff.said]).toEqual([1, expect.stringContaining('minimumAge: 18 → 21 [meaning]')]);
  expect([taken.code, taken.said]).toEqual([1, expect.stringContaining('not taken: aftercare/one/mode')]);
  expect([csv.code, csv.said.split('\r\n')[0]]).toEqual([0, 'place,context,en,de,state']);
});

it('says in a questionnaire which version it is, since when, and whether it is in use', () => {
  const at = '2026-11-02T08:10:00.000Z';
  expect(fhirQuestionnaire(sample, { version: 12, at, inUse: true })).toMatchObject({
    url: 'urn:chairside:protocol:shaved-look',
    version: '12',
    date: at,
    status: 'active',
    name: 'Protocol_shaved_look',
  });
  expect(fhirQuestionnaire(sample, { version: 11, at, inUse: false })).toMatchObject({ status: 'retired' });
  expect(fhirQuestionnaire(sample, null)).toMatchObject({ status: 'draft' });
});
