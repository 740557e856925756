import { type Faker, faker, fakerAR, fakerES, fakerFR } from '@faker-js/faker';
import { ClientDetails } from '../../../domain/clinic/client.ts';
import { addDays, CivilDate } from '../../../domain/time.ts';
import { sampleClient } from '../people.ts';
import { playedLots, type SceneLanguage } from './scenes.ts';

const names: Readonly<Record<SceneLanguage, Faker>> = { en: faker, es: fakerES, fr: fakerFR, ar: fakerAR };

/** Numbers that are kept free for invented people. */
const freePhone = (): string => `01632 960 ${faker.number.int({ min: 100, max: 999 })}`;

/** A client of the years, of age on every day of them. */
export function inventedClient(language: SceneLanguage, number: number): ClientDetails {
  const name = names[language].person.fullName();
  const hasEmail = number % 3 !== 0;
  const hasEmergency = number % 2 === 0;
  return ClientDetails.parse({
    ...sampleClient,
    name,
    language,
    dateOfBirth: addDays(CivilDate.parse('1948-01-01'), faker.number.int({ min: 0, max: 50 * 365 - 1 })),
    phone: freePhone(),
    email: hasEmail ? `client.${number}@example.com` : '',
    emergencyName: hasEmergency ? names[language].person.fullName() : '',
    emergencyPhone: hasEmergency ? freePhone() : '',
  });
}

/** People who work there besides the owner. */
export const practitioners = [
  { name: 'Kim Sample', pin: '135791' },
  { name: 'Noa Example', pin: '357913' },
  { name: 'Ravi Sample', pin: '579135' },
] as const;

const shades = 6;
const daysOfPigment = 45;
const daysOfNeedles = 30;

/** The lots that are in use on a day, instead of the played ones: six shades, each in a batch of its own for six weeks. */
export function lotsOn(day: CivilDate, chance: number): [string, string][] {
  const since2000 = Math.floor((Date.parse(day) - Date.parse('2000-01-01')) / 86_400_000);
  const shade = (chance % shades) + 1;
  const batch = Math.floor((since2000 + shade * 8) / daysOfPigment);
  const box = Math.floor(since2000 / daysOfNeedles);
  const month = (days: number): string => addDays(day, days).slice(0, 7);
  return [
    [playedLots.shade, `Shade ${shade}`],
    [playedLots.pigment, `SP-${shade}${String(batch).padStart(4, '0')}`],
    [playedLots.pigmentExpiry, month(daysOfPigment - ((since2000 + shade * 8) % daysOfPigment) + 700)],
    [playedLots.needle, `N-${String(box).padStart(4, '0')}`],
    [playedLots.needleExpiry, month(daysOfNeedles - (since2000 % daysOfNeedles) + 900)],
  ];
}
