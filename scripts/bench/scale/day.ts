import { createClient } from '../../../api/client/client.ts';
import type { VisitId } from '../../../domain/ids.ts';
import { sampleOwner } from '../../sample/people.ts';
import { act, type Hands, openVisit, treated } from '../../sample/steps.ts';
import { percentile } from '../row.ts';
import type { Clinic, Running } from './clinic.ts';
import { clockMs, timed } from './timing.ts';

const visitsOfTheDay = 12;
const closed = 8;
const repeats = 15;

export interface Day {
  /** Milliseconds. */
  readonly step: number;
  readonly seal: number;
  readonly unlock: number;
  readonly today: number;
  readonly visit: number;
  readonly client: number;
  readonly search: number;
  readonly status: number;
}

/** A day with twelve visits, played through the contract, and what the screens of the staff's side read after it. */
export async function playedDay({ tablet, clock }: Running, clinic: Clinic): Promise<Day> {
  const { app, client } = tablet;
  const steps: number[] = [];
  const seals: number[] = [];
  const timing = createClient(async (name, input) => {
    const since = clockMs();
    const reply = await app.call(name, input);
    if (/^(visits|task)\.act$/.test(name)) steps.push(clockMs() - since);
    if (name === 'visits.seal') seals.push(clockMs() - since);
    return reply;
  });
  const hands: Hands = { client: timing, staffId: clinic.ownerId, pin: sampleOwner.pin };
  const signIn = () => client.call('session.unlock', { staffId: clinic.ownerId, pin: sampleOwner.pin });

  await signIn();
  // To a stick that is not there, so that no backup is made between the steps.
  await client.call('backups.choose', { targetId: 'usb' });
  for (let visit = 0; visit < visitsOfTheDay; visit++) {
    const { id } = await openVisit(hands, { name: `Sample Client ${visit}` });
    await treated(hands, id);
    if (visit < closed) await act(hands, id, { type: 'close-visit', copy: 'later' });
    clock.advance(30 * 60_000);
  }

  const visits = await olderVisits(tablet.client);
  const times = { unlock: [0], today: [0], visit: [0], client: [0], status: [0] };
  for (const key of Object.values(times)) key.length = 0;
  for (let repeat = 0; repeat < repeats; repeat++) {
    clock.advance(60_000);
    await client.call('session.lock', {});
    times.unlock.push(await timed(signIn));
    times.status.push(await timed(() => client.call('app.status', {})));
    times.today.push(await timed(() => client.call('visits.today', {})));
    const older = visits[repeat % visits.length];
    if (!older) continue;
    times.client.push(await timed(() => client.call('clients.get', { clientId: older.clientId })));
    await client.call('session.lock', {});
    await signIn();
    times.visit.push(await timed(() => client.call('visits.get', { visitId: older.visitId })));
  }
  const typed = await typedLetters(tablet.client);
  const searches: number[] = [];
  for (const query of typed) searches.push(await timed(() => client.call('clients.search', { query })));
  const middle = (samples: readonly number[]) => percentile(samples, 0.5);
  return {
    step: middle(steps),
    seal: middle(seals),
    unlock: middle(times.unlock),
    today: middle(times.today),
    visit: middle(times.visit),
    client: middle(times.client),
    search: percentile(searches, 0.95),
    status: middle(times.status),
  };
}

type ClientSide = Running['tablet']['client'];

/** Closed visits of clients with all kinds of names. */
async function olderVisits(client: ClientSide) {
  const found: { readonly clientId: string; readonly visitId: VisitId }[] = [];
  for (const query of ['a', 'e', 'jo', 'ma', 'b', 'd'])
    for (const { id, name } of (await client.call('clients.search', { query })).slice(0, 4)) {
      if (name.startsWith('Sample Client')) continue;
      const [last] = (await client.call('clients.get', { clientId: id })).visits;
      if (last) found.push({ clientId: id, visitId: last.id });
    }
  return found;
}

/** Names of people who are there, letter by letter, as they are typed; and a birthday. */
async function typedLetters(client: ClientSide): Promise<string[]> {
  const names = (await client.call('clients.search', { query: 'a' })).slice(0, 8).map(({ name }) => name);
  return [
    ...names.flatMap((name) => [...name].map((_, end) => name.slice(0, end + 1).trim())),
    ...['14.3.1980', '1980-03-14', '14 mar 1975'],
  ];
}
