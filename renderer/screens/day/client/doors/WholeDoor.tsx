import { useTranslation } from 'react-i18next';
import type { ClientPage } from '../../../../../api/contract/client-page.ts';
import { may } from '../../../../../domain/clinic/roles.ts';
import { useStatus } from '../../../../ui-data/useStatus.ts';
import { EraseClient } from '../../erase/EraseClient.tsx';
import { Details } from '../Details.tsx';
import { RecordsCard } from '../RecordsCard.tsx';
import { DoorFrame } from './DoorFrame.tsx';
import { HandOutCard } from './HandOutCard.tsx';

/** All details, and what is done with a client's record as a whole: each part a card. */
export function WholeDoor({ client, onChanged }: { client: ClientPage; onChanged: () => void }) {
  const { t } = useTranslation('clientPage');
  const owner = useStatus(({ signedIn }) => signedIn?.role === 'owner');
  const handsOut = useStatus(({ signedIn }) => signedIn !== null && may(signedIn.role, 'hand-out'));
  return (
    <DoorFrame client={client} title={t('whole')}>
      <div className="wholecards">
        <Details details={client.details} minor={client.minor} />
        {owner && <RecordsCard clientId={client.id} onParted={onChanged} />}
        {handsOut && <HandOutCard clientId={client.id} />}
        {owner && <EraseClient clientId={client.id} name={client.details.name} />}
      </div>
    </DoorFrame>
  );
}
