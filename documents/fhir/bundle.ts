import type { HandedRecord } from '../hand-out/record.ts';
import { type Resource, urlOf, uuidOf } from './parts.ts';
import { organization, patient, practitioners } from './people.ts';
import { visitResources } from './visit.ts';

export interface Bundle extends Resource {
  readonly entry: readonly { readonly fullUrl: string; readonly resource: Resource }[];
}

/**
 * One client's record for health systems (HL7 FHIR R4, 4.0.1): a collection in which every reference leads to a resource of its own. Pure.
 * `papers`: the sealed papers lie beside it.
 */
export function fhirBundle(record: HandedRecord, { papers }: { readonly papers: boolean }): Bundle {
  const all = [
    ...[organization(record.made.clinic), patient(record), ...practitioners(record)],
    ...record.visits.flatMap((visit) => visitResources(record, visit, papers)),
  ];
  // Two visits may have had the same questions and the same lots.
  const each = new Map(all.map((resource) => [resource.id, resource]));
  return {
    ...{ resourceType: 'Bundle', id: uuidOf('bundle', record.client.id, record.made.at) },
    ...{ type: 'collection', timestamp: record.made.at },
    entry: [...each.values()].map((resource) => ({ fullUrl: urlOf(resource.id), resource })),
  };
}
