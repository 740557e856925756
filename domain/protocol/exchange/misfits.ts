import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import type { Misfit, MisfitAt } from '../../faults/protocol-faults.ts';
import { readFieldFault } from '../../field-fault.ts';
import { TreatmentProtocol } from '../model/treatment-protocol.ts';
import { placeById } from '../versions/place.ts';
import { protocolSchema } from './json-schema.ts';

/** A misfit with its path in the file, by keys and numbers; of an unknown field with the field's own name. */
export interface FoundMisfit {
  readonly path: readonly string[];
  readonly at: MisfitAt;
}

let published: ValidateFunction | null = null;

/** Made at the first import: most days have none. */
function validate(): ValidateFunction {
  published ??= new Ajv2020({ strict: true, allErrors: true, messages: false, strictRequired: false }).compile(
    protocolSchema(),
  );
  return published;
}

/** Everything in which a value is no protocol: by the published schema, and then by what no JSON Schema can say. */
export function misfitsOf(json: unknown): FoundMisfit[] {
  const check = validate();
  if (!check(json)) return named(json, check.errors ?? []);
  const read = TreatmentProtocol.safeParse(json);
  return read.success
    ? []
    : read.error.issues.map(({ path, message }) => found(json, path.map(String), 'value', { message }));
}

function named(json: unknown, errors: readonly ErrorObject[]): FoundMisfit[] {
  // Of the kinds that a point or a decision can be, only the choice itself is named, and not why each one was not it.
  const choices = errors
    .filter(({ keyword }) => keyword === 'anyOf' || keyword === 'oneOf')
    .map(({ instancePath }) => instancePath);
  const outer = errors.filter(({ instancePath, keyword }) =>
    keyword === 'anyOf' || keyword === 'oneOf'
      ? !choices.some((choice) => choice !== instancePath && isWithin(instancePath, choice))
      : !choices.some((choice) => isWithin(instancePath, choice)),
  );
  return outer.map(({ instancePath, keyword, params }) => {
    const path = instancePath.split('/').slice(1).map(unescaped);
    const field: unknown = Reflect.get(params, 'additionalProperty');
    const there = found(json, path, reasons[keyword] ?? 'value', limited(params));
    return typeof field === 'string' ? { ...there, path: [...path, field] } : there;
  });
}

const isWithin = (path: string, around: string): boolean => path === around || path.startsWith(`${around}/`);
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
