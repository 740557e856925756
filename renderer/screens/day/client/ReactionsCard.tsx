import { BandaidsIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import type { ClientId } from '../../../../domain/ids.ts';
import { useGo } from '../../../app/PlaceContext.tsx';
import { Button } from '../../../kit/Button.tsx';
import { useQuery } from '../../../ui-data/useQuery.ts';
import { ReactionRows } from '../../records/reactions/list/ReactionRows.tsx';

/** What a client told of after a treatment, and the way to write it down. */
export function ReactionsCard({ clientId }: { clientId: ClientId }) {
  const { t } = useTranslation('reactions');
  const go = useGo();
  const { data } = useQuery('reactions.of-client', { clientId });
  if (!data || (data.rows.length === 0 && data.latest === null)) return null;
  const { rows, latest } = data;
  return (
    <section className="col gap4">
      <div className="row between gap4">
        <h2>{t('title')}</h2>
        {latest !== null && (
          <Button small icon={<BandaidsIcon />} onPress={() => go({ at: 'reaction-new', visitId: latest })}>
            {t('report')}
          </Button>
        )}
      </div>
      {rows.length === 0 ? <p className="label">{t('noneOfClient')}</p> : <ReactionRows rows={rows} />}
    </section>
  );
}
