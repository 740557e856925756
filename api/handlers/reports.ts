import type { ReadHandle } from '../../db/file/handles.ts';
import { appendClinicEvent } from '../../db/log/log.ts';
import { clinicLogo, presentClinic } from '../../db/projections/settings.ts';
import { sha256Hex } from '../../domain/canonical.ts';
import type { HandedOut } from '../../domain/clinic/hand-out.ts';
import { AppError } from '../../domain/errors.ts';
import { printerNamed } from '../../domain/printing/choice.ts';
import type { ReportId } from '../../domain/reports/report-id.ts';
import { civilDateOf, type Moment } from '../../domain/time.ts';
import type { reports } from '../contract/reports.ts';
import type { Handlers } from '../gate/route.ts';
import { staffPaperLanguage } from '../papers/staff-paper-language.ts';
import { makeReport } from '../reports/make-report.ts';
import { reportPaper, reportTable } from '../reports/report-paper.ts';
import { presentTime } from '../visit/clock-before.ts';
import type { Context } from './context.ts';

type Parts = Pick<Context, 'record' | 'access' | 'folders' | 'printers' | 'printouts' | 'device'>;

export function reportHandlers(parts: Parts): Handlers<typeof reports> {
  const { record, access, folders, printers, printouts, device } = parts;
  return {
    'reports.get': ({ report, period }, { now }) =>
      record.store.read((r) => makeReport(r, report, period, presentTime(r, now))),

    'reports.print': async ({ report, period, printerId }, { now }) => {
      const printer = printerNamed(await printers.list(), printerId);
      const by = access.staff.name;
      const actor = access.staffActor;
      const { made, today, language, ...clinic } = record.store.read((r) => ({
        made: makeReport(r, report, period, presentTime(r, now)),
        today: todayOf(r, now),
        language: staffPaperLanguage(r),
        clinic: presentClinic(r),
        logo: clinicLogo(r),
      }));
      const { title, pdf } = await reportPaper(language, made, { ...clinic, now, today, by, device });
      // On record before it leaves the tablet, as every hand-out.
      record.store.write((w) => appendClinicEvent(w, handedOut(report, 'paper', pdf), { actor, now }));
      const job = await printers.print(printer.id, title, pdf, clinic.clinic.paper);
      return { jobs: [printouts.add({ printer: printer.label, at: now, paper: null, job })] };
    },

    'reports.save': async ({ report, period, targetId }, { now }) => {
      const target = (await folders.targets()).find(({ id }) => id === targetId);
      if (!target) throw new AppError('unknown-target');
      const { made, today, language } = record.store.read((r) => ({
        made: makeReport(r, report, period, presentTime(r, now)),
        today: todayOf(r, now),
        language: staffPaperLanguage(r),
      }));
      const table = reportTable(language, made, today);
      const actor = access.staffActor;
      const event = handedOut(report, target.removable ? 'stick' : 'tablet', table.bytes);
      return folders.write(targetId, [table], () =>
        record.store.write((w) => appendClinicEvent(w, event, { actor, now })),
      );
    },
  };
}

/** As the lists have it that a number opens. */
const todayOf = (r: ReadHandle, now: Moment) => civilDateOf(presentTime(r, now));

const handedOut = (report: ReportId, place: HandedOut['place'], bytes: Uint8Array): HandedOut => ({
  ...{ type: 'handed-out', what: 'report', report, client: null, parts: ['data'], whom: 'other' },
  ...{ place, encrypted: false, files: 1, bytes: bytes.length, manifest: sha256Hex(bytes) },
});
