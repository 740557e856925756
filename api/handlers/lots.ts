import type { WriteHandle } from '../../db/file/handles.ts';
import { append } from '../../db/log/log.ts';
import { isKnownLot } from '../../db/projections/known-lots.ts';
import { articleKnown, countLots, knownLots, lotsNumbered } from '../../db/projections/lot-list.ts';
import { lotsOfClient } from '../../db/projections/recall.ts';
import { clinicLogo, presentClinic } from '../../db/projections/settings.ts';
import { AppError } from '../../domain/errors.ts';
import { type LotRef, lotKey, lotNumberKey } from '../../domain/lots/lot-ref.ts';
import type { StockEvent } from '../../domain/lots/stock-event.ts';
import { printerNamed } from '../../domain/printing/choice.ts';
import { civilDateOf, type Moment } from '../../domain/time.ts';
import type { lots, ShownLots } from '../contract/lots.ts';
import type { Handlers } from '../gate/route.ts';
import { knownLotView, lotDetail } from '../lots/lot-views.ts';
import { recallPaper, recallTable } from '../lots/recall-papers.ts';
import { recallRows } from '../lots/recall-rows.ts';
import { refuseUnprintable } from '../papers/printable.ts';
import { staffPaperLanguage } from '../papers/staff-paper-language.ts';
import { clearFormDraft } from '../visit/drafts.ts';
import type { Context } from './context.ts';

type Parts = Pick<Context, 'record' | 'access' | 'folders' | 'printers' | 'printouts' | 'device'>;

export function lotHandlers({ record, access, folders, printers, printouts, device }: Parts): Handlers<typeof lots> {
  const put = (w: WriteHandle, event: StockEvent, now: Moment): void => {
    append(w, [{ visitId: null, clientId: null, actor: access.staffActor, moment: now, event }]);
  };
  return {
    'lots.list': ({ show, page, rows }, { now }) => {
      const today = civilDateOf(now);
      return record.store.read((r) => {
        const count = (one: ShownLots) => countLots(r, one, today);
        const counts = {
          ...{ all: count('all'), pigment: count('pigment'), needle: count('needle'), other: count('other') },
          ...{ expiring: count('expiring'), expired: count('expired'), discarded: count('discarded') },
        };
        const found = knownLots(r, { show, today, offset: (page - 1) * rows, limit: rows });
        return { counts, total: counts[show], lots: found.map((lot) => knownLotView(lot, today)) };
      });
    },

    'lots.find': ({ number }, { now }) =>
      record.store.read((r) => lotsNumbered(r, lotNumberKey(number)).map((lot) => knownLotView(lot, civilDateOf(now)))),

    'lots.get': ({ lot }, { now }) => record.store.read((r) => lotDetail(r, lot, now)),

    'lots.of-client': ({ clientId }) =>
      record.store.read((r) => lotsOfClient(r, clientId).map(({ used_on, ...lot }) => ({ ...lot, lastUsed: used_on }))),

    'lots.article': ({ gtin }) => record.store.read((r) => articleKnown(r, gtin)),

    'lots.add': async ({ lot, openedOn }, { now }) => {
      await refuseUnprintable(lot);
      return record.store.write((w) => {
        const known = isKnownLot(w, lotKey(lot));
        if (known && lotDetail(w, lot, now).lot.discardedOn === null) throw new AppError('lot-known');
        put(w, { type: 'lot-added', lot, openedOn }, now);
        clearFormDraft(w, access.staff.id, { step: 'lots.add', field: 'form' });
        return lotDetail(w, lot, now);
      });
    },

    'lots.change': async ({ of, name, expiry, openedOn }, { now }) => {
      await refuseUnprintable({ name });
      return record.store.write((w) => {
        const { lot } = lotDetail(w, of, now);
        const isSame = lot.name === name && lot.expiry === expiry && lot.openedOn === openedOn;
        if (!isSame) put(w, { type: 'lot-changed', of, name, expiry, openedOn }, now);
        clearFormDraft(w, access.staff.id, { step: 'lots.change', lot: of, field: 'form' });
        return lotDetail(w, of, now);
      });
    },

    'lots.discard': ({ of, why }, { now }) =>
      record.store.write((w) => {
        const { lot } = lotDetail(w, of, now);
        if (lot.discardedOn === null) put(w, { type: 'lot-discarded', of, why }, now);
        clearFormDraft(w, access.staff.id, { step: 'lots.discard', lot: of, field: 'why' });
        return lotDetail(w, of, now);
      }),

    'lots.recall': ({ lot, page, rows }, { now }) =>
      record.store.read((r) => ({
        ...lotDetail(r, lot, now),
        people: recallRows(r, lot, { limit: rows, offset: (page - 1) * rows }),
      })),

    'lots.print-recall': async ({ lot, printerId }, { now }) => {
      const printer = printerNamed(await printers.list(), printerId);
      const recalled = record.store.read((r) => ({ ...lotDetail(r, lot, now), people: recallRows(r, lot) }));
      const by = access.staff.name;
      const clinic = record.store.read((r) => ({ clinic: presentClinic(r), logo: clinicLogo(r) }));
      const { title, pdf } = await recallPaper(record.store.read(staffPaperLanguage), recalled, {
        ...clinic,
        now,
        by,
        device,
      });
      // On record before it leaves the tablet: names and phone numbers of so many people go nowhere unrecorded.
      record.store.write((w) => put(w, recalledEvent(lot, recalled.used, 'printed', printer.label), now));
      const job = await printers.print(printer.id, title, pdf, clinic.clinic.paper);
      return { jobs: [printouts.add({ printer: printer.label, at: now, paper: null, job })] };
    },

    'lots.save-recall': async ({ lot, targetId }, { now }) => {
      const target = (await folders.targets()).find(({ id }) => id === targetId);
      if (!target) throw new AppError('unknown-target');
      const recalled = record.store.read((r) => ({ ...lotDetail(r, lot, now), people: recallRows(r, lot) }));
      const event = recalledEvent(lot, recalled.used, 'saved', target.label);
      return folders.write(
        targetId,
        [recallTable(record.store.read(staffPaperLanguage), recalled, civilDateOf(now))],
        () => record.store.write((w) => put(w, event, now)),
      );
    },
  };
}

const recalledEvent = (
  of: LotRef,
  { people, visits }: { readonly people: number; readonly visits: number },
  how: 'printed' | 'saved',
  where: string,
): StockEvent => ({ type: 'lot-recalled', of, how, where, people, visits });
