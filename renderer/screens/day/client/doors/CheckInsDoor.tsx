import { PhoneIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import type { ClientPage } from '../../../../../api/contract/client-page.ts';
import { Empty } from '../../../../kit/Empty.tsx';
import { useQuery } from '../../../../ui-data/useQuery.ts';
import { CheckInRows } from '../../../records/check-ins/list/CheckInRows.tsx';
import { DoorFrame } from './DoorFrame.tsx';

/** When a client was asked how they are, and when they will be. */
export function CheckInsDoor({ client }: { client: ClientPage }) {
  const { t } = useTranslation('checkIns');
  const { data } = useQuery('check-ins.of-client', { clientId: client.id });
  return (
    <DoorFrame client={client} title={t('title')}>
      {data?.length === 0 && <Empty icon={<PhoneIcon className="i xl" />} title={t('noneOfClient')} />}
      {data && data.length > 0 && <CheckInRows rows={data} />}
    </DoorFrame>
  );
}
