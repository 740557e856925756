import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeReport } from '../../api/reports/make-report.ts';
import { createStore } from '../../db/file/open.ts';
import type { Store } from '../../db/file/store.ts';
import { clientsByName, projectClient } from '../../db/projections/clients.ts';
import { projectRegister } from '../../db/projections/register.ts';
import { registerCounts, registerPage, registerTotal, rescheduleReasons } from '../../db/projections/register-pages.ts';
import { projectWork } from '../../db/projections/visit-work.ts';
import { searchClients } from '../../db/search/clients.ts';
import type { Actor } from '../../domain/actor.ts';
import { ClientDetails } from '../../domain/clinic/client.ts';
import { ClientId, Sha256, VisitId } from '../../domain/ids.ts';
import { periodOf } from '../../domain/reports/period.ts';
import { ReportId } from '../../domain/reports/report-id.ts';
import { CivilDate, CivilTime, Instant, type Moment, plusMilliseconds } from '../../domain/time.ts';
import type { VisitEvent } from '../../domain/visit/events.ts';
import type { RegisterFilter } from '../../domain/visit/register.ts';
import { realRandom, repeatableIds, simulatedClock } from '../demo/simulated.ts';
import { sampleClient, sampleZone } from '../sample/people.ts';
import { sampleMorning } from '../sample/tablet.ts';
import { type BenchRow, benchRow, percentile } from './row.ts';
import { clockMs, countWork } from './scale/timing.ts';

const clients = 20_000;
const visits = 100_000;
const tries = 60;
const limitMs = 50;
const firstNames = ['Amara', 'Bilal', 'Callum', 'Daniel', 'Elif', 'Farah', 'Grace', 'Hassan', 'Ines', 'Jürgen'];
const lastNames = ['Okafor', 'Nasser', 'Reyes', 'Novák', 'Aydın', 'Müller', 'O’Brien', 'Haddad', 'Duarte', 'Whitlock'];
const nobody: Actor = { kind: 'system' };

/**
 * The record's lists over 20,000 clients and 100,000 visits of ten years, their tables made by the projections themselves: what the store
 * takes for the page that a screen asks for, against the limit of issue 16.
 */
export function cases({ work }: { work: boolean }): BenchRow[] {
  if (work) countWork();
  const dir = mkdtempSync(join(tmpdir(), 'chairside-bench-'));
  const clock = simulatedClock(sampleMorning, sampleZone);
  const key = Buffer.alloc(32, 7);
  const store = createStore({
    file: join(dir, 'record.db'),
    key,
    random: realRandom,
    device: 'CH-BENCH',
    now: clock.now(),
  });
  try {
    fill(store, clock.now());
    return [
      ...lists.map(([name, filter]) => row(`register, ${name}`, () => page(store, filter, 0))),
      row('register, the last page of all', () => page(store, {}, visits - 9)),
      ...ReportId.options.map((report) =>
        row(`report, ${report}`, () => store.read((r) => makeReport(r, report, periodOf('year', today), clock.now()))),
      ),
      row('reasons to choose from', () => store.read((r) => rescheduleReasons(r, {}, 100))),
      row('clients, a page in the middle', () => store.read((r) => clientsByName(r, { skip: clients / 2, take: 9 }))),
      ...['a', 'okafor', 'jur mul', '960', '14.3.1988', 'c12@'].map((query) =>
        row(`clients, "${query}"`, () => store.read((r) => searchClients(r, query, CivilDate.parse('2026-11-24')))),
      ),
    ];
  } finally {
    store.close();
    rmSync(dir, { recursive: true, force: true });
  }
}

const today = CivilDate.parse('2026-11-24');

const lists: readonly (readonly [string, RegisterFilter])[] = [
  ['all', {}],
  ['a month', { from: CivilDate.parse('2021-03-01'), to: CivilDate.parse('2021-03-31') }],
  ['one outcome', { outcome: 'rescheduled' }],
  ['one reason', { reason: 'Redness 3' }],
  ['a language and a session', { language: 'ar', session: 3 }],
];

const page = (store: Store, filter: RegisterFilter, skip: number): unknown =>
  store.read((r) => [
    registerCounts(r, { ...filter, today }),
    registerTotal(r),
    registerPage(r, { ...filter, today }, { show: 'all', oldestFirst: false, skip, take: 9 }),
  ]);

function row(name: string, ask: () => unknown): BenchRow {
  ask();
  const took = Array.from({ length: tries }, () => {
    const since = clockMs();
    ask();
    return clockMs() - since;
  });
  const [ours, peer] = [percentile(took, 0.95), limitMs];
  return benchRow({ area: 'records', case: `${name}, p95`, unit: 'ms', ours, peer, peerName: 'limit' });
}

function fill(store: Store, now: Moment): void {
  const ids = repeatableIds(simulatedClock(sampleMorning, sampleZone), realRandom);
  const people = Array.from({ length: clients }, () => ClientId.parse(ids.next()));
  let sequence = 1;
  store.write((w) => {
    for (const [index, clientId] of people.entries()) {
      const details = ClientDetails.parse({
        ...sampleClient,
        name: `${firstNames[index % 10]} ${lastNames[Math.floor(index / 10) % 10]}-${index}`,
        dateOfBirth: `19${60 + (index % 40)}-0${1 + (index % 9)}-1${index % 10}`,
        phone: `01632 96${String(index).padStart(4, '0')}`,
        email: `c${index}@example.org`,
        language: index % 20 === 0 ? 'ar' : 'en',
      });
      projectClient(w, ++sequence, { type: 'client-added', clientId, details });
    }
  });
  const step = (10 * 365 * 86_400_000) / visits;
  const protocol = Sha256.parse('0'.repeat(64));
  for (let done = 0; done < visits; done += 5_000)
    store.write((w) => {
      for (let index = done; index < done + 5_000; index++) {
        const [clientId] = people.slice(index % clients, (index % clients) + 1);
        if (!clientId) throw new Error('there are clients');
        const visitId = VisitId.parse(ids.next());
        const moment = { ...now, instant: plusMilliseconds(now.instant, Math.round((index - visits) * step)) };
        for (const event of eventsOf(index, { visitId, clientId, protocol })) {
          const told = { sequence: ++sequence, visitId, moment, actor: nobody, event };
          projectRegister(w, told);
          projectWork(w, told);
        }
      }
    });
}

/** Whatever the clock says: the window opens after 60 minutes of work and closes after 90. */
function breakAfter(minutes: number): VisitEvent {
  const begun = Date.parse(sampleMorning) - minutes * 60_000;
  const at = (opened: number) => Instant.parse(new Date(begun + opened * 60_000).toISOString());
  const workedMs = minutes * 60_000;
  return { type: 'break-started', windowFrom: at(60), windowTo: at(90), workedMs, sinceRestMs: workedMs };
}

/** One visit in ten gets a new date, the others end treated; the copy of one in a hundred is still to be given. */
function eventsOf(
  index: number,
  { visitId, clientId, protocol }: { visitId: VisitId; clientId: ClientId; protocol: Sha256 },
): VisitEvent[] {
  const course = { session: 1 + (index % 3), sessionsPlanned: 3, final: false, next: null, plannedFinal: null };
  const opened: VisitEvent = {
    ...{ type: 'visit-opened' as const, visitId, clientId, course, protocol },
    ...{ clientName: 'Bench Client', dateOfBirth: CivilDate.parse('1988-03-14') },
  };
  const copy = index % 100 === 0 ? ('later' as const) : ('printed' as const);
  const end: VisitEvent[] =
    index % 10 === 9
      ? [
          {
            type: 'rescheduled',
            reasons: [`Redness ${index % 7}`],
            note: '',
            next: { date: CivilDate.parse('2026-12-08'), time: CivilTime.parse('10:00') },
          },
        ]
      : [
          { type: 'procedure-started', expectedMinutes: 120 },
          breakAfter(50 + (index % 60)),
          { type: 'break-ended', breakMs: 600_000 },
          breakAfter(80),
          { type: 'break-ended', breakMs: 600_000 },
          { type: 'procedure-finished', workedMs: 1 },
        ];
  return [opened, ...end, { type: 'sealed', head: protocol, documents: [] }, { type: 'visit-closed', copy }];
}
