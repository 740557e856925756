import { expect, it } from 'vitest';
import { fhirBundle } from '../../documents/fhir/bundle.ts';
import { fhirFaults } from '../../documents/fhir/check.ts';
import type { Value } from '../../documents/fhir/parts.ts';
import { handed, photos } from './handed.ts';
import { Meddled, plantedFaults } from './planted-faults.ts';

const sound: Value = JSON.parse(JSON.stringify(fhirBundle(handed, { papers: true, photos })));
const kinds = (bundle: Value) => JSON.stringify(bundle).match(/"resourceType":"\w+"/g) ?? [];

it('a record is a bundle in which nothing is wrong, with every kind of resource', () => {
  expect(fhirFaults(sound)).toEqual([]);
  expect(new Set(kinds(sound)).size).toBe(13);
});

it('the same record gives the same bundle, ids and all', () => {
  expect(JSON.parse(JSON.stringify(fhirBundle(handed, { papers: true, photos })))).toEqual(sound);
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
  expect(JSON.stringify(fhirBundle(handed, { papers: false, photos }))).not.toContain('"url":"papers/');
});

it('a photo says whose it is, of which treatment, and which bytes beside it are meant', () => {
  expect(sound).toMatchObject({
    entry: expect.arrayContaining([
      expect.objectContaining({
        resource: expect.objectContaining({
          ...{ resourceType: 'Media', subject: { reference: `urn:uuid:${handed.client.id}` } },
          ...{ createdDateTime: '2026-11-24', view: { text: 'Crown' } },
          content: {
            ...{ contentType: 'image/jpeg', url: 'photos/2026-11-24%20vertex%20000030.jpg', size: 240_000 },
            ...{ hash: '2jmj7l5rSw0yVb/vlWAYkK/YBwk=', title: '2026-11-24 vertex 000030.jpg' },
          },
        }),
      }),
    ]),
  });
});

/** What our own check leaves to the official schema: kinds of values, and fields that there are not. */
const leftToTheSchema = new Set([
  'a subject that is a text',
  'one value where a list belongs',
  'a field that there is not',
  'a birth date with slashes',
  'bytes counted in words',
]);

it.each(Object.entries(plantedFaults))('%s is found', (name, plant) => {
  const at = new Meddled(sound);
  plant(at);
  expect(fhirFaults(at.bundle).length > 0).toBe(!leftToTheSchema.has(name));
});
