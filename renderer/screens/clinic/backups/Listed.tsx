import { FloppyDiskBackIcon, SealCheckIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import type { BackupsView } from '../../../../api/contract/backups.ts';
import { Alert } from '../../../kit/Alert.tsx';
import { Empty } from '../../../kit/Empty.tsx';
import { Status } from '../../../kit/Status.tsx';
import { joined } from '../../../ui-data/useApart.ts';
import { usePlaceName } from '../../../ui-data/usePlaceName.ts';
import { useStatus } from '../../../ui-data/useStatus.ts';
import { dateWithYear, momentLine } from '../../../words/moments.ts';

export function Listed({ view: { backups, complete, place } }: { view: BackupsView }) {
  const { t } = useTranslation('custody');
  const placeName = usePlaceName();
  const zone = useStatus(({ now }) => now.zone);
  const unread = !complete && (
    <Alert tone="fix" title={t('unread', { label: placeName(place.label) })}>
      <p>{t('unreadWords')}</p>
    </Alert>
  );
  if (backups.length === 0 && complete)
    return (
      <Empty icon={<FloppyDiskBackIcon className="i xl" />} title={t('noneTitle')}>
        <p>{t('noneWords')}</p>
      </Empty>
    );
  return (
    <section className="col gap4">
      {unread}
      <h2>{t('listTitle')}</h2>
      <ul className="list">
        {backups.map(({ name, madeAt, clients, visits, events, provenAt }) => (
          <li key={name} className="row between">
            <span className="grow stack">
              <span className="strong">{momentLine({ instant: madeAt, zone })}</span>
              <span className="label">
                {joined(
                  t('rowClients', { count: clients }),
                  t('rowVisits', { count: visits }),
                  t('rowSteps', { count: events }),
                )}
              </span>
            </span>
            {provenAt && (
              <Status tone="pass" icon={<SealCheckIcon />}>
                {t('provenMark', { date: dateWithYear({ instant: provenAt, zone }) })}
              </Status>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
