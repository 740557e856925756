import {
  ClockCounterClockwiseIcon,
  MagnifyingGlassIcon,
  SortAscendingIcon,
  UserPlusIcon,
  UsersIcon,
  XIcon,
} from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import type { ClientSummary } from '../../../../api/contract/clients.ts';
import { StaffFrame } from '../../../app/frame/StaffFrame.tsx';
import { useGo } from '../../../app/PlaceContext.tsx';
import { Button } from '../../../kit/Button.tsx';
import { Empty } from '../../../kit/Empty.tsx';
import { Field } from '../../../kit/Field.tsx';
import { ListRow } from '../../../kit/ListRow.tsx';
import { useRowsThatFit } from '../../../kit/useRowsThatFit.ts';
import { joined, useApart } from '../../../ui-data/useApart.ts';
import { upperFirst, useBorn } from '../../../ui-data/useBorn.ts';
import { useKept } from '../../../ui-data/useKept.ts';
import { useQuery } from '../../../ui-data/useQuery.ts';
import { useStatus } from '../../../ui-data/useStatus.ts';
import { dateOf, shortDate } from '../../../words/dates.ts';
import { Pages, pagesOf } from '../../records/list/Pages.tsx';
import { nameIn } from '../today/name-in.ts';
import { useSearch } from '../today/useToday.ts';
import { Letters } from './Letters.tsx';
import { wholeList } from './view.ts';
import './clients.css';

const rowHeight = 77;

/** All clients: A to Z or those seen last, a page at a time, and the search over them. */
export function ClientsScreen() {
  const { t } = useTranslation('records');
  const { t: day } = useTranslation('today');
  const go = useGo();
  const [view, setView] = useKept('clients', wholeList);
  const { room, rows } = useRowsThatFit(rowHeight);
  const { query, order } = view;
  const searching = query.trim() !== '';
  const found = useSearch(query, searching);
  const { letter, ...page } = { order, page: view.page, letter: view.letter };
  const { data } = useQuery(
    'clients.list',
    rows === null || searching ? null : { ...page, rows, ...(letter !== null && { letter }) },
  );
  const fit = rows ?? 1;
  const total = searching ? (found?.length ?? 0) : (data?.total ?? 0);
  const pages = pagesOf(total, fit);
  const at = searching ? Math.min(view.page, pages) : (data?.page ?? 1);
  const listed = searching ? (found?.slice((at - 1) * fit, at * fit) ?? null) : (data?.clients ?? null);

  return (
    <StaffFrame
      help="clients"
      title={t('place.clients')}
      under={
        searching
          ? found
            ? day('found', { count: found.length })
            : ''
          : data
            ? t('clientCount', { count: data.total })
            : ''
      }
      headExtra={
        <div className="row gap2">
          <Button
            small
            pressed={order === 'name'}
            icon={<SortAscendingIcon />}
            onPress={() => setView({ ...wholeList, query })}
          >
            {t('byName')}
          </Button>
          <Button
            small
            pressed={order === 'latest'}
            icon={<ClockCounterClockwiseIcon />}
            onPress={() => setView({ ...wholeList, query, order: 'latest' })}
          >
            {t('byLatest')}
          </Button>
        </div>
      }
      side={
        pages > 1 && <Pages page={at} pages={pages} onPage={(next) => setView({ ...view, page: next, letter: null })} />
      }
      main={
        <Button kind="main" iconEnd={<UserPlusIcon />} onPress={() => go({ at: 'client-new', called: nameIn(query) })}>
          {day('newClient')}
        </Button>
      }
    >
      <div className="row gap2">
        <div className="grow">
          <Field
            label={t('findClient')}
            hideLabel
            asTyped
            placeholder={t('findClient')}
            icon={<MagnifyingGlassIcon />}
            maxLength={200}
            value={query}
            onChange={(event) => setView({ ...view, query: event.target.value, page: 1, letter: null })}
          />
        </div>
        {searching && (
          <Button kind="plain" icon={<XIcon />} onPress={() => setView({ ...wholeList, order })}>
            {t('clearSearch')}
          </Button>
        )}
      </div>
      {!searching && order === 'name' && total > fit && (
        <Letters onLetter={(next) => setView({ ...view, page: 1, letter: next })} />
      )}
      <div ref={room} className="fill listroom">
        {listed && listed.length > 0 && (
          <ul className="list">
            {listed.slice(0, fit).map((client) => (
              <ClientRow key={client.id} client={client} onPress={() => go({ at: 'client', clientId: client.id })} />
            ))}
          </ul>
        )}
        {listed?.length === 0 && (
          <Empty icon={<UsersIcon className="i xl" />} title={searching ? day('found', { count: 0 }) : t('noClients')}>
            <p>{searching ? day('nobodyHint') : t('noClientsWords')}</p>
          </Empty>
        )}
      </div>
    </StaffFrame>
  );
}

function ClientRow({ client, onPress }: { client: ClientSummary; onPress: () => void }) {
  const { t } = useTranslation('today');
  const today = useStatus(({ now }) => dateOf(now));
  const apart = useApart();
  const born = useBorn();
  return (
    <ListRow
      title={client.name}
      under={upperFirst(
        apart(client.apart) ||
          joined(
            born(client.dateOfBirth),
            client.lastVisit ? t('lastVisit', { date: shortDate(client.lastVisit, today) }) : t('firstVisit'),
          ),
      )}
      onPress={onPress}
    />
  );
}
