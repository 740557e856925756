import { expect, it } from 'vitest';
import { fhirBundle } from '../../documents/fhir/bundle.ts';
import { fhirFaults } from '../../documents/fhir/check.ts';
import type { Value } from '../../documents/fhir/parts.ts';
import { handed } from './handed.ts';
import { Meddled, plantedFaults } from './planted-faults.ts';

const sound: Value = JSON.parse(JSON.stringify(fhirBundle(handed, { papers: true })));
const kinds = (bundle: Value) => JSON.stringify(bundle).match(/"resourceType":"\w+"/g) ?? [];

it('a record is a bundle in which nothing is wrong, with every kind of resource', () => {
  expect(fhirFaults(sound)).toEqual([]);
  expect(new Set(kinds(sound)).size).toBe(12);
});

it('the same record gives the same bundle, ids and all', () => {
  expect(JSON.parse(JSON.stringify(fhirBundle(handed, { papers: true })))).toEqual(sound);
});

it('a visit that was moved is a treatment not done, with its reason', () => {
  expect(sound).toMatchObject({
    entry: expect.arrayContaining([
      expect.objectContaining({
        resource: expect.objectContaining({
          resourceType: 'Procedure',
          status: 'not-done',
          statusReason: { text: 'Redness' },
        }),
      }),
    ]),
  });
});

it('without the papers beside it no address leads to one', () => {
  expect(JSON.stringify(fhirBundle(handed, { papers: false }))).not.toContain('"url":"papers/');
});

/** What our own check leaves to the official schema: kinds of values, and fields that there are not. */
const leftToTheSchema = new Set([
  'a subject that is a text',
  'one value where a list belongs',
  'a field that there is not',
  'a birth date with slashes',
]);

it.each(Object.entries(plantedFaults))('%s is found', (name, plant) => {
  const at = new Meddled(sound);
  plant(at);
  expect(fhirFaults(at.bundle).length > 0).toBe(!leftToTheSchema.has(name));
});
