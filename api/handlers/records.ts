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
import { clinicLogo, presentClinic } from '../../db/projections/settings.ts';
import { staffByRow } from '../../db/projections/staff.ts';
import { sha256Hex } from '../../domain/canonical.ts';
import type { HandedOut } from '../../domain/clinic/hand-out.ts';
import { AppError } from '../../domain/errors.ts';
import { printerNamed } from '../../domain/printing/choice.ts';
import { type CivilDate, civilDateOf, type Moment } from '../../domain/time.ts';
import { mostOnPaper, type RegisterShow } from '../../domain/visit/register.ts';
import { visitSummary } from '../../domain/visit/views/summary.ts';
import type { RegisterVisit, records } from '../contract/records.ts';
import type { Handlers } from '../gate/route.ts';
import { type Registered, registerPaper, registerTable } from '../hand-out/register-papers.ts';
import { staffPaperLanguage } from '../papers/staff-paper-language.ts';
import { loadVisit } from '../papers/visit-acts.ts';
import { offeredLanguages } from '../protocols/languages.ts';
import { textByHash } from '../protocols/practice.ts';
import { presentTime } from '../visit/clock-before.ts';
import type { Context } from './context.ts';

const mostReasons = 100;
const rowsAtOnce = 500;

type Parts = Pick<Context, 'record' | 'access' | 'folders' | 'printers' | 'printouts' | 'device'>;

export function recordHandlers(parts: Parts): Handlers<typeof records> {
  const { record, access, folders, printers, printouts, device } = parts;

  /** Every visit that these leave, the oldest first, read in pieces. */
  async function every({ filter, show }: Pick<Registered, 'filter' | 'show'>, now: Moment): Promise<RegisterVisit[]> {
    const narrowed = { ...filter, today: record.store.read((r) => todayOf(r, now)) };
    const visits: RegisterVisit[] = [];
    for (;;) {
      const found = record.store.read((r) => {
        const said = namesIn(r);
        const page = registerPage(r, narrowed, { show, oldestFirst: true, skip: visits.length, take: rowsAtOnce });
        return page.map((one) => registerVisit(r, one, said));
      });
      visits.push(...found);
      if (found.length < rowsAtOnce) return visits;
      await pause();
    }
  }

  return {
    'records.visits': ({ filter, show, order, page, rows }, { now }) =>
      record.store.read((r) => {
        const narrowed = { ...filter, today: todayOf(r, now) };
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
      const visits = await every({ filter, show }, now);
      const table = registerTable(record.store.read(staffPaperLanguage), { visits }, civilDateOf(now));
      const event = handedOut(target.removable ? 'stick' : 'tablet', table.bytes);
      return folders.write(targetId, [table], () =>
        record.store.write((w) => appendClinicEvent(w, event, { actor, now })),
      );
    },

    'records.print-visits': async ({ filter, show, printerId }, { now }) => {
      const actor = access.staffActor;
      const { name: by } = access.staff;
      const printer = printerNamed(await printers.list(), printerId);
      const counts = record.store.read((r) => registerCounts(r, { ...filter, today: todayOf(r, now) }));
      if (counted(counts, show) > mostOnPaper) throw new AppError('list-too-long', { most: mostOnPaper });
      const visits = await every({ filter, show }, now);
      const { language, ...clinic } = record.store.read((r) => ({
        ...{ language: staffPaperLanguage(r), clinic: presentClinic(r), logo: clinicLogo(r) },
      }));
      const registered = { filter, show, visits };
      const { title, pdf } = await registerPaper(language, registered, { ...clinic, now, by, device });
      // On record before it leaves the tablet, as every hand-out.
      record.store.write((w) => appendClinicEvent(w, handedOut('paper', pdf), { actor, now }));
      const job = await printers.print(printer.id, title, pdf, clinic.clinic.paper);
      return { jobs: [printouts.add({ printer: printer.label, at: now, paper: null, job })] };
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

const todayOf = (r: ReadHandle, now: Moment): CivilDate => civilDateOf(presentTime(r, now));

const handedOut = (place: HandedOut['place'], bytes: Uint8Array): HandedOut => ({
  ...{ type: 'handed-out', what: 'visits', client: null, parts: ['data'], whom: 'other' },
  ...{ place, encrypted: false, files: 1, bytes: bytes.length, manifest: sha256Hex(bytes) },
});

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
