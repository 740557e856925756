import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { AppError } from '../../domain/errors.ts';
import { type Fault, faultLists, faults, isFault } from '../../domain/faults/faults.ts';
import { fieldFaultCodes } from '../../domain/field-fault.ts';
import { germanStaff } from '../../renderer/words/de/staff/staff.ts';
import { english } from '../../renderer/words/faults/english.ts';
import { faultSentence } from '../../renderer/words/faults/fault-words.ts';
import { frenchStaff } from '../../renderer/words/fr/staff/staff.ts';
import { fieldWords } from '../sentence.ts';

const { faults: words, fields } = english;
const codes = Object.keys(faults);
/** Whoever works in another language reads of every fault in it. */
const staffLanguages = [english, germanStaff.faults, frenchStaff.faults];

/** Texts that their form does not tell: zones and dates have one of their own. */
const longest = { text: 'ᄀ'.repeat(200), short: '“{{' };

/** A whole sentence, without a trace of what it was made from. */
const isWhole = (said: string): boolean =>
  /^[\p{Lu}“«„0-9].*\.$/su.test(said) &&
  !/undefined|null|NaN|\[object|\{\{|\$\{| {2}| \.|: *\./.test(said.replaceAll(longest.short, 'x'));

/** Values of one param at the edges of its form. */
function edges(schema: z.ZodType): unknown[] {
  const candidates: unknown[] = [
    ...[0, 1, 2, 59_999, 60_000, 61_000, 3_600_000, 86_400_000 * 3, 1_048_576, 8001, -1, 0.5],
    ...[
      '',
      'a',
      'ব',
      '2026-12-09',
      '2028-02-29',
      '10:00',
      '23:59',
      '2026-12',
      '2026-11-24T13:22:00.000Z',
      'Europe/London',
      'too-long:120',
      'GMT+1',
      '1F600',
      'details.name',
    ],
    ...[longest.short, longest.text.slice(0, 10), longest.text.slice(0, 20), longest.text.slice(0, 30), longest.text],
  ];
  if (schema instanceof z.ZodOptional) return [undefined, ...edges(inner(schema.unwrap()))];
  if (schema instanceof z.ZodEnum) return schema.options;
  if (schema instanceof z.ZodLiteral) return [...schema.values];
  return candidates.filter((value) => schema.safeParse(value).success);
}

const inner = (schema: z.core.$ZodType): z.ZodType => {
  if (!(schema instanceof z.ZodType)) throw new Error('not a schema');
  return schema;
};

/** Params of every kind that a code can have, each param at its edges. */
function paramsOf(schema: z.ZodType): Record<string, unknown>[] {
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => paramsOf(inner(option)));
  if (!(schema instanceof z.ZodObject)) throw new Error('params are objects');
  return Object.entries(schema.shape).reduce<Record<string, unknown>[]>(
    (made, [name, param]) => {
      const values = edges(inner(param));
      if (values.length === 0) throw new Error(`no value for ${name}`);
      return made.flatMap((one) => values.map((value) => (value === undefined ? one : { ...one, [name]: value })));
    },
    [{}],
  );
}

describe('the words of faults', () => {
  it('are there for every code, every code for words, and a code stands in one list', () => {
    expect(Object.keys(words).toSorted()).toEqual(codes.toSorted());
    expect(faultLists.flatMap((list) => Object.keys(list)).toSorted()).toEqual(codes.toSorted());
    expect(Object.keys(fields).toSorted()).toEqual([...fieldFaultCodes].toSorted());
  });

  it.each(Object.entries(faults))('of %s have no hole, whatever it brings along', (code, schema) => {
    const all = paramsOf(schema);
    expect(all.length).toBeGreaterThan(0);
    const odd = all.flatMap((params) => {
      const fault: unknown = { code, params };
      if (!isFault(fault)) throw new Error(`${code} does not know ${JSON.stringify(params)}`);
      return staffLanguages.map((language) => faultSentence(language, fault)).filter((said) => !isWhole(said));
    });
    expect(odd).toEqual([]);
  });

  it('of fields have no hole, with a number and without', () => {
    for (const code of fieldFaultCodes)
      for (const text of [code, `${code}:0`, `${code}:9999`]) {
        expect(fieldWords(text)).toMatch(/^[A-Z].*\.$/);
        expect(fieldWords(text)).not.toMatch(/undefined|NaN/);
      }
    expect([fieldWords('odd'), fieldWords(undefined), fieldWords('empty:x')]).toEqual([null, null, null]);
  });
});

describe('a fault from elsewhere', () => {
  it('is taken only with a known code and params of its form, no others', () => {
    const good: Fault = { code: 'wrong-pin', params: { left: 4 } };
    expect(isFault(good)).toBe(true);
    for (const odd of [
      null,
      'not-now',
      { code: 'not-now' },
      { code: 'toString', params: {} },
      { code: 'made-up', params: {} },
      { code: 'wrong-pin', params: {} },
      { code: 'wrong-pin', params: { left: 'four' } },
      { code: 'not-now', params: { path: '/home/nia' } },
      { code: 'malformed', params: { where: 'C:\\clinic' } },
    ])
      expect(isFault(odd)).toBe(false);
  });
});

describe('an error', () => {
  it('says its code where a log or a stack shows it, and nothing of its params', () => {
    const error = new AppError('not-printable', { letter: 'ব' }, 'no glyph');
    expect([error.message, error.detail, error.fault]).toEqual([
      'not-printable',
      'no glyph',
      { code: 'not-printable', params: { letter: 'ব' } },
    ]);
    expect(`${error}${error.stack}`).not.toContain('ব');
  });
});
