import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { takeClinic } from '../../../scripts/protocol/fact-clinic.ts';
import { FactsFile } from '../../../scripts/protocol/facts-form.ts';

const day = (anchor: string, offset: number, rest: object = {}) => ({ anchor, offset, unit: 'day', ...rest });

function taken(clinic: object) {
  const [first] = FactsFile.parse({ clinics: [clinic] }).clinics;
  if (!first) throw new Error('there is no clinic');
  return takeClinic(first);
}

const rules = {
  preparation: [
    {
      topic: 'hats',
      level: 'tight',
      mode: 'off',
      from: { anchor: 'appt', offset: -48, unit: 'hour' },
      to: day('appt', 0),
    },
    {
      topic: 'hats',
      level: 'loose',
      mode: 'limit',
      from: { anchor: 'open' },
      to: day('appt', 0),
      frequency: 'an hour a day',
    },
    {
      topic: 'clean',
      mode: 'do',
      from: day('appt', -1, { at: 'evening' }),
      to: day('appt', -1, { at: 'evening' }),
      each: true,
    },
    {
      topic: 'cut',
      level: 'short',
      mode: 'do',
      to: day('appt', 0),
      variants: ['buzz'],
      ifMissed: 'another day',
      perClient: true,
    },
  ],
  aftercare: [
    {
      topic: 'pool',
      level: 'any water',
      mode: 'off',
      from: day('session', 0),
      to: day('session', 3, { offsetHigh: 5 }),
    },
    {
      topic: 'pool',
      level: 'sea',
      mode: 'may',
      from: day('final', 28),
      approx: true,
      onlyIf: 'nothing itches',
      exceptions: ['a cap'],
    },
    {
      topic: 'soap',
      level: 'theirs',
      mode: 'do',
      from: { anchor: 'session', offset: 24, unit: 'hour' },
      to: { anchor: 'next' },
      product: 'a kit',
    },
    { topic: 'soap', level: 'own', mode: 'off', from: day('session', 0), to: { anchor: 'healed' } },
  ],
};

it('every fact of a rule is held: read back out of the protocol it is what it was', () => {
  const { lines, protocols, contradictions } = taken({ id: 'small', ...rules });
  expect(lines.filter(({ lost }) => lost.length > 0)).toEqual([]);
  expect(lines).toHaveLength(8);
  expect(protocols.map(({ treatment, preparation }) => [treatment, preparation.length])).toEqual([
    ['standard', 3],
    ['buzz', 4],
  ]);
  expect(contradictions).toEqual([]);
});

it('a fact that the model does not have is lost by its name, and so is a rule that cannot be read', () => {
  const [rule] = rules.aftercare;
  const { lines } = taken({
    aftercare: [
      { ...rule, colour: 'red' },
      { ...rule, mode: 'maybe' },
      { ...rule, from: day('moon', 1) },
    ],
    opening: ['nine'],
  });
  expect(lines.map(({ place, lost }) => [place, lost.map((one) => one.split(':')[0])])).toEqual([
    ['aftercare 1', ['colour']],
    ['aftercare 2', ['mode']],
    ['aftercare 3', ['from.anchor']],
    ['opening', ['opening']],
  ]);
});

it('a planted contradiction is found on the sheet that has it, and none where one ends before the other begins', () => {
  const planted = (from: number) =>
    taken({
      aftercare: [
        { topic: 'sauna', level: 'steam', mode: 'off', from: day('session', 0), to: day('final', 28) },
        { topic: 'sauna', level: 'steam', mode: 'may', from: day('final', from) },
      ],
    }).contradictions.map(({ found }) => [found.sheet, found.fromDay, found.toDay]);
  expect(planted(20)).toEqual([['final', 20, 28]]);
  expect(planted(29)).toEqual([]);
});

it('a topic that a sheet counts up in a level of another one is a part of it: what is off there is not allowed here', () => {
  const offThreeDays = (level: string) => ({
    ...{ topic: 'exertion', level, mode: 'off' },
    ...{ from: day('session', 1), to: day('session', 3) },
  });
  const allowed = { topic: 'sauna', mode: 'may', from: day('final', 0) };
  const found = (level: string) =>
    taken({ aftercare: [offThreeDays(level), allowed] }).contradictions.map(({ found: { one, other } }) => [
      one.rule.topic,
      other.rule.topic,
    ]);
  expect(found('steam, sauna, long runs')).toEqual([['exertion', 'sauna']]);
  // Only words that stand for themselves count: nothing is read into a sheet.
  expect(found('sauna towels, long runs')).toEqual([]);
  expect(found('sauna')).toEqual([]);
});

it('where the next preparation would come too soon after a treatment, the first day on which it may is found', () => {
  const { protocols, contradictions } = taken({
    preparation: [{ topic: 'wash', mode: 'do', from: day('appt', -1), to: day('appt', -1) }],
    aftercare: [{ topic: 'wash', level: 'any wetting', mode: 'off', from: day('session', 0), to: day('session', 4) }],
  });
  expect(protocols.map(({ nextFromDay }) => nextFromDay)).toEqual([6]);
  expect(contradictions).toEqual([]);
});

const folder = mkdtempSync(join(tmpdir(), 'chairside-protocol-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the command prints, and its exit code. */
function run(...words: string[]): Promise<{ code: number; said: string }> {
  const program = join(import.meta.dirname, '../../../scripts/protocol.ts');
  return new Promise((done) =>
    execFile(process.execPath, [program, ...words], (error, out, err) =>
      done({ code: error === null ? 0 : Number(error.code), said: out + err }),
    ),
  );
}

const written = (name: string, json: unknown) => {
  const file = join(folder, name);
  writeFileSync(file, typeof json === 'string' ? json : JSON.stringify(json));
  return file;
};

it('the command exits 1 when a rule is lost, names it, and checks a protocol by itself', async () => {
  const lossy = await run(
    'facts',
    written('lossy.json', { clinics: [{ aftercare: [{ ...rules.aftercare[0], colour: 'red' }] }] }),
  );
  expect([lossy.code, lossy.said]).toEqual([1, expect.stringContaining('colour')]);
  const [protocol] = taken({ id: 'small', ...rules }).protocols;
  const sound = await run('check', written('sound.json', protocol));
  expect([sound.code, sound.said]).toEqual([0, 'small, standard: no faults, no contradictions\n']);
  const wrong = { ...protocol, aftercare: [{ ...protocol?.aftercare[0], topic: 'moon' }] };
  const faulty = await run('check', written('faulty.json', wrong));
  expect([faulty.code, faulty.said]).toEqual([
    1,
    expect.stringContaining('aftercare/0/topic: there is no topic “moon”'),
  ]);
});

it('a hostile file is refused with words, and nothing of it runs', async () => {
  const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
  const proto = '{"clinics":[{"aftercare":[{"__proto__":{"topic":"x"},"constructor":{}}]}]}';
  for (const [name, text] of Object.entries({ deep, proto, none: '', other: '{"clinics":{}}' })) {
    const { code, said } = await run('facts', written(`${name}.json`, text));
    expect([name, code === 1 || code === 66, said.includes('    at ')]).toEqual([name, true, false]);
  }
});
