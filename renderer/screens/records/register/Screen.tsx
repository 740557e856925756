import { FileCsvIcon, NotebookIcon, SortAscendingIcon, SortDescendingIcon } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BackButton } from '../../../app/frame/BackButton.tsx';
import { StaffFrame } from '../../../app/frame/StaffFrame.tsx';
import { type Place, useGo } from '../../../app/PlaceContext.tsx';
import { Button } from '../../../kit/Button.tsx';
import { Empty } from '../../../kit/Empty.tsx';
import { useRowsThatFit } from '../../../kit/useRowsThatFit.ts';
import { useClient } from '../../../ui-data/useClient.ts';
import { useKept } from '../../../ui-data/useKept.ts';
import { useQuery } from '../../../ui-data/useQuery.ts';
import { figures } from '../../../words/writing.ts';
import { Pages, pagesOf } from '../list/Pages.tsx';
import { SaveTable } from '../list/SaveTable.tsx';
import { usePrintedList } from '../list/usePrintedList.tsx';
import { useTold } from '../list/useTold.ts';
import { FilterDialog } from './FilterDialog.tsx';
import { Filters } from './Filters.tsx';
import type { FilterName } from './filter-names.ts';
import { RegisterRow } from './RegisterRow.tsx';
import { Tallies } from './Tallies.tsx';
import { type RegisterView, wholeRegister } from './view.ts';
import './register.css';

const rowHeight = 77;

/** Every visit of the record: narrowed by chips, counted by what became of it, a page at a time. */
export function RegisterScreen({
  asked,
  back,
}: {
  /** What another screen asks for, instead of what was kept. */
  asked: Pick<RegisterView, 'filter' | 'show'> | null;
  back: Place | null;
}) {
  const { t } = useTranslation('records');
  const { t: lots } = useTranslation('lots');
  const { t: common } = useTranslation();
  const go = useGo();
  const { call } = useClient();
  const [saving, setSaving] = useState(false);
  const [view, setView] = useKept('register', { ...wholeRegister, ...asked }, asked !== null);
  const [asking, setAsking] = useState<FilterName | 'more' | null>(null);
  const { room, rows } = useRowsThatFit(rowHeight);
  const { data } = useQuery('records.visits', rows === null ? null : { ...view, rows });
  const { filter, show, order } = view;
  const [told, tell] = useTold({ filter, show });
  const change = (changed: Partial<RegisterView>) => setView((before) => ({ ...before, page: 1, ...changed }));
  const shown = data ? { ...data.counts, 'not-sealed': data.counts.notSealed, 'no-copy': data.counts.noCopy }[show] : 0;
  const pages = pagesOf(shown, rows ?? 1);
  const newest = order === 'newest';
  const printed = usePrintedList({
    verb: lots('print'),
    print: (printerId) => call('records.print-visits', { filter, show, printerId }),
    onSent: tell,
  });

  return (
    <StaffFrame
      help="register"
      title={t('visits')}
      under={data ? t(newest ? 'ofNewest' : 'ofOldest', { shown: figures(shown), total: figures(data.total) }) : ''}
      headExtra={
        <Button
          small
          icon={newest ? <SortDescendingIcon /> : <SortAscendingIcon />}
          onPress={() => change({ order: newest ? 'oldest' : 'newest' })}
        >
          {t(newest ? 'newestFirst' : 'oldestFirst')}
        </Button>
      }
      side={
        data && (
          <>
            {back && <BackButton onPress={() => go(back)}>{common('back')}</BackButton>}
            {shown > 0 && (
              <Button icon={<FileCsvIcon />} onPress={() => setSaving(true)}>
                {lots('saveTable')}
              </Button>
            )}
            {pages > 1 && (
              <Pages page={Math.min(view.page, pages)} pages={pages} onPage={(page) => setView({ ...view, page })} />
            )}
          </>
        )
      }
      main={shown > 0 && printed.button}
    >
      <Filters filter={filter} onOpen={setAsking} onClear={(gone) => change({ filter: gone })} />
      {data && <Tallies counts={data.counts} show={show} onShow={(next) => change({ show: next })} />}
      <div ref={room} className="fill listroom">
        {data && data.visits.length > 0 && (
          <ul className="list">
            {/* A tablet that was turned shows no row that does not fit, until the page of its new height is there. */}
            {data.visits.slice(0, rows ?? undefined).map((visit) => (
              <RegisterRow
                key={visit.visitId}
                visit={visit}
                onPress={() => go({ at: 'visit', visitId: visit.visitId })}
              />
            ))}
          </ul>
        )}
        {data?.visits.length === 0 && (
          <Empty icon={<NotebookIcon className="i xl" />} title={t(data.total === 0 ? 'noVisits' : 'noneFits')}>
            {data.total > 0 && (
              <Button small onPress={() => setView({ ...wholeRegister, order })}>
                {t('clearFilters')}
              </Button>
            )}
          </Empty>
        )}
      </div>
      {told !== null && (
        <p className="label" role="status">
          {told}
        </p>
      )}
      {printed.dialog}
      {saving && (
        <SaveTable
          save={(targetId) => call('records.save-visits', { filter, show, targetId })}
          onSaved={(where) => {
            setSaving(false);
            tell(lots('saved', { where }));
          }}
          onClose={() => setSaving(false)}
        />
      )}
      {asking && (
        <FilterDialog
          name={asking}
          filter={filter}
          onFilter={(next) => {
            change({ filter: next });
            setAsking(null);
          }}
          onClose={() => setAsking(null)}
        />
      )}
    </StaffFrame>
  );
}
