import { CaretLeftIcon, CaretRightIcon, TableIcon, UserPlusIcon, XIcon } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListLook, RowsShown, TakenList } from '../../../../api/contract/client-lists.ts';
import { StaffFrame } from '../../../app/frame/StaffFrame.tsx';
import { Button } from '../../../kit/Button.tsx';
import { useClient } from '../../../ui-data/useClient.ts';
import { useQuery } from '../../../ui-data/useQuery.ts';
import { useStep } from '../../../ui-data/useStep.ts';
import type { ChosenFile } from '../files/ChooseFile.tsx';
import { Columns } from './Columns.tsx';
import { type Decided, ListedRow } from './ListedRow.tsx';
import './Screen.css';

/** As many as one looks through without losing the place. */
const size = 10;
const kinds = ['new', 'double', 'wrong', 'empty'] as const satisfies readonly RowsShown[];

/** A list before it comes in: how many rows are what, each kind's rows, and what an owner decides about them. */
export function ListRooms({
  file,
  onTaken,
  onLeave,
  ...decided
}: Decided & {
  file: ChosenFile;
  onTaken: (lists: TakenList[]) => void;
  onLeave: () => void;
}) {
  const { choices, onChoices } = decided;
  const { t } = useTranslation('bringIn');
  const { call } = useClient();
  const { run, busy } = useStep();
  const [shows, setShows] = useState<RowsShown>('new');
  const [page, setPage] = useState(0);
  const [columns, setColumns] = useState(false);
  const { data: look } = useQuery('client-lists.look', { ...file, choices, shows, page, size });
  if (!look)
    return (
      <StaffFrame
        help="bringIn"
        title={t('title')}
        side={
          <Button icon={<XIcon />} onPress={onLeave}>
            {t('leave')}
          </Button>
        }
      >
        <p role="status">{t('reading')}</p>
      </StaffFrame>
    );
  if (columns || look.missing.length > 0)
    return (
      <Columns
        look={look}
        onChoices={(chosen) => onChoices({ ...choices, ...chosen })}
        onDone={() => setColumns(false)}
        onLeave={onLeave}
      />
    );
  const { counts } = look;
  const left = counts.wrong + counts.undecided;
  const show = (kind: RowsShown) => {
    setShows(kind);
    setPage(0);
  };
  return (
    <StaffFrame
      help="bringIn"
      title={t('title')}
      under={`${look.name} · ${t('rows', { count: look.rows })} · ${t('nothingYet')}`}
      side={
        <>
          <Button icon={<XIcon />} onPress={onLeave}>
            {t('leave')}
          </Button>
          <Button icon={<TableIcon />} onPress={() => setColumns(true)}>
            {t('columns')}
          </Button>
        </>
      }
      main={
        <Button
          kind="main"
          waits={left > 0 ? t('waitsRows', { count: left }) : counts.taken === 0 ? t('waitsNone') : null}
          working={busy && t('taking')}
          iconEnd={<UserPlusIcon />}
          onPress={() =>
            void run(async () => onTaken(await call('client-lists.take', { ...file, sha256: look.sha256, choices })))
          }
        >
          {t('take', { count: counts.taken })}
        </Button>
      }
    >
      <div className="col gap4">
        <div className="list-kinds">
          {kinds.map((kind) => (
            <button
              key={kind}
              type="button"
              className={`choice list-kind${kind === shows ? ' on' : ''}`}
              aria-pressed={kind === shows}
              onClick={() => show(kind)}
            >
              <span className="strong large">{countOf(counts, kind)}</span>
              <span>{t(`kind.${kind}`)}</span>
            </button>
          ))}
        </div>
        <Rows look={look} shows={shows} {...decided} />
        {look.pages > 1 && (
          <div className="row between gap4">
            <Button
              small
              icon={<CaretLeftIcon className="i turn" />}
              waits={look.page === 0 ? t('before') : null}
              onPress={() => setPage(look.page - 1)}
            >
              {t('before')}
            </Button>
            <p>{t('page', { page: look.page + 1, pages: look.pages })}</p>
            <Button
              small
              iconEnd={<CaretRightIcon className="i turn" />}
              waits={look.page + 1 === look.pages ? t('next') : null}
              onPress={() => setPage(look.page + 1)}
            >
              {t('next')}
            </Button>
          </div>
        )}
        <p className="hint">{shows === 'double' ? t('sameWords') : t('allOrNone')}</p>
      </div>
    </StaffFrame>
  );
}

function countOf(counts: ListLook['counts'], kind: RowsShown): number {
  return { new: counts.fresh, double: counts.doubles, wrong: counts.wrong, empty: counts.empty }[kind];
}

function Rows({ look, shows, ...decided }: Decided & { look: ListLook; shows: RowsShown }) {
  const { t } = useTranslation('bringIn');
  if (look.shown.length === 0) return <p className="card">{t(`none.${shows}`)}</p>;
  const { doubles, undecided } = look.counts;
  return (
    <section className="card col gap4">
      <div className="row between gap4 label">
        <h2 className="label">{t('inFile')}</h2>
        {shows === 'double' && <p>{t('decided', { decided: doubles - undecided, count: doubles })}</p>}
      </div>
      <ul className="list-rows">
        {look.shown.map((row) => (
          <ListedRow key={row.row} row={row} {...decided} />
        ))}
      </ul>
    </section>
  );
}
