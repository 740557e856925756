import { addDays, type CivilDate, Instant } from '../../../domain/time.ts';
import { approveLanguages } from '../languages.ts';
import { sampleClient, sampleOwner, sampleZone } from '../people.ts';
import { handSignature } from '../signature.ts';
import {
  act,
  aftercare,
  answerHealth,
  clientAct,
  confirmDetails,
  consent,
  type Hands,
  handOver,
  passChecks,
  readClauses,
  setUp,
  takeBack,
  timeOut,
  witnessConsent,
} from '../steps.ts';
import type { SampleTablet } from '../tablet.ts';
import { sampleNeedle, samplePigment } from '../visit.ts';

/** What a visit of the years is, and how it ends. */
export type SceneKind = 'first' | 'second' | 'last' | 'touch-up' | 'rescheduled' | 'declined' | 'stopped' | 'cancelled';

export const sceneLanguages = ['en', 'es', 'fr', 'ar'] as const;
export type SceneLanguage = (typeof sceneLanguages)[number];

/** A visit that is played once through every rule, and told again for others. */
export interface Scene {
  readonly kind: SceneKind;
  readonly language: SceneLanguage;
  readonly breaks: 'on-time' | 'late' | 'skipped';
  readonly finding: 'none' | 'allergies' | 'cut';
}

export interface PlayedScene extends Scene {
  readonly visitId: string;
}

/** Days from a visit to the next one of the same client, as the scenes are played. */
export const daysBetween = 28;
export const daysToNewDate = 14;
/** All scenes are played within these days: thirteen weeks, so that what is told afterwards begins on the same weekday. */
export const daysOfScenes = 91;

/** Of the lots that are played, what another visit says otherwise. Expiry: the month, as on the package. */
export const playedLots = {
  shade: samplePigment.name,
  pigment: samplePigment.lot,
  pigmentExpiry: '2088-11',
  needle: sampleNeedle.lot,
  needleExpiry: '2089-12',
} as const;

const scene = (kind: SceneKind, rest: Partial<Omit<Scene, 'kind'>> = {}): Scene => ({
  ...{ kind, language: 'en', breaks: 'on-time', finding: 'none' },
  ...rest,
});

/** The visits of one client after another, each four weeks after the one before. */
const stories: readonly (readonly Scene[])[] = [
  [scene('first'), scene('second', { breaks: 'late' }), scene('last', { breaks: 'skipped' }), scene('touch-up')],
  [scene('first', { breaks: 'late', finding: 'allergies' }), scene('second'), scene('last')],
  [scene('first', { breaks: 'skipped', finding: 'cut' }), scene('second', { breaks: 'skipped' })],
  [scene('rescheduled')],
  [scene('declined')],
  [scene('stopped')],
  [scene('cancelled')],
  ...sceneLanguages
    .filter((language) => language !== 'en')
    .map((language) => [
      scene('first', { language }),
      scene('second', { language, breaks: 'late' }),
      scene('last', { language }),
      scene('touch-up', { language }),
    ]),
];
export const scenes = stories.flat();
export const sceneClients = stories.length;

/** Plays every scene on a new tablet, from `first`, a Monday, on. Leaves the tablet locked. */
export async function playScenes(tablet: SampleTablet, passphrase: string | undefined, first: CivilDate) {
  const { client, clock } = tablet;
  const set = (day: CivilDate, time: string) => clock.set(Instant.parse(`${day}T${time}:00.000Z`), sampleZone);
  set(first, '07:00');
  const made = await setUp(tablet, passphrase);
  const hands: Hands = { client, staffId: made.ownerId, pin: sampleOwner.pin };
  const unlock = () => client.call('session.unlock', { staffId: made.ownerId, pin: sampleOwner.pin });
  await unlock();
  await approveLanguages(hands, [
    { language: 'es', name: 'Español', direction: 'ltr' },
    { language: 'fr', name: 'Français', direction: 'ltr' },
    { language: 'ar', name: 'العربية', direction: 'rtl' },
  ]);
  await client.call('backups.choose', { targetId: 'usb' });
  await client.call('session.lock', {});
  const clients = new Map<number, string>();
  const played: PlayedScene[] = [];
  for (let visit = 0; visit < Math.max(...stories.map(({ length }) => length)); visit++)
    for (const [place, story] of stories.entries()) {
      const next = story[visit];
      if (!next) continue;
      const day = addDays(first, visit * daysBetween + place + Math.floor(place / 6));
      set(day, '09:00');
      await unlock();
      const clientId = clients.get(place) ?? (await newClient(hands, place, next.language));
      clients.set(place, clientId);
      const at = (time: string) => set(day, time);
      const visitId = await play({ ...hands, language: next.language }, next, { clientId, day, at });
      await client.call('session.lock', {});
      played.push({ ...next, visitId });
    }
  return { ...made, played };
}

/** Details that stand nowhere else, so that they are found in what was recorded. */
async function newClient({ client }: Hands, place: number, language: SceneLanguage): Promise<string> {
  const details = {
    ...sampleClient,
    language,
    name: `Played ${'ABCDEFGHIJKLMNOP'[place] ?? ''} Example`,
    phone: `01632 960 7${10 + place}`,
    email: `played.${place}@example.com`,
    emergencyName: `Sam Emergency ${'ABCDEFGHIJKLMNOP'[place] ?? ''}`,
    emergencyPhone: `01632 960 8${10 + place}`,
  };
  return (await client.call('clients.add', { details })).id;
}

interface Day {
  readonly clientId: string;
  readonly day: CivilDate;
  readonly at: (time: string) => void;
}

async function play(hands: Hands, { kind, breaks, finding }: Scene, { clientId, day, at }: Day): Promise<string> {
  const { client } = hands;
  const { id } = await client.call('visits.open', { clientId, course: courseOf(kind, day) });
  const seal = async () => {
    at('12:15');
    await client.call('visits.seal', { visitId: id });
    await client.call('documents.save', { visitId: id, targetId: 'usb' });
    at('12:18');
    await act(hands, id, { type: 'close-visit', copy: 'saved' });
    return id;
  };
  if (kind === 'cancelled') {
    await act(hands, id, { type: 'cancel-visit', reason: 'Came on the wrong day.' });
    await act(hands, id, { type: 'close-visit' });
    return id;
  }
  await handOver(hands, id, 'intake');
  await confirmDetails(hands);
  await answerHealth(hands, finding === 'allergies' ? ['allergies'] : []);
  await clientAct(hands, { type: 'finish-intake' });
  await takeBack(hands);
  at('09:06');
  if (finding === 'allergies') {
    const reason = 'Nitrile gloves used throughout.';
    await act(hands, id, { type: 'decide-alert', question: 'allergies', decision: 'continue', reason });
  }
  if (kind === 'rescheduled') {
    await act(hands, id, { type: 'answer-check', check: 'no-redness', question: 'redness', option: 'present' });
    await act(hands, id, {
      type: 'reschedule',
      next: { date: addDays(day, daysToNewDate), time: '10:00' },
      note: 'Red patch of about 3 cm behind the left ear, warm.',
      clientNote: 'We look forward to seeing you then.',
    });
    return seal();
  }
  await passChecks(hands, id);
  if (finding === 'cut') {
    await act(hands, id, { type: 'answer-check', check: 'cut', question: 'when', option: 'under-two-days' });
    const reason = 'Cut 30 h ago, follicles well visible.';
    await act(hands, id, { type: 'decide-check', check: 'cut', decision: 'continue', reason });
  }
  await timeOut(hands, id);
  at('09:14');
  if (kind === 'declined') {
    await handOver(hands, id, 'consent');
    await readClauses(hands);
    await clientAct(hands, { type: 'decline-consent', reason: 'I would like to think about it.' });
    await takeBack(hands);
    await witnessConsent(hands, id);
    return seal();
  }
  await consent(hands, id);
  await work(hands, id, { breaks, at, stops: kind === 'stopped' });
  await aftercare(hands, id);
  return seal();
}

async function work(
  hands: Hands,
  id: string,
  { breaks, at, stops }: Pick<Scene, 'breaks'> & Pick<Day, 'at'> & { readonly stops: boolean },
): Promise<void> {
  at('09:30');
  await act(hands, id, { type: 'start-procedure', expectedMinutes: 180 });
  at('09:33');
  await act(hands, id, { type: 'record-lot', lot: { ...samplePigment, expiry: playedLots.pigmentExpiry } });
  await act(hands, id, { type: 'record-lot', lot: { ...sampleNeedle, expiry: playedLots.needleExpiry } });
  if (stops) {
    at('10:05');
    const reason = 'It hurts too much.';
    await act(hands, id, { type: 'withdraw-consent', reason, signature: handSignature });
    return;
  }
  if (breaks === 'skipped') {
    at('10:44');
    await act(hands, id, { type: 'skip-break', reason: 'The client would like to go on.' });
  }
  at(breaks === 'on-time' ? '10:41' : '11:12');
  await act(hands, id, { type: 'start-break' });
  at(breaks === 'on-time' ? '10:53' : '11:25');
  await act(hands, id, { type: 'end-break' });
  at('12:05');
  await act(hands, id, { type: 'finish-procedure' });
}

function courseOf(kind: SceneKind, day: CivilDate) {
  const place = (session: number, sessionsPlanned: number) => {
    const left = sessionsPlanned - session;
    const next = left === 0 ? null : { date: addDays(day, daysBetween), time: '10:00' };
    return {
      ...{ session, sessionsPlanned, next },
      final: left === 0,
      plannedFinal: left === 0 ? null : addDays(day, daysBetween * left),
    };
  };
  switch (kind) {
    case 'second':
      return place(2, 3);
    case 'last':
      return place(3, 3);
    case 'touch-up':
      return place(1, 1);
    case 'first':
    case 'rescheduled':
    case 'declined':
    case 'stopped':
    case 'cancelled':
      return place(1, 3);
  }
}
