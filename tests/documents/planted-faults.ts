import type { Value } from '../../documents/fhir/parts.ts';

type Fields = Record<string, Value>;

/** A bundle that may be meddled with. */
export class Meddled {
  readonly bundle: { entry: { fullUrl: string; resource: Fields }[] } & Fields;

  constructor(bundle: unknown) {
    this.bundle = structuredClone(bundle) as Meddled['bundle'];
  }

  first(kind: string): Fields {
    const found = this.bundle.entry.find(({ resource }) => Object.values(resource).includes(kind));
    if (!found) throw new Error(`no ${kind}`);
    return found.resource;
  }

  change(kind: string, changes: Readonly<Record<string, Value | undefined>>): void {
    const resource = this.first(kind);
    for (const [name, value] of Object.entries(changes))
      if (value === undefined) Reflect.deleteProperty(resource, name);
      else resource[name] = value;
  }
}

const nowhere = { reference: 'urn:uuid:019aa000-0000-7000-8000-00000000dead' };

/** Twenty-four faults that a mapping can have, each planted into a sound bundle. */
export const plantedFaults: Readonly<Record<string, (at: Meddled) => void>> = {
  'a subject that is nowhere': (at) => at.change('Procedure', { subject: nowhere }),
  'a device that is nowhere': (at) => at.change('DeviceUseStatement', { device: nowhere }),
  'a form that is nowhere': (at) => at.change('QuestionnaireResponse', { questionnaire: 'urn:uuid:dead' }),
  'two values of one answer': (at) =>
    at.change('QuestionnaireResponse', {
      item: [{ linkId: 'skin', answer: [{ valueString: 'No', valueBoolean: false }] }],
    }),
  'two times of one use': (at) => at.change('DeviceUseStatement', { timingPeriod: { start: '2026-11-24' } }),
  'two times of one treatment': (at) => at.change('Procedure', { performedDateTime: '2026-11-24' }),
  'a status that there is not': (at) => at.change('Procedure', { status: 'done' }),
  'no status': (at) => at.change('Consent', { status: undefined }),
  'no category of a consent': (at) => at.change('Consent', { category: undefined }),
  'a subject that is a text': (at) => at.change('DocumentReference', { subject: 'Daniel Okafor' }),
  'one value where a list belongs': (at) => at.change('Patient', { name: { text: 'Daniel Okafor' } }),
  'a field that there is not': (at) => at.change('Device', { batch: 'SG-1' }),
  'a birth date with slashes': (at) => at.change('Patient', { birthDate: '14/03/1988' }),
  'a time without its zone': (at) => at.change('Provenance', { recorded: '2026-11-24T13:00:00' }),
  'an empty text': (at) => at.change('Organization', { name: '' }),
  'an empty list': (at) => at.change('Provenance', { agent: [] }),
  'a period that ends before it begins': (at) =>
    at.change('Procedure', {
      performedPeriod: { start: '2026-11-24T12:30:00+00:00', end: '2026-11-24T10:00:00+00:00' },
    }),
  'two resources of one id': (at) => {
    const [first] = at.bundle.entry;
    if (first) at.bundle.entry.push(first);
  },
  'an address that is not the id': (at) => at.change('Patient', { id: '019aa000-0000-7000-8000-000000000077' }),
  'a kind of resource that there is not': (at) => at.change('Device', { resourceType: 'Implement' }),
  'a photo without its picture': (at) => at.change('Media', { content: undefined }),
  'a photo of nobody': (at) => at.change('Media', { subject: nowhere }),
  'two days of one photo': (at) => at.change('Media', { createdPeriod: { start: '2026-11-24' } }),
  'bytes counted in words': (at) =>
    at.change('Media', { content: { contentType: 'image/jpeg', url: 'photos/1.jpg', size: '240 KB' } }),
};
