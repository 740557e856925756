import { faker } from '@faker-js/faker';
import type { ClientId } from '../../domain/ids.ts';
import { addDays, type CivilDate, civilDateOf, Instant } from '../../domain/time.ts';
import { sampleOwner, sampleZone } from './people.ts';
import { inventedDetails } from './repeated-visits.ts';
import { act, aftercare, consent, type Hands, intake, passChecks, setUp, timeOut } from './steps.ts';
import type { SampleTablet } from './tablet.ts';
import { samplePigment } from './visit.ts';

export const sessions = 3;
/** Days. */
export const betweenSessions = 28;
const msOfDay = 86_400_000;

/** The course of a session that is done today. */
export function courseOf(session: number, today: CivilDate) {
  const final = session === sessions;
  return {
    ...{ session, sessionsPlanned: sessions, final },
    next: final ? null : { date: addDays(today, betweenSessions), time: '10:00' },
    plannedFinal: final ? null : addDays(today, betweenSessions * (sessions - session)),
  };
}

export interface Years {
  readonly visits: number;
  /** The last day with visits. */
  readonly until: CivilDate;
  readonly years: number;
  /** Called after each visit with the number of visits. */
  readonly done?: (visits: number) => void;
}

/**
 * Fills a new tablet with years of whole visits through the contract, evenly spread and always the same: courses of three
 * sessions, four weeks or more apart. Leaves the tablet locked.
 */
export async function playYears(
  tablet: SampleTablet,
  passphrase: string | undefined,
  options: Years,
): Promise<{ readonly ownerId: string; readonly recoveryKey: string }> {
  const { visits, until, years, done } = options;
  const { client, clock } = tablet;
  const first = addDays(until, -Math.round(years * 365.25));
  const step = (Date.parse(until) - Date.parse(first)) / Math.max(1, visits);
  const at = (visit: number): string => `${civilDayOf(Date.parse(first) + visit * step)}T`;
  const set = (day: string, time: string) => clock.set(Instant.parse(`${day}${time}:00.000Z`), sampleZone);

  faker.seed(1);
  set(at(0), '07:30');
  const made = await setUp(tablet, passphrase);
  const { ownerId } = made;
  const hands: Hands = { client, staffId: ownerId, pin: sampleOwner.pin };
  const courses: { readonly clientId: ClientId; from: number; left: number }[] = [];

  for (let visit = 0; visit < visits; visit++) {
    const day = at(visit);
    const midnight = Date.parse(day.slice(0, 10));
    set(day, '09:00');
    await client.call('session.unlock', { staffId: ownerId, pin: sampleOwner.pin });
    // To a missing stick, because daily backups would take longer than the visits. One backup is made at the end.
    if (visit === 0) await client.call('backups.choose', { targetId: 'usb' });
    // Certificates are valid for two years; an owner renews them when the tablet asks.
    if ((await client.call('seal.get', {})).standing !== 'sound')
      await client.call('seal.renew', { clockIsRight: true });
    const due = courses.find(({ from, left }) => left > 0 && from <= midnight);
    const course = due ?? { clientId: await newClient(hands), from: 0, left: sessions };
    if (!due) courses.push(course);
    course.left -= 1;
    course.from = midnight + betweenSessions * msOfDay;
    const session = sessions - course.left;
    await wholeVisitOf(tablet, hands, course.clientId, session, (time) => set(day, time));
    await client.call('session.lock', {});
    if (courses.length > 500) courses.splice(0, courses.length, ...courses.filter(({ left }) => left > 0));
    done?.(visit + 1);
  }
  return made;
}

function civilDayOf(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

async function newClient({ client }: Hands): Promise<ClientId> {
  return (await client.call('clients.add', { details: inventedDetails() })).id;
}

async function wholeVisitOf(
  { client, clock }: SampleTablet,
  hands: Hands,
  clientId: ClientId,
  session: number,
  set: (time: string) => void,
): Promise<void> {
  const course = courseOf(session, civilDateOf(clock.now()));
  const { id } = await client.call('visits.open', { clientId, course });
  await intake(hands, id);
  await passChecks(hands, id);
  await timeOut(hands, id);
  await consent(hands, id);
  set('09:30');
  await act(hands, id, { type: 'start-procedure', expectedMinutes: 180 });
  await act(hands, id, {
    type: 'record-lot',
    lot: { ...samplePigment, lot: `SP-${20_000 + session}`, expiry: '' },
  });
  set('10:40');
  await act(hands, id, { type: 'start-break' });
  set('10:52');
  await act(hands, id, { type: 'end-break' });
  set('12:05');
  await act(hands, id, { type: 'finish-procedure' });
  await aftercare(hands, id);
  set('12:15');
  await client.call('visits.seal', { visitId: id });
  await client.call('documents.save', { visitId: id, targetId: 'usb' });
  await act(hands, id, { type: 'close-visit', copy: 'saved' });
}
