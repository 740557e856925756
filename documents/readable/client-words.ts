import type { StatedAge } from '../../domain/clinic/birth.ts';
import type { ClientEvent, ClientField } from '../../domain/clinic/client.ts';
import { bornWords } from '../typeset/who.ts';
import { languageName } from '../words/language-name.ts';
import { english } from '../words/languages.ts';

type Words = Readonly<Record<string, unknown>>;

/** An event about a client, for people to read. `fields`: the event's own, where they are already words. */
export function clientEventWords(event: ClientEvent, fields: Words): Words {
  switch (event.type) {
    case 'client-added':
      return { ...fields, details: detailWords(event.details) };
    case 'client-detail-changed':
    case 'client-field-set':
      return { ...fields, value: detailValue(event.field, event.value) };
    case 'clients-joined':
    case 'clients-parted':
    case 'clients-told-apart':
    case 'hold-placed':
    case 'hold-lifted':
    case 'hand-out-told':
    case 'client-erased':
      return fields;
  }
}

type Details = Readonly<Partial<Record<ClientField, string | StatedAge>>>;

/** Each detail in words. */
export function detailWords(details: Details): Record<string, string> {
  return Object.fromEntries(Object.entries(details).map(([field, value]) => [field, detailValue(field, value)]));
}

function detailValue(field: string, value: string | StatedAge): string {
  if (typeof value !== 'string') return bornWords(english, value);
  return field === 'language' ? languageName(value) : value;
}
