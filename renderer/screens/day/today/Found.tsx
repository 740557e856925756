import { UserIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import type { ClientSummary } from '../../../../api/contract/clients.ts';
import type { ClientId } from '../../../../domain/ids.ts';
import { Alert } from '../../../kit/Alert.tsx';
import { Empty } from '../../../kit/Empty.tsx';
import { ListRow } from '../../../kit/ListRow.tsx';
import { useApart } from '../../../ui-data/useApart.ts';
import { useBorn } from '../../../ui-data/useBorn.ts';
import { shortDate } from '../../../words/dates.ts';

/** Clients that match the search, or the latest ones while "New visit" asks for the client. */
export function Found({
  found,
  asking,
  onPick,
}: {
  found: readonly ClientSummary[] | null;
  asking: boolean;
  onPick: (clientId: ClientId) => void;
}) {
  const { t } = useTranslation('today');
  const apart = useApart();
  const born = useBorn();
  return (
    <>
      {asking && (
        <Alert tone="plain" title={t('pickTitle')}>
          <p>{t('pickWords')}</p>
        </Alert>
      )}
      {found && found.length > 0 && !asking && (
        <p className="label" role="status">
          {t('found', { count: found.length })}
        </p>
      )}
      {found?.length === 0 && !asking && (
        <div role="status">
          <Empty icon={<UserIcon className="i xl" />} title={t('found', { count: 0 })}>
            <p>{t('nobodyHint')}</p>
          </Empty>
        </div>
      )}
      {found && found.length > 0 && (
        <ul className="list visit">
          {found.map((client) => (
            <ListRow
              key={client.id}
              title={client.name}
              under={
                apart(client.apart) ||
                `${born(client.dateOfBirth)} · ${
                  client.lastVisit ? t('lastVisit', { date: shortDate(client.lastVisit) }) : t('firstVisit')
                }`
              }
              onPress={() => onPick(client.id)}
            />
          ))}
        </ul>
      )}
    </>
  );
}
