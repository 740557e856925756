/** Every paper for three clients: hardly a name, more of everything than a form has room for, and written from right to left. */
import { readLogo } from '../../documents/logo/logo.ts';
import { makeAftercareSheet } from '../../documents/papers/aftercare-sheet.ts';
import { makeConsentRecord } from '../../documents/papers/consent-record.ts';
import { makeCorrection } from '../../documents/papers/correction.ts';
import type { DocumentBase, SignedBy } from '../../documents/papers/inputs.ts';
import { makeLargeAftercareSheet } from '../../documents/papers/large-aftercare.ts';
import { makeLargePreparationSheet } from '../../documents/papers/large-preparation.ts';
import { makePreparationSheet } from '../../documents/papers/preparation-sheet.ts';
import { makeVisitRecord } from '../../documents/papers/visit-record.ts';
import type { PaperName } from '../../domain/clinic/clinic.ts';
import { aftercareInput, base, clinic, consentInput, correctionInput, people, preparationInput } from './fixtures.ts';
import { written } from './signatures.ts';
import { visitRecordInput } from './visit-fixture.ts';

const logo = readLogo(
  new TextEncoder().encode(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 60"><rect width="120" height="60" rx="12" fill="#1f4f4a"/>' +
      '<circle cx="32" cy="30" r="18" fill="#f2c14e"/><path d="M60 44 L78 14 L96 44 Z" fill="#fff" fill-opacity="0.8"/></svg>',
  ),
);

export const sitters = {
  short: { client: 'Bo Li', practitioner: 'Al Em', clinic: {}, logo: null },
  long: {
    client: 'Maximiliane Alexandrine Konstantinopoulou-Featherstonehaugh de la Sampleterre y Vanderwaldenburg',
    practitioner: 'Wilhelmina Theodora Quarterstaff-Montgomery of Upper Samplington',
    clinic: {
      name: 'The Upper Samplington and District Specialist Studio for Scalp Micropigmentation and Hairline Design',
      address: 'Unit 14, Third Floor, The Old Weaving Works, 128 to 136 Lower Sample Street, Upper Samplington SA1 2PL',
    },
    logo,
  },
  rtl: { client: 'محمد عبد الرحمن الهاشمي', practitioner: 'נועה בן-דוד', clinic: {}, logo: null },
} as const;
export type Who = keyof typeof sitters;

export function baseOf(who: Who, paper: PaperName): DocumentBase {
  const { client, practitioner, clinic: details, logo } = sitters[who];
  return {
    ...base,
    clinic: { ...clinic, ...details, paper },
    logo,
    client: { ...base.client, name: client },
    people: people(practitioner),
  };
}

function named<S extends SignedBy | null>(signed: S, name: string): S {
  // Kept pictures show a signature that every clone of this repository has.
  return signed && { ...signed, name, signature: written() };
}

export const makers = {
  'aftercare-sheet': (given: DocumentBase) => {
    const input = aftercareInput();
    const clientSigned = named(input.clientSigned, given.client.name);
    const witnessSigned = named(input.witnessSigned, given.people[0]?.name ?? '');
    return makeAftercareSheet({ ...input, ...given, clientSigned, witnessSigned });
  },
  'preparation-sheet': (given: DocumentBase) =>
    makePreparationSheet({ ...preparationInput(), ...given, rescheduled: null }),
  'reschedule-slip': (given: DocumentBase) => makePreparationSheet({ ...preparationInput(), ...given }),
  'consent-record': (given: DocumentBase) => {
    const input = consentInput();
    const clientSigned = named(input.clientSigned, given.client.name);
    const witnessSigned = named(input.witnessSigned, given.people[0]?.name ?? '');
    return makeConsentRecord({ ...input, ...given, clientSigned, witnessSigned });
  },
  'visit-record': (given: DocumentBase) => makeVisitRecord({ ...visitRecordInput(), ...given }),
};

/** The sheets in large print. */
export const largeMakers = {
  'large-aftercare-sheet': (given: DocumentBase) => {
    const input = aftercareInput();
    const clientSigned = named(input.clientSigned, given.client.name);
    const witnessSigned = named(input.witnessSigned, given.people[0]?.name ?? '');
    return makeLargeAftercareSheet({ ...input, ...given, clientSigned, witnessSigned });
  },
  'large-preparation-sheet': (given: DocumentBase) =>
    makeLargePreparationSheet({ ...preparationInput(), ...given, rescheduled: null }),
  'large-reschedule-slip': (given: DocumentBase) => makeLargePreparationSheet({ ...preparationInput(), ...given }),
};
export type LargeKind = keyof typeof largeMakers;
export const largeKinds = Object.keys(largeMakers).filter((kind): kind is LargeKind => kind in largeMakers);

export type Kind = keyof typeof makers;

export const kinds = Object.keys(makers).filter((kind): kind is Kind => kind in makers);
export const papers = ['A4', 'Letter'] as const;
export const everybody = ['short', 'long', 'rtl'] as const;

export function correctionFor(who: Who, paper: PaperName): Promise<Uint8Array> {
  const input = correctionInput();
  return makeCorrection({ ...input, ...baseOf(who, paper), madeAt: input.madeAt });
}
