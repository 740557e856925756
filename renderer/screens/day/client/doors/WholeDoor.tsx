import { useTranslation } from 'react-i18next';
import type { ClientPage } from '../../../../../api/contract/client-page.ts';
import { useStatus } from '../../../../ui-data/useStatus.ts';
import { EraseClient } from '../../erase/EraseClient.tsx';
import { Details } from '../Details.tsx';
import { DoorFrame } from './DoorFrame.tsx';

/** All details, and what is done with a client's record as a whole: each part a card. */
export function WholeDoor({ client }: { client: ClientPage }) {
  const { t } = useTranslation('clientPage');
  const owner = useStatus(({ signedIn }) => signedIn?.role === 'owner');
  return (
    <DoorFrame client={client} title={t('whole')}>
      <div className="wholecards">
        <Details details={client.details} minor={client.minor} />
        {owner && <EraseClient clientId={client.id} name={client.details.name} />}
      </div>
    </DoorFrame>
  );
}
