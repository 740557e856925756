import { type HandedRecord, languageOf } from '../hand-out/record.ts';
import { type Resource, urlOf, uuidOf } from './parts.ts';
import { organization, patient, practitioners } from './people.ts';
import { media, type PhotoBeside } from './photo.ts';
import { visitResources } from './visit.ts';

export interface Bundle extends Resource {
  readonly entry: readonly { readonly fullUrl: string; readonly resource: Resource }[];
}

/**
 * One client's record for health systems (HL7 FHIR R4, 4.0.1): a collection in which every reference leads to a resource of its own. Pure.
 * Codes are the standard's; what stands beside them to be read is in the record's language.
 * `papers`: the sealed papers lie beside it. `photos`: those that do.
 */
export function fhirBundle(
  record: HandedRecord,
  { papers, photos }: { readonly papers: boolean; readonly photos: readonly PhotoBeside[] },
): Bundle {
  const all = [
    ...[organization(record.made.clinic), patient(record), ...practitioners(record)],
    ...record.visits.flatMap((visit) => {
      const taken = photos.filter(({ visitId }) => visitId === visit.id);
      return visitResources(record, visit, { papers, photos: taken.map((photo) => media(record, photo)) });
    }),
  ];
  // Two visits may have had the same questions and the same lots.
  const each = new Map(all.map((resource) => [resource.id, resource]));
  return {
    ...{ resourceType: 'Bundle', id: uuidOf('bundle', record.client.id, record.made.at) },
    ...{ language: languageOf(record).code, type: 'collection', timestamp: record.made.at },
    entry: [...each.values()].map((resource) => ({ fullUrl: urlOf(resource.id), resource })),
  };
}
