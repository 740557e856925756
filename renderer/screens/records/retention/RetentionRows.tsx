import { ClockCountdownIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import type { RetentionList, RetentionRow } from '../../../../api/contract/retention.ts';
import { useGo } from '../../../app/PlaceContext.tsx';
import { ListRow } from '../../../kit/ListRow.tsx';
import { Status } from '../../../kit/Status.tsx';
import { joined, useApart } from '../../../ui-data/useApart.ts';
import { upperFirst, useBorn } from '../../../ui-data/useBorn.ts';
import { fullDate } from '../../../words/dates.ts';

/** A client each: since when they are due, what is theirs, and what has to stay. */
export function RetentionRows({ rows, show }: { rows: readonly RetentionRow[]; show: RetentionList }) {
  const { t } = useTranslation('retention');
  const go = useGo();
  const born = useBorn();
  const apartWords = useApart();
  const stays = (until: RetentionRow['stays']) =>
    until === null ? t('staysAsked') : t('stays', { date: fullDate(until) });
  const holds = ({ visits, papers, photos }: RetentionRow): string[] => [
    ...(show === 'photos' || visits === 0 ? [] : [t('visits', { count: visits })]),
    ...(show === 'photos' || papers === 0 ? [] : [t('papers', { count: papers })]),
    ...(photos === 0 ? [] : [t('photos', { count: photos })]),
  ];
  return (
    <ul className="list">
      {rows.map((row) => (
        <ListRow
          key={row.client.id}
          title={row.client.name}
          under={joined(
            upperFirst(born(row.client.dateOfBirth)),
            apartWords(row.client.apart, { born: false }),
            t('seen', { date: fullDate(row.lastSeen) }),
            ...holds(row),
            show === 'photos' ? stays(row.stays) : '',
          )}
          status={
            <Status tone={show === 'ending' ? 'plain' : 'fix'} icon={<ClockCountdownIcon />}>
              {t(show === 'ending' ? 'ends' : show === 'photos' ? 'photosEnded' : 'ended', {
                date: fullDate(row.ends),
              })}
            </Status>
          }
          onPress={() => go({ at: 'client', clientId: row.client.id, door: 'whole' })}
        />
      ))}
    </ul>
  );
}
