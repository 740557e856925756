import { beforeAll, expect, it } from 'vitest';
import { fhirBundle } from '../../documents/fhir/bundle.ts';
import type { Value } from '../../documents/fhir/parts.ts';
import { checkers } from './fhir-checkers.ts';
import { handed, photos } from './handed.ts';
import { Meddled, plantedFaults } from './planted-faults.ts';

const sound: Value = JSON.parse(JSON.stringify(fhirBundle(handed, { papers: true, photos })));
let three: Awaited<ReturnType<typeof checkers>>;

beforeAll(async () => {
  three = await checkers();
});

it.each(['en', 'ar'])('three checkers find nothing wrong with a record in %s', (language) => {
  const made = { ...handed.made, language };
  const bundle: Value = JSON.parse(JSON.stringify(fhirBundle({ ...handed, made }, { papers: true, photos })));
  expect(Object.entries(three).map(([name, finds]) => [name, finds(bundle)])).toEqual([
    ['own', false],
    ['schema', false],
    ['medplum', false],
  ]);
});

/** Who finds what: the table in docs/hand-out.md. */
const foundBy: Readonly<Record<string, string>> = {
  'a subject that is nowhere': 'own',
  'a device that is nowhere': 'own',
  'a form that is nowhere': 'own',
  'two values of one answer': 'own',
  'two times of one use': 'own',
  'two times of one treatment': 'own',
  'a status that there is not': 'own',
  'no status': 'own, medplum',
  'no category of a consent': 'own, schema, medplum',
  'a subject that is a text': 'medplum',
  'one value where a list belongs': 'schema, medplum',
  'a field that there is not': 'schema, medplum',
  'a birth date with slashes': 'schema, medplum',
  'a time without its zone': 'own, schema, medplum',
  'an empty text': 'own, schema',
  'an empty list': 'own, medplum',
  'a period that ends before it begins': 'own',
  'two resources of one id': 'own',
  'an address that is not the id': 'own',
  'a kind of resource that there is not': 'own, schema, medplum',
  'a photo without its picture': 'own, schema, medplum',
  'a photo of nobody': 'own',
  'two days of one photo': 'own',
  'bytes counted in words': 'schema, medplum',
};

it('each of the planted faults is found by one of them at least', () => {
  const table = Object.entries(plantedFaults).map(([name, plant]) => {
    const at = new Meddled(sound);
    plant(at);
    return [name, Object.entries(three).flatMap(([checker, finds]) => (finds(at.bundle) ? [checker] : []))] as const;
  });
  expect(Object.fromEntries(table.map(([name, by]) => [name, by.join(', ')]))).toEqual(foundBy);
});
