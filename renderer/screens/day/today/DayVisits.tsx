import { CalendarBlankIcon, InfoIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import type { DayVisit } from '../../../../api/contract/clients.ts';
import { languageName } from '../../../../documents/words/language-name.ts';
import { useGo } from '../../../app/PlaceContext.tsx';
import { Empty } from '../../../kit/Empty.tsx';
import { ListRow } from '../../../kit/ListRow.tsx';
import { joined, useApart } from '../../../ui-data/useApart.ts';
import { useStatus } from '../../../ui-data/useStatus.ts';
import { pageLocale } from '../../../words/language.ts';
import { TryButton } from '../../clinic/practice/try/TryButton.tsx';
import { StageStatus } from './StageStatus.tsx';

export function DayVisits({ visits }: { visits: readonly DayVisit[] }) {
  const { t } = useTranslation('today');
  const { t: reading } = useTranslation('reading');
  const go = useGo();
  const apart = useApart();
  const practising = useStatus(({ practiceVisit }) => practiceVisit !== null);
  if (visits.length === 0)
    return (
      <Empty icon={<CalendarBlankIcon className="i xl" />} title={t('emptyTitle')}>
        <p>{t('emptyWords')}</p>
        {!practising && <TryButton small />}
      </Empty>
    );
  return (
    <>
      <ul className="list visit">
        {visits.map((visit) => (
          <ListRow
            key={visit.id}
            at={visit.openedTime}
            title={visit.clientName}
            under={joined(
              t(visit.final ? 'sessionFinal' : 'session', { n: visit.session, total: visit.sessionsPlanned }),
              visit.reads === null ? '' : reading('readsIn', { language: languageName(visit.reads, pageLocale()) }),
              apart(visit.apart),
            )}
            status={
              <StageStatus stage={visit.stage} outcome={visit.outcome} fixing={visit.fixing} copyDue={visit.copyDue} />
            }
            onPress={() => go({ at: 'visit', visitId: visit.id })}
          />
        ))}
      </ul>
      <div className="row between wrap">
        <p className="label row">
          <InfoIcon />
          {t('tapHint')}
        </p>
        {!practising && <TryButton small />}
      </div>
    </>
  );
}
