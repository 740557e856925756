import type { StatedAge } from '../../domain/clinic/birth.ts';
import type { ClientEvent, ClientField } from '../../domain/clinic/client.ts';
import { bornWords } from '../typeset/who.ts';
import type { Language } from '../words/language.ts';
import { languageName } from '../words/language-name.ts';

type Words = Readonly<Record<string, unknown>>;

/** An event about a client, for people to read. `fields`: the event's own, where they are already words. */
export function clientEventWords(language: Language, event: ClientEvent, fields: Words): Words {
  switch (event.type) {
    case 'client-added':
      return { ...fields, details: detailWords(language, event.details) };
    case 'client-detail-changed':
    case 'client-field-set':
      return { ...fields, value: detailValue(language, event.field, event.value) };
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
export function detailWords(language: Language, details: Details): Record<string, string> {
  return Object.fromEntries(
    Object.entries(details).map(([field, value]) => [field, detailValue(language, field, value)]),
  );
}

function detailValue(language: Language, field: string, value: string | StatedAge): string {
  if (typeof value !== 'string') return bornWords(language, value);
  return field === 'language' ? languageName(value, language.code) : value;
}
