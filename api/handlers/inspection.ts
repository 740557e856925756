import type { ReadHandle } from '../../db/file/handles.ts';
import { appendClinicEvent } from '../../db/log/log.ts';
import { inspections, looksOf } from '../../db/projections/inspections.ts';
import { staffName } from '../../db/projections/staff.ts';
import { countVisitsBetween, visitListing, visitsBetween } from '../../db/projections/visits.ts';
import { beginInspection, isWithin, type Look } from '../../domain/clinic/inspection.ts';
import { AppError } from '../../domain/errors.ts';
import type { Moment } from '../../domain/time.ts';
import { inspectedRow, inspectedVisit } from '../../domain/visit/views/inspected.ts';
import type { inspection } from '../contract/inspection.ts';
import { staffByPin } from '../custody/pins.ts';
import type { Handlers } from '../gate/route.ts';
import { refuseUnprintable } from '../papers/printable.ts';
import { loadVisit } from '../papers/visit-acts.ts';
import type { Context } from './context.ts';

const looksShown = 200;

/** What an owner opens to an inspector, and what the inspector reads of it. */
export function inspectionHandlers(parts: Pick<Context, 'record' | 'access' | 'status'>): Handlers<typeof inspection> {
  const { record, access, status } = parts;

  /** Reads for the inspector: the look is on the disk before its answer leaves. */
  function looking<T>(look: Look, now: Moment, read: (r: ReadHandle) => T): T {
    return record.store.write((w) => {
      const answer = read(w);
      appendClinicEvent(w, { type: 'inspection-looked', look }, { actor: { kind: 'tablet' }, now });
      return answer;
    });
  }

  return {
    'inspection.open': async ({ pin, ...asked }, { now }) => {
      await refuseUnprintable({ name: asked.name });
      const { id: by } = access.staff;
      await staffByPin(parts, by, pin, now);
      const begun = beginInspection(asked, now);
      const { name, from, to, health, until } = begun;
      const event = { type: 'inspection-opened', by, name, from, to, health, until } as const;
      record.store.write((w) => appendClinicEvent(w, event, { actor: access.staffActor, now }));
      access.enter({ mode: 'inspecting', inspection: begun });
      return status(now);
    },

    'inspection.list': () =>
      record.store.read((r) =>
        inspections(r)
          .map((kept) => ({ ...kept, by: staffName(r, kept.by), shown: looksOf(r, kept, looksShown) }))
          .reverse(),
      ),

    'inspection.visits': ({ page, rows }, { now }) => {
      const { from, to } = access.inspection;
      return looking({ at: 'visits', page }, now, (r) => ({
        total: countVisitsBetween(r, from, to),
        visits: visitsBetween(r, from, to, { limit: rows, offset: (page - 1) * rows }).map(({ id }) =>
          inspectedRow(loadVisit(r, id)),
        ),
      }));
    },

    'inspection.visit': ({ visitId }, { now }) => {
      const { inspection } = access;
      return looking({ at: 'visit', visit: visitId }, now, (r) => {
        const listed = visitListing(r, visitId);
        // Of another day: as if there were none.
        if (!listed || !isWithin(inspection, listed.openedOn)) throw new AppError('unknown-visit');
        return inspectedVisit(loadVisit(r, visitId), inspection);
      });
    },
  };
}
