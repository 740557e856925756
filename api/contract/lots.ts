import { z } from 'zod';
import { Birth } from '../../domain/clinic/birth.ts';
import { ClientId, VisitId } from '../../domain/ids.ts';
import { LotRef } from '../../domain/lots/lot-ref.ts';
import { Line, OptionalPassage } from '../../domain/text.ts';
import { CivilDate } from '../../domain/time.ts';
import { MapArea } from '../../domain/visit/scalp-map/map-area.ts';
import { HowGiven, Lot, LotKind } from '../../domain/visit/types.ts';
import { Written } from './documents.ts';
import { operation } from './operation.ts';
import { PrintJob } from './printing.ts';

/** `shelf`: by today's date; a lot without a date never ends. */
export const KnownLotView = z.object({
  kind: LotKind,
  name: z.string(),
  maker: z.string(),
  lot: z.string(),
  expiry: z.string(),
  shelf: z.enum(['expired', 'expiring', 'good']),
  /** The last day on which it may be used; null where the package names none. */
  lastDay: CivilDate.nullable(),
  openedOn: CivilDate.nullable(),
  discardedOn: CivilDate.nullable(),
});
export type KnownLotView = z.infer<typeof KnownLotView>;

/** What the list can be narrowed to, each with its number of lots. */
export const ShownLots = z.enum(['all', 'pigment', 'needle', 'other', 'expiring', 'expired', 'discarded']);
export type ShownLots = z.infer<typeof ShownLots>;

const page = z.number().int().min(1).max(100_000);
const rows = z.number().int().min(1).max(50);
const targetId = z.string().max(200);
const printerId = z.string().max(200);

export const LotDetail = z.object({
  lot: KnownLotView,
  used: z.object({ people: z.number().int(), visits: z.number().int(), last: CivilDate.nullable() }),
});
export type LotDetail = z.infer<typeof LotDetail>;

/** One client of a recall. `given`: how the sheet of that visit was handed over; null while the visit is open. */
export const RecallRow = z.object({
  clientId: ClientId,
  name: z.string(),
  dateOfBirth: Birth,
  phone: z.string(),
  email: z.string(),
  visits: z.array(z.object({ visitId: VisitId, date: CivilDate, areas: z.array(MapArea), given: HowGiven.nullable() })),
});
export type RecallRow = z.infer<typeof RecallRow>;

export const lots = {
  /** Known lots, what ends first in front. */
  'lots.list': operation(
    ['visits'],
    z.strictObject({ show: ShownLots, page, rows }),
    z.object({
      counts: z.record(ShownLots, z.number().int()),
      total: z.number().int(),
      lots: z.array(KnownLotView),
    }),
  ),
  /** Lots with this number, in anybody's spelling, of any kind and maker. */
  'lots.find': operation(['visits'], z.strictObject({ number: Line }), z.array(KnownLotView)),
  'lots.get': operation(['visits'], z.strictObject({ lot: LotRef }), LotDetail),
  /** Which lots went into a client, each once, the latest first. */
  'lots.of-client': operation(
    ['visits'],
    z.strictObject({ clientId: ClientId }),
    z.array(
      z.object({
        ...{ kind: LotKind, name: z.string(), maker: z.string(), lot: z.string(), expiry: z.string() },
        lastUsed: CivilDate,
        visits: z.number().int(),
      }),
    ),
  ),
  /** What an article's number (GTIN) stood for the last time; null where it is new. */
  'lots.article': operation(
    ['visits'],
    z.strictObject({ gtin: z.string().regex(/^\d{14}$/) }),
    z.object({ kind: LotKind, name: z.string(), maker: z.string() }).nullable(),
  ),
  'lots.add': operation(['visits'], z.strictObject({ lot: Lot, openedOn: CivilDate.nullable() }), LotDetail),
  'lots.change': operation(
    ['visits'],
    z.strictObject({ of: LotRef, name: Line, expiry: Lot.shape.expiry, openedOn: CivilDate.nullable() }),
    LotDetail,
  ),
  /** It is not offered any more; what was done with it stays. */
  'lots.discard': operation(['visits'], z.strictObject({ of: LotRef, why: OptionalPassage }), LotDetail),
  /** Who had this lot, the latest first. */
  'lots.recall': operation(
    ['records'],
    z.strictObject({ lot: LotRef, page, rows }),
    LotDetail.extend({ people: z.array(RecallRow) }),
  ),
  /** The whole list on paper. Goes on record. */
  'lots.print-recall': operation(
    ['records'],
    z.strictObject({ lot: LotRef, printerId }),
    z.object({ jobs: z.array(PrintJob) }),
  ),
  /** The whole list as a table for a spreadsheet. Goes on record. */
  'lots.save-recall': operation(['records'], z.strictObject({ lot: LotRef, targetId }), Written),
};
