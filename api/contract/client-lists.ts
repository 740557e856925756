import { z } from 'zod';
import { Alikeness, SameOrTwo } from '../../domain/client-lists/alike.ts';
import { ListColumn } from '../../domain/client-lists/columns.ts';
import { DayMonth } from '../../domain/client-lists/listed-date.ts';
import { ClientListId, Sha256 } from '../../domain/ids.ts';
import { CivilDate, Instant } from '../../domain/time.ts';
import { operation } from './operation.ts';
import { FoundFile, foundFile } from './seal.ts';

/** A row's number in the file, as a spreadsheet counts: the head is 1. */
const Row = z.number().int().min(2).max(20_001);
const rowKey = z.string().regex(/^[1-9]\d{0,4}$/);
const Field = ListColumn.exclude(['none']);

/** What an owner chose so far; what is left out is guessed from the file. */
export const Choices = z.strictObject({
  columns: z.array(ListColumn).max(60).optional(),
  order: DayMonth.optional(),
  fixes: z.record(rowKey, z.partialRecord(Field, z.string().max(200))),
  sameOrTwo: z.record(rowKey, SameOrTwo),
  leftOut: z.array(Row).max(20_000),
});
export type Choices = z.infer<typeof Choices>;

/** The four lists into which rows fall. */
export const RowsShown = z.enum(['new', 'double', 'wrong', 'empty']);
export type RowsShown = z.infer<typeof RowsShown>;

const RowFaultView = z.object({
  field: Field,
  fault: z.discriminatedUnion('kind', [
    /** `message`: a field's fault (see field-fault.ts); `years`: what two digits may mean. */
    z.object({ kind: z.literal('field'), message: z.string(), years: z.array(z.number().int()) }),
    z.object({
      kind: z.literal('no-such-day'),
      year: z.number().int(),
      month: z.number().int(),
      days: z.number().int(),
    }),
    z.object({ kind: z.literal('letter'), letter: z.string() }),
  ]),
});

export const ShownRow = z.object({
  row: z.number().int(),
  /** As the file has it, or as it was put right. */
  texts: z.partialRecord(Field, z.string()),
  name: z.string(),
  /** Null where it cannot be read. */
  dateOfBirth: CivilDate.nullable(),
  faults: z.array(RowFaultView),
  double: z
    .object({
      why: Alikeness,
      name: z.string(),
      dateOfBirth: CivilDate,
      samePhone: z.boolean().nullable(),
      /** Visits of a client of the record; null where it is an earlier row of the file. */
      visits: z.number().int().nullable(),
      /** That row; null where it is a client of the record. */
      row: z.number().int().nullable(),
      decided: SameOrTwo.nullable(),
    })
    .nullable(),
  leftOut: z.boolean(),
});
export type ShownRow = z.infer<typeof ShownRow>;

export const ListLook = z.object({
  name: z.string(),
  sha256: Sha256,
  rows: z.number().int(),
  columns: z.array(z.object({ head: z.string(), sample: z.string(), holds: ListColumn })),
  order: DayMonth,
  /** What no column holds and every client needs. */
  missing: z.array(z.enum(['name', 'birth'])),
  counts: z.object({
    fresh: z.number().int(),
    doubles: z.number().int(),
    undecided: z.number().int(),
    wrong: z.number().int(),
    empty: z.number().int(),
    taken: z.number().int(),
  }),
  page: z.number().int(),
  pages: z.number().int(),
  shown: z.array(ShownRow),
});
export type ListLook = z.infer<typeof ListLook>;

export const TakenList = z.object({
  list: ClientListId,
  at: Instant,
  count: z.number().int(),
  /** `begun`: it did not come to its end, and goes as soon as the tablet is locked. */
  state: z.enum(['begun', 'taken', 'back']),
});
export type TakenList = z.infer<typeof TakenList>;

const Taken = z.array(TakenList);

export const clientLists = {
  /** Lists at a save target. */
  'client-lists.files': operation(['custody'], z.strictObject({ targetId: z.string().max(200) }), z.array(FoundFile), {
    aside: true,
  }),
  /** What a list would bring, one page of one kind of rows. Changes nothing. */
  'client-lists.look': operation(
    ['custody'],
    z.strictObject({
      ...foundFile,
      choices: Choices,
      shows: RowsShown,
      page: z.number().int().min(0).max(20_000),
      size: z.number().int().min(1).max(50),
    }),
    ListLook,
    { aside: true },
  ),
  /** Brings it in, all or nothing. `sha256`: what was looked at. */
  'client-lists.take': operation(
    ['custody'],
    z.strictObject({ ...foundFile, sha256: Sha256, choices: Choices }),
    Taken,
    {
      aside: true,
    },
  ),
  /** Every list that was brought in, the newest first. */
  'client-lists.taken': operation(['custody'], z.strictObject({}), Taken),
  /** Takes a whole list back: everybody who came with it is erased. */
  'client-lists.take-back': operation(['custody'], z.strictObject({ list: ClientListId }), Taken, { aside: true }),
};
