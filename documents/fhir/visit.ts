import { complicationWords } from '../hand-out/complication.ts';
import { type HandedRecord, type HandedVisit, languageOf } from '../hand-out/record.ts';
import { english } from '../words/languages.ts';
import { comma } from '../words/listed.ts';
import { coded, filled, named, type Resource, refer, treatmentId, urlOf, uuidOf, type Value } from './parts.ts';
import { organizationId } from './people.ts';

const { files: names } = english.words.handOutNames;

/** Everything of one visit. `papers`: the sealed papers lie beside the bundle. `photos`: its own that do. */
export function visitResources(
  record: HandedRecord,
  visit: HandedVisit,
  { papers, photos }: { readonly papers: boolean; readonly photos: readonly Resource[] },
): Resource[] {
  const documents = visit.papers.map((paper) => documentReference(record, visit, paper, papers));
  const resources = [
    ...questionnaires(record, visit),
    ...consents(record, visit),
    treatment(record, visit),
    ...devices(record, visit),
    ...documents,
    ...photos,
  ];
  return [...resources, provenance(record, visit, resources)];
}

function questionnaires({ client }: HandedRecord, { id, health, treatment }: HandedVisit): Resource[] {
  if (health.length === 0) return [];
  const item = health.map(({ question, asked }) => ({ linkId: question, text: asked, type: 'string' }));
  const form = uuidOf('questionnaire', item);
  const answered = health.flatMap(({ at }) => (at === null ? [] : [at]));
  return [
    {
      ...{ resourceType: 'Questionnaire', id: form, url: urlOf(form), status: 'active', title: treatment },
      ...{ subjectType: ['Patient'], item },
    },
    {
      ...{ resourceType: 'QuestionnaireResponse', id: uuidOf('response', id), questionnaire: urlOf(form) },
      status: answered.length === health.length ? 'completed' : 'in-progress',
      ...{ subject: refer(client.id), source: refer(client.id) },
      ...filled({
        authored: answered.toSorted().at(-1),
        item: health.map(({ question, asked, answer, details }) =>
          filled({
            ...{ linkId: question, text: asked },
            answer: [answer, details].filter((one) => one !== '').map((one) => ({ valueString: one })),
          }),
        ),
      }),
    },
  ];
}

const consentStatus: Readonly<Record<HandedVisit['consent']['status'], string>> = {
  none: 'proposed',
  signed: 'active',
  outdated: 'inactive',
  'asked-again': 'inactive',
  declined: 'rejected',
  withdrawn: 'inactive',
};

function consents(record: HandedRecord, visit: HandedVisit): Resource[] {
  const { handOut: words } = languageOf(record).words;
  const { consent, papers, id } = visit;
  if (consent.status === 'none') return [];
  const paper = papers.find(({ kind }) => kind === 'consent-record');
  const answered = consent.points.filter(({ status }) => status !== 'unread' && status !== 'opened');
  return [
    {
      ...{ resourceType: 'Consent', id: uuidOf('consent', id), status: consentStatus[consent.status] },
      scope: coded('http://terminology.hl7.org/CodeSystem/consentscope', 'treatment', words.facts.treatment),
      category: [coded('http://loinc.org', '59284-0', words.facts.consent)],
      patient: refer(record.client.id),
      organization: [refer(organizationId(record.made.clinic))],
      policyRule: named(words.policy(consent.version, consent.sha256)),
      ...filled({
        dateTime: consent.signed,
        sourceReference: paper ? refer(paper.id) : null,
        provision: {
          // Who declined it permitted nothing of it.
          type: consent.status === 'declined' ? 'deny' : 'permit',
          ...filled({
            provision: answered.map(({ title, status, withdrawn, chosen }) => ({
              type: status === 'refused' || withdrawn !== null ? 'deny' : 'permit',
              code: [named(chosen === '' ? title : `${title}: ${chosen}`)],
            })),
          }),
        },
      }),
    },
  ];
}

const procedureStatus: Readonly<Record<HandedVisit['outcome'], string>> = {
  'in-progress': 'in-progress',
  treated: 'completed',
  stopped: 'stopped',
  rescheduled: 'not-done',
  declined: 'not-done',
  withdrawn: 'not-done',
  cancelled: 'not-done',
};

function treatment(record: HandedRecord, visit: HandedVisit): Resource {
  const language = languageOf(record);
  const { handOut: words, scalpAreas } = language.words;
  const { work, outcome, people, lots, rescheduled } = visit;
  const status = !work && outcome === 'in-progress' ? 'preparation' : procedureStatus[outcome];
  const why = rescheduled ? rescheduled.reasons.join(comma(language)) : words.outcomes[outcome];
  const treated = people.filter(({ did }) => did === 'treated');
  return {
    ...{ resourceType: 'Procedure', id: treatmentId(visit.id), status, code: named(visit.treatment) },
    subject: refer(record.client.id),
    ...filled({
      statusReason: status === 'not-done' || status === 'stopped' ? named(why) : null,
      performedPeriod: work ? filled({ start: work.started, end: work.finished }) : null,
      performer: treated.map(({ staff, name }) => ({ actor: refer(staff, name) })),
      usedReference: [...new Set(lots.map(deviceId))].map((device) => refer(device)),
      complication: visit.complication ? [named(complicationWords(language, visit.complication))] : null,
      bodySite: areasOf(visit).map((area) => named(scalpAreas[area])),
      report: visit.papers.filter(({ kind }) => kind === 'visit-record').map(({ id }) => refer(id)),
    }),
  };
}

/** Where the pigments went. */
const areasOf = ({ lots }: HandedVisit) => [
  ...new Set(lots.flatMap(({ kind, areas }) => (kind === 'pigment' ? areas : []))),
];

type Lot = HandedVisit['lots'][number];

const deviceId = ({ kind, name, maker, lot }: Lot): string => uuidOf('device', kind, name, maker, lot);

function devices(record: HandedRecord, visit: HandedVisit): Resource[] {
  const language = languageOf(record);
  const { procedure, scalpAreas } = language.words;
  const each = Map.groupBy(visit.lots, deviceId);
  return [...each].flatMap(([id, [first, ...more]]): Resource[] => {
    if (!first) return [];
    const { kind, name, maker, lot, expiry, gtin, at } = first;
    const areas = [...new Set([first, ...more].flatMap((one) => one.areas))];
    return [
      {
        ...{ resourceType: 'Device', id, status: 'active' },
        ...filled({
          udiCarrier:
            gtin === '' ? null : [{ deviceIdentifier: gtin, issuer: 'http://hl7.org/fhir/NamingSystem/gs1-di' }],
          manufacturer: maker,
          expirationDate: expiry,
          lotNumber: lot,
          deviceName: [{ name, type: 'user-friendly-name' }],
          type: named(procedure.lots.kinds[kind]),
        }),
      },
      {
        ...{ resourceType: 'DeviceUseStatement', id: uuidOf('device-use', visit.id, id), status: 'completed' },
        ...{ subject: refer(record.client.id), device: refer(id), timingDateTime: at },
        derivedFrom: [refer(treatmentId(visit.id))],
        ...filled({
          bodySite: areas.length === 0 ? null : named(areas.map((area) => scalpAreas[area]).join(comma(language))),
        }),
      },
    ];
  });
}

type Paper = HandedVisit['papers'][number];

function documentReference(record: HandedRecord, visit: HandedVisit, paper: Paper, beside: boolean): Resource {
  const { id, kind, file, sha256, bytes } = paper;
  const { files, handOut: words } = languageOf(record).words;
  const url = `${names.papers}/${encodeURIComponent(file)}`;
  return {
    ...{ resourceType: 'DocumentReference', id, status: 'current', type: named(files.papers[kind]) },
    masterIdentifier: { system: 'urn:ietf:rfc:3986', value: urlOf(id) },
    subject: refer(record.client.id),
    ...filled({ date: paper.made ?? visit.closed ?? visit.opened }),
    author: [refer(organizationId(record.made.clinic))],
    description: words.sha256(sha256),
    content: [
      {
        attachment: filled({
          contentType: 'application/pdf',
          url: beside ? url : null,
          ...{ size: bytes, title: file },
        }),
      },
    ],
    context: { related: [refer(treatmentId(visit.id))] },
  };
}

/** Who did what in this visit. Where nobody is named, the clinic is. */
function provenance(record: HandedRecord, visit: HandedVisit, about: readonly Resource[]): Resource {
  const { made } = record;
  const { people } = languageOf(record).words;
  const agent = visit.people.map(
    ({ did, staff, name }): Value => ({ type: named(people.did[did]), who: refer(staff, name) }),
  );
  return {
    ...{ resourceType: 'Provenance', id: uuidOf('provenance', visit.id) },
    target: about.map(({ id }) => refer(id)),
    recorded: visit.closed ?? made.at,
    agent: agent.length > 0 ? agent : [{ who: refer(organizationId(made.clinic)) }],
  };
}
