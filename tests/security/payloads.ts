import { z } from 'zod';
import { contract, type OperationName, operationNames } from '../../api/contract/contract.ts';

/** Numbers from 0 to 1, the same ones for the same seed: a failure can be seen again. */
export type Chance = () => number;

export function seeded(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function pick<T>(chance: Chance, from: readonly T[]): T {
  const found = from[Math.floor(chance() * from.length)];
  if (found === undefined) throw new Error('nothing to pick from');
  return found;
}

/** What a payload is filled with where the contract asks for it by name: ids that exist, ids of others, PINs. */
export type Known = Readonly<Record<string, readonly unknown[]>>;

const Schema: z.ZodType<JsonSchema> = z.lazy(() =>
  z.looseObject({
    type: z.string().optional(),
    const: z.unknown().optional(),
    enum: z.array(z.unknown()).optional(),
    properties: z.record(z.string(), Schema).optional(),
    required: z.array(z.string()).optional(),
    items: Schema.optional(),
    anyOf: z.array(Schema).optional(),
    oneOf: z.array(Schema).optional(),
    minimum: z.number().optional(),
    minItems: z.number().optional(),
  }),
);
interface JsonSchema {
  [key: string]: unknown;
  type?: string | undefined;
  const?: unknown;
  enum?: unknown[] | undefined;
  properties?: Record<string, JsonSchema> | undefined;
  required?: string[] | undefined;
  items?: JsonSchema | undefined;
  anyOf?: JsonSchema[] | undefined;
  oneOf?: JsonSchema[] | undefined;
  minimum?: number | undefined;
  minItems?: number | undefined;
}

const schemas = new Map<OperationName, JsonSchema>(
  operationNames.map((name) => [
    name,
    Schema.parse(z.toJSONSchema(contract[name].input, { io: 'input', unrepresentable: 'any', reused: 'inline' })),
  ]),
);

/** A payload of the form that the operation takes, filled from `known` by field name and else with plain values. */
export function payloadFor(name: OperationName, known: Known, chance: Chance): unknown {
  const schema = schemas.get(name);
  if (!schema) throw new Error(`no schema for ${name}`);
  return sample(schema, '', known, chance);
}

function sample(schema: JsonSchema, field: string, known: Known, chance: Chance): unknown {
  const own = known[field];
  if (own && own.length > 0) return pick(chance, own);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return pick(chance, schema.enum);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return sample(pick(chance, choices), field, known, chance);
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {})
          .filter(([key]) => schema.required?.includes(key) || chance() < 0.5)
          .map(([key, of]) => [key, sample(of, key, known, chance)]),
      );
    case 'array': {
      const length = (schema.minItems ?? 0) + Math.floor(chance() * 3);
      return Array.from({ length }, () => sample(schema.items ?? {}, field, known, chance));
    }
    case 'integer':
    case 'number':
      return schema.minimum ?? Math.floor(chance() * 10);
    case 'boolean':
      return chance() < 0.5;
    case 'null':
      return null;
    default:
      return pick(chance, ['2026-11-24', '10:00', 'en', 'Some words.', 'a-slug', '246810', 'Europe/London']);
  }
}

const nasty: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  2 ** 53,
  1e308,
  -0,
  '',
  ' ',
  '\u0000',
  '\u202e',
  '\ud800',
  '../../../etc/passwd',
  'file:///etc/passwd',
  "'; DROP TABLE event; --",
  '%s%n%x',
  '__proto__',
  'constructor',
  '#{process.env}',
  '<script>alert(1)</script>',
  '9'.repeat(400),
  'x'.repeat(5_000),
  '\u{1F600}'.repeat(50),
  [],
  {},
  [[[[[[]]]]]],
  { length: -1 },
  { toString: 'x', valueOf: 7 },
  { constructor: { prototype: {} } },
];

const oddNames = [
  '',
  'app',
  'app.',
  'app.status ',
  'APP.STATUS',
  'toString',
  '__proto__',
  'constructor',
  'x'.repeat(150),
];

/** Takes a payload apart somewhere: drops, renames, repeats or replaces one of its parts. */
export function spoiled(value: unknown, chance: Chance): unknown {
  if (Array.isArray(value) && value.length > 0 && chance() < 0.7) {
    const at = Math.floor(chance() * value.length);
    if (chance() < 0.2) return Array.from({ length: 300 }, () => value[at]);
    return value.map((item, index) => (index === at ? spoiled(item, chance) : item));
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value) && chance() < 0.85) {
    const entries = Object.entries(value);
    if (entries.length === 0) return { [pick(chance, oddNames)]: pick(chance, nasty) };
    const at = Math.floor(chance() * entries.length);
    const way = chance();
    const changed = entries.flatMap(([key, item], index): [string, unknown][] => {
      if (index !== at) return [[key, item]];
      if (way < 0.15) return [];
      if (way < 0.3) return [[`${key}2`, item]];
      if (way < 0.4)
        return [
          [key, item],
          ['more', pick(chance, nasty)],
        ];
      return [[key, spoiled(item, chance)]];
    });
    return Object.fromEntries(changed);
  }
  return pick(chance, nasty);
}

export interface RandomCall {
  readonly name: string;
  readonly input: unknown;
}

/** A call that no honest page makes: an operation that does not exist, or one whose input the contract does not take. */
export function hostileCall(known: Known, chance: Chance): RandomCall {
  if (chance() < 0.05) return { name: pick(chance, oddNames), input: pick(chance, nasty) };
  const name = pick(chance, operationNames);
  for (;;) {
    const input = chance() < 0.1 ? pick(chance, nasty) : spoiled(payloadFor(name, known, chance), chance);
    if (!contract[name].input.safeParse(input).success) return { name, input };
  }
}

/** Words that only the inside knows: places in the code or on the disk, names of libraries, engine messages. */
export const insideWords =
  /\bat [\w.<>]+ \(|node:internal|node_modules|file:\/\/|\/(?:work|tmp|home|root|usr|etc)\/|\.(?:ts|cjs|mjs|js):\d|[A-Z]\w*Error\b|SQLITE|sqlite|zod/;
