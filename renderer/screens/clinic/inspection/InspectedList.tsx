import { CaretRightIcon, NotebookIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import type { VisitId } from '../../../../domain/ids.ts';
import type { InspectedRow } from '../../../../domain/visit/views/inspected.ts';
import { Empty } from '../../../kit/Empty.tsx';
import { useRowsThatFit } from '../../../kit/useRowsThatFit.ts';
import { upperFirst, useBorn } from '../../../ui-data/useBorn.ts';
import { useQuery } from '../../../ui-data/useQuery.ts';
import { useStatus } from '../../../ui-data/useStatus.ts';
import { dateOf, shortDate } from '../../../words/dates.ts';
import { timeOfDay } from '../../../words/writing.ts';
import { Pages, pagesOf } from '../../records/list/Pages.tsx';
import { InspectorFrame } from './InspectorFrame.tsx';

const rowHeight = 77;

export function InspectedList({
  page,
  onPage,
  onVisit,
}: {
  page: number;
  onPage: (page: number) => void;
  onVisit: (visitId: VisitId) => void;
}) {
  const { t } = useTranslation('inspection');
  const { room, rows } = useRowsThatFit(rowHeight);
  const { data } = useQuery('inspection.visits', rows === null ? null : { page, rows });
  const pages = data ? pagesOf(data.total, rows ?? 1) : 1;
  return (
    <InspectorFrame
      title={t('visits')}
      under={data ? t('inRange', { count: data.total }) : ''}
      onVisits={() => onPage(1)}
      side={pages > 1 && <Pages page={Math.min(page, pages)} pages={pages} onPage={onPage} />}
    >
      <div ref={room} className="fill listroom">
        {data && data.visits.length > 0 && (
          <ul className="list inspected">
            {data.visits.map((visit) => (
              <Row key={visit.visitId} visit={visit} onPress={() => onVisit(visit.visitId)} />
            ))}
          </ul>
        )}
        {data?.visits.length === 0 && <Empty icon={<NotebookIcon className="i xl" />} title={t('none')} />}
      </div>
    </InspectorFrame>
  );
}

function Row({ visit, onPress }: { visit: InspectedRow; onPress: () => void }) {
  const { t } = useTranslation('inspection');
  const born = useBorn();
  const today = useStatus(({ now }) => dateOf(now));
  return (
    <li className="plain">
      <button type="button" className="listrow inspectedrow" onClick={onPress}>
        <span className="when">
          <span className="strong">{shortDate(visit.date, today)}</span>
          <span className="label">{timeOfDay(visit.time)}</span>
        </span>
        <span className="grow">
          <bdi className="strong large">{visit.clientName}</bdi>
          <span className="label">{upperFirst(born(visit.dateOfBirth))}</span>
        </span>
        <span className="what">
          <bdi>{visit.practitioner}</bdi>
          {visit.licence !== '' && <span className="label">{t('licence', { number: visit.licence })}</span>}
        </span>
        <span className="lotnumbers">
          {visit.lots.length === 0 ? (
            <span className="label">{t('noLots')}</span>
          ) : (
            [...new Set(visit.lots)].map((lot) => <bdi key={lot}>{lot}</bdi>)
          )}
        </span>
        <CaretRightIcon className="i turn" />
      </button>
    </li>
  );
}
