import { Temporal } from 'temporal-polyfill';
import { countDue, type Due, type DueClient, dueClients, firstRowFrom } from '../../db/erasure/retention.ts';
import type { ReadHandle } from '../../db/file/handles.ts';
import { countsOfClient } from '../../db/projections/client-page.ts';
import { keepingOf } from '../../db/projections/custody.ts';
import { visitsOfClient } from '../../db/projections/visits.ts';
import { type Keeping, photoYears, seenBefore, wholeYears, yearsAfter } from '../../domain/clinic/keeping.ts';
import { type CivilDate, civilDateOf, Instant, type Moment, type Zone } from '../../domain/time.ts';
import type { RetentionList, RetentionRow, RetentionView } from '../contract/retention.ts';
import { apart } from '../visit/namesakes.ts';

/** Rows of the log: a client whose last trace lies before one has been away for so many years. */
interface Limits {
  /** The days that these rows begin with; null where that is for ever. */
  readonly days: Readonly<Record<RetentionList, CivilDate | null>>;
  readonly whole: number;
  readonly inAYear: number;
  readonly photos: number;
  readonly marketing: number;
}

const nobody = 0;

function limitsOf(r: ReadHandle, keeping: Keeping, today: CivilDate, zone: Zone): Limits {
  const before = (years: number | null, from = today): number =>
    years === null ? nobody : firstRowFrom(r, startOf(seenBefore(from, years), zone));
  const whole = wholeYears(keeping);
  const dayOf = (years: number | null, from = today) => (years === null ? null : seenBefore(from, years));
  const ended = dayOf(whole);
  const photoDays = [dayOf(photoYears(keeping, 'photos')), dayOf(photoYears(keeping, 'marketing'))];
  const [photoDay = null] = photoDays.filter((day) => day !== null).sort();
  return {
    days: { ended, held: ended, ending: dayOf(whole, yearsAfter(today, 1)), photos: photoDay },
    whole: before(whole),
    inAYear: before(whole, yearsAfter(today, 1)),
    photos: before(photoYears(keeping, 'photos')),
    marketing: before(photoYears(keeping, 'marketing')),
  };
}

const startOf = (date: CivilDate, zone: Zone): Instant =>
  Instant.parse(
    Temporal.PlainDate.from(date).toZonedDateTime(zone).toInstant().toString({ fractionalSecondDigits: 3 }),
  );

function dueOf(show: RetentionList, { days, whole, inAYear, photos, marketing }: Limits): Due {
  const since = days[show];
  switch (show) {
    case 'ended':
      return { since, from: 0, before: whole, held: false };
    case 'held':
      return { since, from: 0, before: whole, held: true };
    case 'ending':
      return { since, from: whole, before: inAYear, held: false };
    case 'photos': {
      const before = Math.max(photos, marketing);
      return { since, from: whole, before, held: false, photos: { any: photos, marketing } };
    }
  }
}

export function retentionView(r: ReadHandle, now: Moment): RetentionView {
  const keeping = keepingOf(r);
  const limits = limitsOf(r, keeping, civilDateOf(now), now.zone);
  const of = (show: RetentionList) => countDue(r, dueOf(show, limits));
  return { keeping, counts: { ended: of('ended'), photos: of('photos'), ending: of('ending'), held: of('held') } };
}

export function retentionRows(
  r: ReadHandle,
  now: Moment,
  { show, page, rows }: { readonly show: RetentionList; readonly page: number; readonly rows: number },
): RetentionRow[] {
  const keeping = keepingOf(r);
  const limits = limitsOf(r, keeping, civilDateOf(now), now.zone);
  const found = dueClients(r, dueOf(show, limits), { skip: (page - 1) * rows, take: rows });
  return found.map((client) => retentionRow(r, client, keeping, show, now.zone));
}

function retentionRow(
  r: ReadHandle,
  { lastSeen: at, ...client }: DueClient,
  keeping: Keeping,
  show: RetentionList,
  zone: Zone,
): RetentionRow {
  const lastSeen = civilDateOf({ instant: at, zone });
  const { papers, photos } = countsOfClient(r, client.id);
  const whole = wholeYears(keeping);
  const earlier = [photoYears(keeping, 'photos'), photoYears(keeping, 'marketing')].filter((years) => years !== null);
  const years = show === 'photos' ? Math.min(...earlier) : (whole ?? 0);
  return {
    client: { ...client, apart: apart(r, client.id) },
    lastSeen,
    ends: yearsAfter(lastSeen, years),
    visits: visitsOfClient(r, client.id).length,
    ...{ papers, photos },
    stays: show === 'photos' && whole !== null ? yearsAfter(lastSeen, whole) : null,
  };
}
