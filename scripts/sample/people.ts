import type { Input } from '../../api/contract/contract.ts';
import { Zone } from '../../domain/time.ts';

/** The one sample clinic and its people, all invented. The demo, seed, bench, faults, gallery and tests use them. */

export const sampleZone = Zone.parse('Europe/London');

export const sampleClinic = {
  name: 'Fernhill Scalp Studio',
  address: '12 Sample Street, Sampletown',
  phone: '01632 960 217',
  outOfHours: '01632 960 881',
  zone: sampleZone,
} satisfies Input<'setup.begin'>['clinic'];

export const sampleOwner = { name: 'Robin Example', pin: '246810', passphrase: 'barber pole at noon' } as const;
export const samplePractitioner = { name: 'Kim Sample', pin: '135791' } as const;

export type SampleClient = Required<Input<'clients.add'>['details']>;

/** A walk-in without contact details, which are optional. */
export const sampleClient = {
  name: 'Sample Client',
  dateOfBirth: '1988-03-14',
  phone: '',
  email: '',
  language: 'en',
  emergencyName: '',
  emergencyPhone: '',
  guardianName: '',
  guardianRelation: '',
} satisfies Input<'clients.add'>['details'];

/** The birthday of every sample client. */
export const sampleBirthday = { day: 14, month: 3 } as const;

/** Other clients of the same day. The last two have one name and are two people. */
export const otherClients = {
  regular: {
    ...sampleClient,
    name: 'Dana Okafor',
    phone: '01632 960 444',
    emergencyName: 'Sam Okafor',
    emergencyPhone: '01632 960 555',
  },
  minor: { ...sampleClient, name: 'Alex Young', dateOfBirth: '2010-03-14' },
  longName: { ...sampleClient, name: 'Maximiliane Alexandra von Sampleberg-Exampleton' },
  first: { ...sampleClient, name: 'Jo Example', phone: '01632 960 218' },
  second: { ...sampleClient, name: 'Jo Example', dateOfBirth: '1991-03-14', phone: '01632 960 733' },
} as const satisfies Record<string, Input<'clients.add'>['details']>;
