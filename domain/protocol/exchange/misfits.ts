import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import type { Misfit, MisfitAt } from '../../faults/protocol-faults.ts';
import { readFieldFault } from '../../field-fault.ts';
import { TreatmentProtocol } from '../model/treatment-protocol.ts';
import { type Fields, placeById } from '../versions/place.ts';
import { protocolSchema } from './json-schema.ts';
import { overlong } from './overlong.ts';

/** A misfit with its path in the file, by keys and numbers; of an unknown field with the field's own name. */
export interface FoundMisfit {
  readonly path: readonly string[];
  readonly at: MisfitAt;
}

interface Published {
  readonly schema: Fields;
  readonly check: ValidateFunction;
}

let published: Published | null = null;

/** Made at the first import: most days have none. */
function publishedForm(): Published {
  if (published) return published;
  const schema = protocolSchema();
  const ajv = new Ajv2020({ strict: true, allErrors: true, messages: false, strictRequired: false });
  published = { schema, check: ajv.compile(schema) };
  return published;
}

/** More than anybody reads; what is named beyond it says nothing new. */
const mostNamed = 200;

/** Everything in which a value is no protocol: by the published schema, and then by what no JSON Schema can say. */
export function misfitsOf(json: unknown): FoundMisfit[] {
  const { schema, check } = publishedForm();
  // Before any of their items is looked at, each of which can be wrong in many ways.
  const tooMany = overlong(json, schema).slice(0, mostNamed);
  if (tooMany.length > 0) return tooMany.map(({ path, most }) => found(json, path, 'too-many', { most }));
  if (!check(json)) return named(json, check.errors ?? []);
  const read = TreatmentProtocol.safeParse(json);
  return read.success
    ? []
    : read.error.issues.map(({ path, message }) => found(json, path.map(String), 'value', { message }));
}

function named(json: unknown, errors: readonly ErrorObject[]): FoundMisfit[] {
  // Of the kinds that a point or a decision can be, only the choice itself is named, and not why each one was not it.
  const choices = new Set(errors.filter(isChoice).map(({ instancePath }) => instancePath));
  const isNamed = (error: ErrorObject) =>
    !around(error.instancePath).some((path) => choices.has(path)) &&
    (isChoice(error) || !choices.has(error.instancePath));
  const outer = errors.filter(isNamed).slice(0, mostNamed);
  return outer.map(({ instancePath, keyword, params }) => {
    const path = instancePath.split('/').slice(1).map(unescaped);
    const field: unknown = Reflect.get(params, 'additionalProperty');
    const there = found(json, path, reasons[keyword] ?? 'value', limited(params));
    return typeof field === 'string' ? { ...there, path: [...path, field] } : there;
  });
}

const isChoice = ({ keyword }: ErrorObject): boolean => keyword === 'anyOf' || keyword === 'oneOf';

/** The paths of everything around a path: "/aftercare" and "/aftercare/3" around "/aftercare/3/from". */
function around(path: string): string[] {
  const segments = path.split('/');
  return segments.slice(1).map((_, index) => segments.slice(0, index + 1).join('/'));
}

const unescaped = (segment: string): string => segment.replaceAll('~1', '/').replaceAll('~0', '~');

const reasons: Readonly<Record<string, Misfit>> = {
  required: 'missing',
  additionalProperties: 'unknown-field',
  type: 'kind',
  enum: 'choice',
  const: 'choice',
  anyOf: 'value',
  oneOf: 'value',
  maxLength: 'too-long',
  minLength: 'missing',
  maxItems: 'too-many',
  minItems: 'too-few',
  minimum: 'too-small',
  exclusiveMinimum: 'too-small',
  maximum: 'too-large',
  pattern: 'form',
};

function limited(params: ErrorObject['params']): { most?: number } {
  const limit: unknown = Reflect.get(params, 'limit');
  return typeof limit === 'number' ? { most: limit } : {};
}

function found(
  json: unknown,
  path: readonly string[],
  why: Misfit,
  { most, message }: { most?: number; message?: string } = {},
): FoundMisfit {
  const field = readFieldFault(message) ? { field: message } : {};
  return { path, at: { place: placeById(json, path), why, ...(most === undefined ? {} : { most }), ...field } };
}
