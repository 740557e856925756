import { CalendarBlankIcon } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientPage } from '../../../../../api/contract/client-page.ts';
import { useGo } from '../../../../app/PlaceContext.tsx';
import { Empty } from '../../../../kit/Empty.tsx';
import { ListRow } from '../../../../kit/ListRow.tsx';
import { useRowsThatFit } from '../../../../kit/useRowsThatFit.ts';
import { joined } from '../../../../ui-data/useApart.ts';
import { useStatus } from '../../../../ui-data/useStatus.ts';
import { dateOf, shortDate } from '../../../../words/dates.ts';
import { Pages, pagesOf } from '../../../records/list/Pages.tsx';
import { StageStatus } from '../../today/StageStatus.tsx';
import { DoorFrame } from './DoorFrame.tsx';

const rowHeight = 92;

export function VisitsDoor({ client }: { client: ClientPage }) {
  const { t } = useTranslation('client');
  const { t: page } = useTranslation('clientPage');
  const go = useGo();
  const today = useStatus(({ now }) => dateOf(now));
  const { room, rows } = useRowsThatFit(rowHeight);
  const [at, setAt] = useState(1);
  const fit = rows ?? 1;
  const pages = pagesOf(client.visits.length, fit);
  return (
    <DoorFrame
      client={client}
      title={page('door.visits')}
      more={pages > 1 && <Pages page={Math.min(at, pages)} pages={pages} onPage={setAt} />}
    >
      <div ref={room} className="fill doorroom">
        {client.visits.length === 0 ? (
          <Empty icon={<CalendarBlankIcon className="i xl" />} title={t('noVisits')}>
            <p>{t('noVisitsWords')}</p>
          </Empty>
        ) : (
          <ul className="list visit">
            {client.visits.slice((at - 1) * fit, at * fit).map((visit) => (
              <ListRow
                key={visit.id}
                title={shortDate(visit.date, today)}
                under={joined(
                  visit.treatment ?? '',
                  t(visit.final ? 'sessionFinal' : 'session', { n: visit.session, total: visit.sessionsPlanned }),
                )}
                status={<StageStatus stage={visit.stage} outcome={visit.outcome} />}
                onPress={() => go({ at: 'visit', visitId: visit.id })}
              />
            ))}
          </ul>
        )}
      </div>
    </DoorFrame>
  );
}
