import { DropIcon } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientPage } from '../../../../../api/contract/client-page.ts';
import { useGo } from '../../../../app/PlaceContext.tsx';
import { Empty } from '../../../../kit/Empty.tsx';
import { ListRow } from '../../../../kit/ListRow.tsx';
import { useRowsThatFit } from '../../../../kit/useRowsThatFit.ts';
import { joined } from '../../../../ui-data/useApart.ts';
import { useQuery } from '../../../../ui-data/useQuery.ts';
import { useStatus } from '../../../../ui-data/useStatus.ts';
import { dateOf, expiryDate, shortDate } from '../../../../words/dates.ts';
import { Pages, pagesOf } from '../../../records/list/Pages.tsx';
import { DoorFrame } from './DoorFrame.tsx';

const rowHeight = 92;

/** What went into a client, each lot once; a row opens who else had it. */
export function LotsDoor({ client }: { client: ClientPage }) {
  const { t } = useTranslation('clientPage');
  const { t: words } = useTranslation('lots');
  const go = useGo();
  const today = useStatus(({ now }) => dateOf(now));
  const { room, rows } = useRowsThatFit(rowHeight);
  const [at, setAt] = useState(1);
  const { id: clientId } = client;
  const { data: lots } = useQuery('lots.of-client', { clientId });
  const fit = rows ?? 1;
  const pages = pagesOf(lots?.length ?? 0, fit);
  return (
    <DoorFrame
      client={client}
      title={t('door.lots')}
      more={pages > 1 && <Pages page={Math.min(at, pages)} pages={pages} onPage={setAt} />}
    >
      <div ref={room} className="fill doorroom">
        {lots?.length === 0 && <Empty icon={<DropIcon className="i xl" />} title={t('noLots')} />}
        {lots && lots.length > 0 && (
          <ul className="list">
            {lots.slice((at - 1) * fit, at * fit).map(({ kind, name, maker, lot, expiry, lastUsed, visits }) => (
              <ListRow
                key={`${kind} ${maker} ${lot}`}
                title={joined(name, lot)}
                under={joined(
                  words(`show.${kind}`),
                  maker === '' ? words('noMaker') : maker,
                  expiry === '' ? words('noDate') : `${words('expiry')} ${expiryDate(expiry)}`,
                )}
                status={
                  <span className="label">{t('lotIn', { count: visits, date: shortDate(lastUsed, today) })}</span>
                }
                onPress={() =>
                  go({ at: 'recall', lot: { kind, maker, lot }, back: { at: 'client', clientId, door: 'lots' } })
                }
              />
            ))}
          </ul>
        )}
      </div>
    </DoorFrame>
  );
}
