import { MagnifyingGlassIcon } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Birth } from '../../../../domain/clinic/birth.ts';
import type { ClientId } from '../../../../domain/ids.ts';
import { BackButton } from '../../../app/frame/BackButton.tsx';
import { StaffFrame } from '../../../app/frame/StaffFrame.tsx';
import { useGo } from '../../../app/PlaceContext.tsx';
import { Field } from '../../../kit/Field.tsx';
import { ListRow } from '../../../kit/ListRow.tsx';
import { joined } from '../../../ui-data/useApart.ts';
import { upperFirst, useBorn } from '../../../ui-data/useBorn.ts';
import { useQuery } from '../../../ui-data/useQuery.ts';
import { given } from '../../../words/writing.ts';
import { useSearch } from '../today/useToday.ts';

const mostShown = 12;

/** Who may be the same person, and everybody else by a search. */
export function FindOther({ clientId }: { clientId: ClientId }) {
  const { t } = useTranslation('join');
  const go = useGo();
  const born = useBorn();
  const [query, setQuery] = useState('');
  const searching = query.trim() !== '';
  const { data: client } = useQuery('clients.contact', { clientId });
  const { data: records } = useQuery('clients.records', { clientId });
  const found = useSearch(query, searching)?.filter(({ id }) => id !== clientId) ?? null;
  const row = ({ id, name, dateOfBirth }: { id: ClientId; name: string; dateOfBirth: Birth }, said: string) => (
    <ListRow
      key={id}
      title={name}
      under={joined(upperFirst(born(dateOfBirth)), said)}
      onPress={() => go({ at: 'client-join', clientId, other: id })}
    />
  );
  const alike = records?.alike ?? [];
  return (
    <StaffFrame
      help="join"
      title={t('findTitle')}
      under={client ? t('findUnder', { name: given(client.details.name) }) : ''}
      side={<BackButton onPress={() => go({ at: 'client', clientId })} />}
    >
      <Field
        label={t('find')}
        asTyped
        icon={<MagnifyingGlassIcon />}
        maxLength={200}
        value={query}
        onChange={(event) => setQuery(event.target.value)}
      />
      {searching ? (
        found && (
          <>
            {found.length === 0 && <p className="large">{t('noneFound')}</p>}
            <ul className="list visit">{found.slice(0, mostShown).map((one) => row(one, ''))}</ul>
          </>
        )
      ) : (
        <section className="col gap4">
          <h2>{t('suggested')}</h2>
          {records && alike.length === 0 && <p className="large">{t('nobody')}</p>}
          <ul className="list visit">
            {alike.map((one) =>
              row(
                one,
                joined(t(`why.${one.why}`), one.visits === 0 ? t('noVisits') : t('visits', { count: one.visits })),
              ),
            )}
          </ul>
        </section>
      )}
    </StaffFrame>
  );
}
