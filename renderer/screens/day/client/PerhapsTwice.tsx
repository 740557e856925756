import { UsersIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import type { Records } from '../../../../api/contract/joins.ts';
import type { ClientId } from '../../../../domain/ids.ts';
import { useGo } from '../../../app/PlaceContext.tsx';
import { Alert } from '../../../kit/Alert.tsx';
import { Button } from '../../../kit/Button.tsx';
import { useBorn } from '../../../ui-data/useBorn.ts';
import { useQuery } from '../../../ui-data/useQuery.ts';
import { given } from '../../../words/writing.ts';

/** On a client's page, for owners: another record looks like the same person. Nothing where none does. */
export function PerhapsTwice({ clientId }: { clientId: ClientId }) {
  const { data } = useQuery('clients.records', { clientId });
  return data && <Perhaps clientId={clientId} alike={data.alike} />;
}

/** Whom a record is perhaps about as well, each with the way to compare both. */
export function Perhaps({ clientId, alike }: { clientId: ClientId; alike: Records['alike'] }) {
  const { t } = useTranslation('join');
  const go = useGo();
  const born = useBorn();
  return alike.map(({ id, name, dateOfBirth, why }) => (
    <Alert key={id} tone="decide" title={t('perhaps')}>
      <p>{`${given(name)}, ${born(dateOfBirth)}. ${t(`why.${why}`)}.`}</p>
      <Button small icon={<UsersIcon />} onPress={() => go({ at: 'client-join', clientId, other: id })}>
        {t('compare', { name: given(name) })}
      </Button>
    </Alert>
  ));
}
