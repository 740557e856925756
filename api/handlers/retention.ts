import { appendClinicEvent } from '../../db/log/log.ts';
import { keepingRefusal } from '../../domain/clinic/keeping.ts';
import { AppError } from '../../domain/errors.ts';
import type { retention } from '../contract/retention.ts';
import type { Handlers } from '../gate/route.ts';
import { retentionRows, retentionView } from '../retention/due.ts';
import { presentTime } from '../visit/clock-before.ts';
import type { Context } from './context.ts';

export function retentionHandlers({ record, access }: Pick<Context, 'record' | 'access'>): Handlers<typeof retention> {
  return {
    'retention.get': (_, { now }) => record.store.read((r) => retentionView(r, presentTime(r, now))),

    'retention.list': (asked, { now }) =>
      record.store.read((r) => {
        const at = presentTime(r, now);
        return { counts: retentionView(r, at).counts, rows: retentionRows(r, at, asked) };
      }),

    'retention.set': ({ purpose, least, years }, { now }) => {
      const refusal = keepingRefusal({ least, years });
      if (refusal) throw new AppError(refusal.code, refusal.params);
      const actor = access.staffActor;
      record.store.write((w) => appendClinicEvent(w, { type: 'retention-set', purpose, least, years }, { actor, now }));
      return record.store.read((r) => retentionView(r, presentTime(r, now)));
    },

    'retention.set-premises': ({ days }, { now }) => {
      const actor = access.staffActor;
      record.store.write((w) => appendClinicEvent(w, { type: 'premises-days-set', days }, { actor, now }));
      return record.store.read((r) => retentionView(r, presentTime(r, now)));
    },
  };
}
