import type { ReadHandle } from '../../db/file/handles.ts';
import { personOf } from '../../db/projections/persons.ts';
import { civilDateOf, type Moment } from '../../domain/time.ts';
import {
  checkInCounts,
  checkInRows,
  checkInView,
  clientsCheckIns,
  dueCounts,
  dueRows,
  rowsAPage,
} from '../check-ins/views.ts';
import type { checkIns } from '../contract/check-ins.ts';
import type { Handlers } from '../gate/route.ts';
import { act } from '../papers/visit-acts.ts';
import { presentTime } from '../visit/clock-before.ts';
import { clearFormDraft } from '../visit/drafts.ts';
import type { Context } from './context.ts';

export function checkInHandlers({ record, access }: Pick<Context, 'record' | 'access'>): Handlers<typeof checkIns> {
  const today = (r: ReadHandle, now: Moment) => civilDateOf(presentTime(r, now));
  const pagesOf = (count: number) => Math.max(1, Math.ceil(count / rowsAPage));
  return {
    'check-ins.due': ({ page }, { now }) =>
      record.store.read((r) => {
        const on = today(r, now);
        const counts = dueCounts(r, on);
        const pages = pagesOf(counts.count);
        return { today: on, pages, ...counts, rows: dueRows(r, Math.min(page, pages), on) };
      }),

    'check-ins.list': ({ which, page }, { now }) =>
      record.store.read((r) => {
        const on = today(r, now);
        const counts = checkInCounts(r, on);
        const pages = pagesOf(counts[which]);
        return { today: on, pages, counts, rows: checkInRows(r, which, Math.min(page, pages), on) };
      }),

    'check-ins.of-client': ({ clientId }, { now }) =>
      record.store.read((r) => clientsCheckIns(r, personOf(r, clientId), today(r, now))),

    'check-ins.get': ({ visitId, day }, { now }) => record.store.read((r) => checkInView(r, visitId, day, now)),

    'check-ins.record': ({ visitId, day, done }, { now }) =>
      record.store.write((w) => {
        act(w, visitId, { type: 'record-check-in', day, done }, { now, actor: access.staffActor });
        clearFormDraft(w, access.staff.id, { step: 'check-ins.record', visitId, sequence: day, field: 'form' });
        return checkInView(w, visitId, day, now);
      }),
  };
}
