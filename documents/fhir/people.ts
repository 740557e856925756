import type { HandedRecord } from '../hand-out/record.ts';
import { filled, named, type Resource, refer, telecom, uuidOf } from './parts.ts';

type Clinic = HandedRecord['made']['clinic'];

export const organizationId = ({ name, zone }: Clinic): string => uuidOf('organization', name, zone);

export function organization(clinic: Clinic): Resource {
  const { name, address, phone } = clinic;
  return {
    ...{ resourceType: 'Organization', id: organizationId(clinic) },
    ...filled({ name, telecom: telecom(phone, ''), address: address === '' ? null : [named(address)] }),
  };
}

export function patient({ client, made }: HandedRecord): Resource {
  const { id, name, dateOfBirth, phone, email, language } = client;
  return {
    ...{ resourceType: 'Patient', id },
    ...filled({
      name: [{ use: 'official', text: name }],
      birthDate: dateOfBirth,
      telecom: telecom(phone, email),
      communication: [
        { language: { coding: [{ system: 'urn:ietf:bcp:47', code: language }], text: language }, preferred: true },
      ],
      contact: contacts(client),
      managingOrganization: refer(organizationId(made.clinic)),
    }),
  };
}

const relationships = 'http://terminology.hl7.org/CodeSystem/v2-0131';

function contacts(client: HandedRecord['client']) {
  const { emergencyName, emergencyPhone, guardianName, guardianRelation } = client;
  const contact = (code: string, text: string, name: string, phone: string) =>
    name === '' && phone === ''
      ? []
      : [
          filled({
            relationship: [{ coding: [{ system: relationships, code }], ...(text !== '' && { text }) }],
            name: name === '' ? null : named(name),
            telecom: telecom(phone, ''),
          }),
        ];
  return [...contact('C', '', emergencyName, emergencyPhone), ...contact('N', guardianRelation, guardianName, '')];
}

/** Everybody of the clinic who did something in a visit, each once. */
export function practitioners({ visits }: HandedRecord): Resource[] {
  const names = new Map(visits.flatMap(({ people }) => people.map(({ staff, name }) => [staff, name])));
  return [...names].map(([id, name]) => ({
    ...{ resourceType: 'Practitioner', id },
    ...filled({ name: name === '' ? null : [named(name)] }),
  }));
}
