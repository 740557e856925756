import { DeviceTabletIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import type { Held } from '../../../../api/contract/clients.ts';
import { useGo } from '../../../app/PlaceContext.tsx';
import { ListRow } from '../../../kit/ListRow.tsx';
import { Status } from '../../../kit/Status.tsx';
import { timeOfDay } from '../../../words/writing.ts';

/** Today's visits on the clinic's other tablets, each to be read there. */
export function HeldElsewhere({ held }: { held: readonly Held[] }) {
  const { t } = useTranslation('today');
  const go = useGo();
  return (
    <section className="col gap2">
      <h2 className="large">{t('onOthers', { count: held.length })}</h2>
      <ul className="list visit">
        {held.map(({ visitId, clientName, time, state, chair = '' }) => (
          <ListRow
            key={visitId}
            at={timeOfDay(time)}
            title={clientName}
            under={t(`held.${state}`)}
            status={
              <Status tone="plain" icon={<DeviceTabletIcon />}>
                {t('onChair', { chair })}
              </Status>
            }
            onPress={() => go({ at: 'visit-elsewhere', visitId })}
          />
        ))}
      </ul>
    </section>
  );
}
