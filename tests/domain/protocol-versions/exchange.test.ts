import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { fault } from '../../../domain/faults/faults.ts';
import { readProtocol } from '../../../domain/protocol/exchange/read-protocol.ts';
import { publishedSchema } from '../../../scripts/protocol/published-schema.ts';
import { effort } from '../../effort.ts';
import { sentence } from '../../sentence.ts';
import { sample } from './sample.ts';

interface Copy {
  readonly aftercare: readonly object[];
  readonly consent: object;
  readonly record: object;
}

const json = (change: (copy: Copy) => void = () => {}): string => {
  const copy: Copy = JSON.parse(JSON.stringify(sample));
  change(copy);
  return JSON.stringify(copy);
};

/** The file's text with one field of a rule written otherwise. */
const withRule = (fields: object) => json((copy) => Object.assign(copy.aftercare[1] ?? {}, fields));

it('publishes the JSON Schema that the code uses now (written by scripts/protocol-schema.ts)', () => {
  const published = readFileSync(new URL('../../../docs/protocol.schema.json', import.meta.url), 'utf8');
  expect(JSON.parse(published)).toEqual(publishedSchema());
});

it('takes a protocol by itself, or beside a seal, as it was written', () => {
  expect(readProtocol(json())).toEqual({ ok: true, protocol: sample, notTaken: [] });
  expect(readProtocol(JSON.stringify({ protocol: sample, seal: {} }))).toMatchObject({ ok: true, protocol: sample });
});

it('leaves out a rule that does not fit and says where and why', () => {
  const read = readProtocol(withRule({ mode: 'perhaps', level: 3 }));
  if (!read.ok) throw new Error('refused');
  expect(read.protocol.aftercare.map(({ id }) => id)).toEqual(['one', 'three', 'four', 'five']);
  expect(read.notTaken).toEqual([
    { place: 'aftercare/two/level', why: 'kind' },
    { place: 'aftercare/two/mode', why: 'choice' },
  ]);
});

it('leaves out fields that nobody knows, at the top and in the consent, and names them', () => {
  const read = readProtocol(
    json((copy) => {
      Object.assign(copy, { colour: 'red' });
      Object.assign(copy.consent, { font: 'large' });
    }),
  );
  expect(read).toMatchObject({
    ok: true,
    protocol: sample,
    notTaken: [
      { place: '', why: 'unknown-field' },
      { place: 'consent', why: 'unknown-field' },
    ],
  });
});

it('names a point in time as a whole, and what no JSON Schema can say', () => {
  const point = { anchor: 'session', offset: 'four', unit: 'day' };
  expect(readProtocol(withRule({ from: point }))).toMatchObject({
    notTaken: [{ place: 'aftercare/two/from', why: 'value' }],
  });
  const falling = { anchor: 'session', offset: 4, offsetHigh: 2, unit: 'day' };
  expect(readProtocol(withRule({ to: falling }))).toMatchObject({
    notTaken: [{ place: 'aftercare/two/to/offsetHigh', why: 'value', field: 'range-falls' }],
  });
});

const deep = `${'{"protocol":'.repeat(40)}1${'}'.repeat(40)}`;

it.each<[string, string, string]>([
  ['no JSON', '{"form": 1', 'not-json'],
  ['another kind of JSON', '[1, 2]', 'no-protocol'],
  ['an object of something else', '{"name": "x"}', 'no-protocol'],
  ['a later form', json((copy) => Object.assign(copy, { form: 2 })), 'other-form'],
  ['deep nesting', deep, 'too-deep'],
  ['deep lists', '['.repeat(1_000_000), 'too-deep'],
  ['a million values', `[${'1,'.repeat(1_000_000)}1]`, 'too-many'],
])('refuses %s with words', (_, text, why) => {
  const read = readProtocol(text);
  expect(read).toMatchObject({ ok: false, fault: { code: 'protocol-file', params: { why } } });
  if (!read.ok) expect(sentence(read.fault)).toMatch(/Nothing was changed/);
});

it.each<[string, string, object]>([
  [
    'a text of a megabyte at the top',
    json((copy) => Object.assign(copy, { name: 'x'.repeat(1_000_000) })),
    { place: 'name', why: 'too-long' },
  ],
  [
    'ten thousand rules',
    json((copy) => Object.assign(copy, { aftercare: Array.from({ length: 10_000 }, () => sample.aftercare[0]) })),
    { place: 'aftercare', why: 'too-many', most: 500 },
  ],
  [
    'a prototype key',
    json().replace('"minimumAge":', '"__proto__":{"minimumAge":1},"minimumAge":'),
    { place: '', why: 'odd-key' },
  ],
  [
    'a constructor within a rule',
    withRule({ constructor: { prototype: 1 } }),
    { place: 'aftercare/two', why: 'odd-key' },
  ],
  [
    'text that turns the direction of writing',
    withRule({ text: 'Do \u202enot wash' }),
    { place: 'aftercare/two/text', why: 'form', field: 'hidden-direction' },
  ],
  [
    'an invisible letter',
    withRule({ short: 'Wa\u200bter' }),
    { place: 'aftercare/two/short', why: 'form', field: 'hidden-letter' },
  ],
  ['a missing list', json((copy) => Reflect.deleteProperty(copy, 'topics')), { place: '', why: 'missing' }],
  [
    'a date that no calendar has',
    json((copy) => Object.assign(copy.record, { date: '2026-02-30' })),
    { place: 'record/date', why: 'form' },
  ],
])('refuses %s and names its place', (_, text, at) => {
  const read = readProtocol(text);
  expect(read).toMatchObject({ ok: false, fault: { code: 'protocol-misfit', params: at } });
  if (!read.ok) expect(sentence(read.fault)).toMatch(/^(At “|The protocol: ).*\. [A-Z].+\.$/);
});

it.each<[string, object, object]>([
  [
    'six thousand rules without anything in them',
    { aftercare: Array.from({ length: 6_000 }, () => ({ from: {}, to: {} })) },
    { place: 'aftercare', why: 'too-many', most: 500 },
  ],
  [
    'a hundred thousand options of a question',
    { health: [{ id: 'one', answers: { kind: 'several-of', options: Array.from({ length: 100_000 }, () => ({})) } }] },
    { place: 'health/one/answers/options', why: 'too-many', most: 20 },
  ],
  [
    'as many broken rules as there can be',
    {
      preparation: Array.from({ length: 500 }, () => ({ from: {}, to: {} })),
      aftercare: Array.from({ length: 500 }, () => ({ from: {}, to: {} })),
    },
    { place: 'preparation/0', why: 'missing' },
  ],
])('reads %s without keeping anybody waiting', async (_, fields, at) => {
  const text = json((copy) => Object.assign(copy, fields));
  readProtocol(json());
  const cost = await effort(() => {
    const read = readProtocol(text);
    // Within a list whose items stand by themselves, the one with too much is left out.
    expect(read.ok ? read.notTaken[0] : read.fault.params).toEqual(at);
  });
  expect(cost).toBeLessThan(50);
});

it('refuses a number that is too large for JSON, wherever it stands', () => {
  const far = json().replace('"minimumAge":18', '"minimumAge":1e400');
  expect(readProtocol(far)).toMatchObject({
    ok: false,
    fault: { code: 'protocol-misfit', params: { place: 'minimumAge', why: 'value' } },
  });
  // Beside the protocol too, where a seal is made over it.
  expect(readProtocol(`{"protocol":${json()},"published":{"version":-1e400},"seal":{}}`)).toMatchObject({
    ok: false,
    fault: { code: 'protocol-misfit', params: { why: 'value' } },
  });
});

it('leaves out a rule with a text of a megabyte', () => {
  expect(readProtocol(withRule({ text: 'x'.repeat(1_000_000) }))).toMatchObject({
    ok: true,
    notTaken: [{ place: 'aftercare/two/text', why: 'too-long', most: 4000 }],
  });
});

it('refuses a file of more than 4 MB before it reads it', () => {
  const text = JSON.stringify('x'.repeat(4 * 1024 * 1024));
  expect(readProtocol(text)).toEqual({ ok: false, fault: fault('file-too-large', { most: 4 * 1024 * 1024 }) });
});

it('leaves the prototype of every object as it was', () => {
  readProtocol('{"form":1,"__proto__":{"form":1,"hacked":true}}');
  expect(Object.hasOwn(Object.prototype, 'hacked')).toBe(false);
});
