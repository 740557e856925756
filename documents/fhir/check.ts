import type { Value } from './parts.ts';

export type FhirFault =
  | { readonly code: 'no-bundle' | 'empty-value' | 'two-values' | 'bad-time' | 'turned-period'; readonly at: string }
  | { readonly code: 'dangling' | 'double-id' | 'other-url' | 'missing' | 'unknown-code'; readonly at: string };

type Fields = { readonly [name: string]: Value };

const isFields = (value: Value | undefined): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Fields of ours that R4 requires, and those of which one at most may be there ("value[x]"). */
const required: Readonly<Record<string, readonly string[]>> = {
  Organization: ['name'],
  Patient: ['name'],
  Practitioner: [],
  Questionnaire: ['status', 'url', 'item'],
  QuestionnaireResponse: ['status', 'questionnaire', 'subject'],
  Consent: ['status', 'scope', 'category', 'patient', 'policyRule'],
  Procedure: ['status', 'subject', 'code'],
  Device: ['lotNumber', 'type'],
  DeviceUseStatement: ['status', 'subject', 'device'],
  DocumentReference: ['status', 'subject', 'content'],
  Media: ['status', 'subject', 'content'],
  Provenance: ['target', 'recorded', 'agent'],
};

const statuses: Readonly<Record<string, readonly string[]>> = {
  Questionnaire: ['draft', 'active', 'retired', 'unknown'],
  QuestionnaireResponse: ['in-progress', 'completed', 'amended', 'entered-in-error', 'stopped'],
  Consent: ['draft', 'proposed', 'active', 'rejected', 'inactive', 'entered-in-error'],
  Procedure: [
    'preparation',
    'in-progress',
    'not-done',
    'on-hold',
    'stopped',
    'completed',
    'entered-in-error',
    'unknown',
  ],
  Device: ['active', 'inactive', 'entered-in-error', 'unknown'],
  DeviceUseStatement: ['active', 'completed', 'entered-in-error', 'intended', 'stopped', 'on-hold'],
  DocumentReference: ['current', 'superseded', 'entered-in-error'],
  Media: ['preparation', 'in-progress', 'not-done', 'on-hold', 'stopped', 'completed', 'entered-in-error', 'unknown'],
};

const choices = ['value', 'performed', 'timing', 'deceased', 'source', 'onset', 'created'] as const;
const times = /^(?:authored|dateTime|createdDateTime|timingDateTime|recorded|date|start|end|timestamp)$/;
const time = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/;
const day = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;

/**
 * What is wrong with a bundle of ours: what the official JSON schema cannot say (references that lead nowhere, two values for one element,
 * periods that end before they begin) and what R4 requires. Empty where nothing is.
 */
export function fhirFaults(bundle: Value): FhirFault[] {
  if (!isFields(bundle)) return [{ code: 'no-bundle', at: '' }];
  const { resourceType, type, entry, timestamp = '' } = bundle;
  if (resourceType !== 'Bundle' || type !== 'collection' || !Array.isArray(entry))
    return [{ code: 'no-bundle', at: '' }];
  const entries = entry.filter(isFields);
  const urls = entries.map(({ fullUrl }) => fullUrl);
  const known = new Set(urls);
  const doubles = urls.filter((url, at) => urls.indexOf(url) !== at);
  return [
    ...doubles.map((url): FhirFault => ({ code: 'double-id', at: String(url) })),
    ...entries.flatMap(({ fullUrl, resource }) => {
      const at = String(fullUrl);
      if (!isFields(resource)) return [{ code: 'missing' as const, at }];
      const { id } = resource;
      return [
        ...(at === `urn:uuid:${String(id)}` ? [] : [{ code: 'other-url' as const, at }]),
        ...resourceFaults(resource, at),
        ...valueFaults(resource, at, known),
      ];
    }),
    ...timeFaults('timestamp', timestamp, 'timestamp'),
  ];
}

function resourceFaults(resource: Fields, at: string): FhirFault[] {
  const { resourceType, status } = resource;
  const kind = String(resourceType);
  const needs = required[kind];
  if (!needs) return [{ code: 'unknown-code', at: [at, kind].join(' ') }];
  const allowed = statuses[kind];
  return [
    ...needs.flatMap((name): FhirFault[] => (name in resource ? [] : [{ code: 'missing', at: [at, name].join(' ') }])),
    ...(allowed && status !== undefined && !allowed.includes(String(status))
      ? [{ code: 'unknown-code' as const, at: [at, 'status'].join(' ') }]
      : []),
  ];
}

/** Through everything that a resource holds. */
function valueFaults(value: Value, at: string, known: ReadonlySet<Value | undefined>): FhirFault[] {
  if (Array.isArray(value))
    return value.length === 0
      ? [{ code: 'empty-value', at }]
      : value.flatMap((one, index) => valueFaults(one, `${at}[${index}]`, known));
  if (!isFields(value)) return value === '' || value === null ? [{ code: 'empty-value', at }] : [];
  const names = Object.keys(value);
  const twice = choices.filter((choice) => names.filter((name) => isChoice(name, choice)).length > 1);
  const { reference, questionnaire, start, end } = value;
  const leads = [reference, questionnaire].filter((to) => to !== undefined);
  return [
    ...(names.length === 0 ? [{ code: 'empty-value' as const, at }] : []),
    ...twice.map((choice): FhirFault => ({ code: 'two-values', at: [at, choice].join(' ') })),
    ...leads.flatMap((to): FhirFault[] => (known.has(to) ? [] : [{ code: 'dangling', at: [at, to].join(' ') }])),
    ...(typeof start === 'string' && typeof end === 'string' && Date.parse(end) < Date.parse(start)
      ? [{ code: 'turned-period' as const, at }]
      : []),
    ...Object.entries(value).flatMap(([name, inner]) => [
      ...timeFaults(name, inner, at),
      ...valueFaults(inner, `${at}.${name}`, known),
    ]),
  ];
}

const isChoice = (name: string, choice: string): boolean =>
  name.startsWith(choice) && /^[A-Z]/.test(name.slice(choice.length));

function timeFaults(name: string, value: Value, at: string): FhirFault[] {
  if (!times.test(name) || typeof value !== 'string') return [];
  const reads = time.test(value) || day.test(value);
  return reads && !Number.isNaN(Date.parse(value)) ? [] : [{ code: 'bad-time', at: [at, name].join(' ') }];
}
