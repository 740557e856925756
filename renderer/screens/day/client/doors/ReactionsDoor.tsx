import { BandaidsIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import type { ClientPage } from '../../../../../api/contract/client-page.ts';
import { useGo } from '../../../../app/PlaceContext.tsx';
import { Button } from '../../../../kit/Button.tsx';
import { Empty } from '../../../../kit/Empty.tsx';
import { useQuery } from '../../../../ui-data/useQuery.ts';
import { ReactionRows } from '../../../records/reactions/list/ReactionRows.tsx';
import { DoorFrame } from './DoorFrame.tsx';

/** What a client told of after a treatment, and the way to write it down. */
export function ReactionsDoor({ client }: { client: ClientPage }) {
  const { t } = useTranslation('reactions');
  const go = useGo();
  const { data } = useQuery('reactions.of-client', { clientId: client.id });
  const latest = data?.latest ?? null;
  return (
    <DoorFrame
      client={client}
      title={t('title')}
      main={
        latest !== null && (
          <Button kind="main" iconEnd={<BandaidsIcon />} onPress={() => go({ at: 'reaction-new', visitId: latest })}>
            {t('report')}
          </Button>
        )
      }
    >
      {data?.rows.length === 0 && <Empty icon={<BandaidsIcon className="i xl" />} title={t('noneOfClient')} />}
      {data && data.rows.length > 0 && <ReactionRows rows={data.rows} />}
    </DoorFrame>
  );
}
