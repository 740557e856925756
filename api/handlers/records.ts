import type { ReadHandle } from '../../db/file/handles.ts';
import { pause } from '../../db/file/pause.ts';
import { appendClinicEvent } from '../../db/log/log.ts';
import { hasSeveralTreatments, versionsInUse } from '../../db/projections/protocol-versions.ts';
import { currentProtocol } from '../../db/projections/protocols.ts';
import {
  type RegisterCounts,
  type RegisterRow,
  registerCounts,
  registerPage,
  registerTotal,
  rescheduleReasons,
} from '../../db/projections/register-pages.ts';
import { staffByRow } from '../../db/projections/staff.ts';
import { sha256Hex } from '../../domain/canonical.ts';
import type { HandedOut } from '../../domain/clinic/hand-out.ts';
import { AppError } from '../../domain/errors.ts';
import { civilDateOf } from '../../domain/time.ts';
import type { RegisterShow } from '../../domain/visit/register.ts';
import { visitSummary } from '../../domain/visit/views/summary.ts';
import type { RegisterVisit, records } from '../contract/records.ts';
import type { Handlers } from '../gate/route.ts';
import { registerTable } from '../hand-out/register-table.ts';
import { loadVisit } from '../papers/visit-acts.ts';
import { offeredLanguages } from '../protocols/languages.ts';
import { textByHash } from '../protocols/practice.ts';
import { presentTime } from '../visit/clock-before.ts';
import type { Context } from './context.ts';

const mostReasons = 100;
const rowsAtOnce = 500;

type Parts = Pick<Context, 'record' | 'access' | 'folders'>;

export function recordHandlers({ record, access, folders }: Parts): Handlers<typeof records> {
  return {
    'records.visits': ({ filter, show, order, page, rows }, { now }) =>
      record.store.read((r) => {
        const narrowed = { ...filter, today: civilDateOf(presentTime(r, now)) };
        const counts = registerCounts(r, narrowed);
        // A visit fewer can leave the last page empty: the one before it is shown.
        const last = Math.max(1, Math.ceil(counted(counts, show) / rows));
        const skip = (Math.min(page, last) - 1) * rows;
        const found = registerPage(r, narrowed, { show, oldestFirst: order === 'oldest', skip, take: rows });
        const said = namesIn(r);
        return { visits: found.map((one) => registerVisit(r, one, said)), total: registerTotal(r), counts };
      }),

    'records.save-visits': async ({ filter, show, targetId }, { now }) => {
      const actor = access.staffActor;
      const target = (await folders.targets()).find(({ id }) => id === targetId);
      if (!target) throw new AppError('unknown-target');
      const today = record.store.read((r) => civilDateOf(presentTime(r, now)));
      const narrowed = { ...filter, today };
      const visits: RegisterVisit[] = [];
      for (let skip = 0; ; skip = visits.length) {
        const found = record.store.read((r) => {
          const said = namesIn(r);
          const page = registerPage(r, narrowed, { show, oldestFirst: true, skip, take: rowsAtOnce });
          return page.map((one) => registerVisit(r, one, said));
        });
        visits.push(...found);
        if (found.length < rowsAtOnce) break;
        await pause();
      }
      const table = registerTable(visits, civilDateOf(now));
      const event: HandedOut = {
        ...{ type: 'handed-out', what: 'visits', client: null, parts: ['data'], whom: 'other' },
        ...{ place: target.removable ? 'stick' : 'tablet', encrypted: false, files: 1 },
        ...{ bytes: table.bytes.length, manifest: sha256Hex(table.bytes) },
      };
      return folders.write(targetId, [table], () =>
        record.store.write((w) => appendClinicEvent(w, event, { actor, now })),
      );
    },

    'records.choices': ({ from, to }) =>
      record.store.read((r) => ({
        practitioners: staffByRow(r).map(({ added, name }) => ({ staff: added, name })),
        treatments: versionsInUse(r).map(({ treatment, hash }) => ({ treatment, name: textByHash(r, hash).name })),
        languages: offeredLanguages(r),
        reasons: rescheduleReasons(r, { from, to }, mostReasons),
      })),
  };
}

function counted(counts: RegisterCounts, show: RegisterShow): number {
  const by: Record<RegisterShow, number> = {
    all: counts.all,
    sealed: counts.sealed,
    'not-sealed': counts.notSealed,
    'no-copy': counts.noCopy,
    rescheduled: counts.rescheduled,
  };
  return by[show];
}

interface Names {
  readonly staff: ReadonlyMap<number, string>;
  /** Null where there is only one treatment. */
  readonly treatments: ReadonlyMap<string, string> | null;
  readonly language: string | null;
}

function namesIn(r: ReadHandle): Names {
  return {
    staff: new Map(staffByRow(r).map(({ added, name }) => [added, name])),
    treatments: hasSeveralTreatments(r)
      ? new Map(versionsInUse(r).map(({ treatment, hash }) => [treatment, textByHash(r, hash).name]))
      : null,
    language: currentProtocol(r)?.protocol.language ?? null,
  };
}

/** Where an open visit stands follows from its whole record; of those there are few. */
function registerVisit(r: ReadHandle, row: RegisterRow, { staff, treatments, language }: Names): RegisterVisit {
  const { visitId, born, closed, copy, outcome, staff: by, treatment, language: read, ...same } = row;
  const stands = closed ? { stage: 'closed' as const, outcome } : openStand(r, row);
  return {
    ...same,
    ...stands,
    visitId,
    dateOfBirth: born,
    practitioner: staff.get(by) ?? '',
    treatment: treatments?.get(treatment) ?? null,
    reads: read === language || read === '' ? null : read,
    copy: closed ? copy : null,
  };
}

function openStand(r: ReadHandle, { visitId }: RegisterRow): Pick<RegisterVisit, 'stage' | 'outcome'> {
  const { state, protocol } = loadVisit(r, visitId);
  const { stage, outcome } = visitSummary(state, protocol);
  return { stage, outcome };
}
