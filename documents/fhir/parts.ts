import { sha256OfJson } from '../../domain/canonical.ts';

/** What a value of FHIR R4 can be; the check (`check.ts`) and two checkers that are not ours hold it against the standard. */
export type Value = string | number | boolean | readonly Value[] | { readonly [name: string]: Value };

export interface Resource {
  readonly resourceType: string;
  readonly id: string;
  readonly [name: string]: Value;
}

/** An id for what has none in our record: the same for the same content, so that two hand-outs name it alike. */
export function uuidOf(...content: readonly Value[]): string {
  const hex = sha256OfJson(content);
  const variant = (Number.parseInt(hex.charAt(16), 16) & 3) | 8;
  const groups = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`];
  return [...groups, `${variant.toString(16)}${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-');
}

export const urlOf = (id: string): string => `urn:uuid:${id}`;

/** The treatment of a visit. */
export const treatmentId = (visitId: string): string => uuidOf('procedure', visitId);

export const refer = (id: string, display = ''): Value => ({
  reference: urlOf(id),
  ...(display !== '' && { display }),
});

export const named = (text: string): Value => ({ text });

/** One element with a code of a code system. */
export const coded = (system: string, code: string, text: string): Value => ({ coding: [{ system, code }], text });

/** What is empty is left out: FHIR has no empty strings and no empty lists. */
export function filled(fields: Readonly<Record<string, Value | null | undefined>>): Record<string, Value> {
  const there = Object.entries(fields).filter((entry): entry is [string, Value] => {
    const [, value] = entry;
    return value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);
  });
  return Object.fromEntries(there);
}

export function telecom(phone: string, email: string): Value[] {
  return [
    ...(phone === '' ? [] : [{ system: 'phone', value: phone }]),
    ...(email === '' ? [] : [{ system: 'email', value: email }]),
  ];
}
