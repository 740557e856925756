import { clientLists as listsOnRecord } from '../../db/projections/client-lists.ts';
import { missingColumns } from '../../domain/client-lists/columns.ts';
import { nameIn, textsOf } from '../../domain/client-lists/rows.ts';
import { countRows, type Standing, type StandingRow } from '../../domain/client-lists/sorted.ts';
import type { ListFile } from '../client-lists/list-file.ts';
import type { Plan } from '../client-lists/plan.ts';
import type { Choices, clientLists, ListLook, RowsShown, ShownRow, TakenList } from '../contract/client-lists.ts';
import type { Parsed } from '../contract/contract.ts';
import type { Handlers } from '../gate/route.ts';
import type { Context } from './context.ts';

export function clientListHandlers({
  record,
  access,
  folders,
  clientLists: lists,
}: Pick<Context, 'record' | 'access' | 'folders' | 'clientLists'>): Handlers<typeof clientLists> {
  const taken = (): TakenList[] =>
    record.store.read(listsOnRecord).map(({ list, begun_at, count, state }) => ({ list, at: begun_at, count, state }));

  return {
    'client-lists.files': ({ targetId }) => folders.files(targetId, ['.csv', '.txt', '.tsv']),

    'client-lists.look': async ({ targetId, fileId, ...asked }, { now }) => {
      const file = await lists.read(targetId, fileId);
      return look(file, await lists.plan(file, chosen(asked.choices), now), asked);
    },

    'client-lists.take': async ({ choices, ...file }, { now }) => {
      await lists.take(file, chosen(choices), { asked: access.staff, now });
      return taken();
    },

    'client-lists.taken': taken,

    'client-lists.take-back': async ({ list }) => {
      await lists.takeBack(list, access.staff);
      return taken();
    },
  };
}

const chosen = ({ columns, order, ...choices }: Choices) => ({ ...choices, columns, order });

function look(
  file: ListFile,
  { columns, order, rows }: Plan,
  { choices, shows, page, size }: Pick<Parsed<'client-lists.look'>, 'choices' | 'shows' | 'page' | 'size'>,
): ListLook {
  const listed = rows.filter(({ standing }) => listOf(standing) === shows);
  const pages = Math.max(1, Math.ceil(listed.length / size));
  const at = Math.min(page, pages - 1);
  const [first] = file.rows;
  return {
    name: file.name,
    sha256: file.sha256,
    rows: rows.length,
    columns: file.head.map((head, index) => ({
      head,
      sample: (first?.cells[index] ?? '').slice(0, 60),
      holds: columns[index] ?? 'none',
    })),
    order,
    missing: missingColumns(columns),
    counts: countRows(rows),
    page: at,
    pages,
    shown: listed.slice(at * size, (at + 1) * size).map((one) => shownRow(file, columns, choices, one)),
  };
}

function listOf({ kind }: Standing): RowsShown {
  return kind === 'left-out' ? 'empty' : kind;
}

function shownRow(
  file: ListFile,
  columns: Plan['columns'],
  choices: Choices,
  { row, standing }: StandingRow,
): ShownRow {
  const cells = file.rows.find((one) => one.row === row)?.cells ?? [];
  const texts = textsOf({ row, cells }, columns, choices.fixes[row]);
  const details = 'details' in standing ? standing.details : null;
  const faults =
    standing.kind === 'wrong' ? standing.faults.map((one) => ({ ...one, fault: faultView(one.fault) })) : [];
  return {
    row,
    texts,
    name: details?.name ?? nameIn(texts),
    dateOfBirth: details?.dateOfBirth ?? null,
    faults,
    double: standing.kind === 'double' ? doubleView(standing) : null,
    leftOut: standing.kind === 'left-out',
  };
}

type RowFaults = Extract<Standing, { kind: 'wrong' }>['faults'];

const faultView = (fault: RowFaults[number]['fault']) =>
  fault.kind === 'field' ? { ...fault, years: [...fault.years] } : fault;

function doubleView({ double, decided }: Extract<Standing, { kind: 'double' }>): NonNullable<ShownRow['double']> {
  const { why, name, dateOfBirth, samePhone, of } = double;
  return {
    ...{ why, name, dateOfBirth, samePhone, decided },
    visits: of.kind === 'client' ? of.visits : null,
    row: of.kind === 'row' ? of.row : null,
  };
}
