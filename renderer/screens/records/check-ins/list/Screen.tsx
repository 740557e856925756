import { PhoneIcon } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CheckInList } from '../../../../../api/contract/check-ins.ts';
import { StaffFrame } from '../../../../app/frame/StaffFrame.tsx';
import type { Place } from '../../../../app/PlaceContext.tsx';
import { AnswerPair } from '../../../../kit/Choice.tsx';
import { Empty } from '../../../../kit/Empty.tsx';
import { useQuery } from '../../../../ui-data/useQuery.ts';
import { figures } from '../../../../words/writing.ts';
import { Pages } from '../../list/Pages.tsx';
import { RecordsBack } from '../../list/RecordsBack.tsx';
import { CheckInRows } from './CheckInRows.tsx';

/** Whom to ask how they are after a treatment: first those who are due. */
export function CheckInsScreen({ back }: { back: Place | null }) {
  const { t } = useTranslation('checkIns');
  const [which, setWhich] = useState<CheckInList>('due');
  const [page, setPage] = useState(1);
  const { data } = useQuery('check-ins.list', { which, page });
  const show = (next: CheckInList) => {
    setWhich(next);
    setPage(1);
  };
  const label = (one: CheckInList) => (data ? `${t(`list.${one}`)} ${figures(data.counts[one])}` : t(`list.${one}`));
  return (
    <StaffFrame
      help="checkIn"
      title={t('title')}
      under={data && data.counts.overdue > 0 ? t('overdue', { count: data.counts.overdue }) : t('titleWords')}
      side={
        <>
          <RecordsBack back={back} />
          {data && data.pages > 1 && <Pages page={page} pages={data.pages} onPage={setPage} />}
        </>
      }
    >
      <div className="col gap4">
        <AnswerPair
          label={t('title')}
          options={CheckInList.options.map((id) => ({ id, label: label(id) }))}
          value={which}
          onAnswer={show}
        />
        {data?.rows.length === 0 && (
          <Empty icon={<PhoneIcon className="i xl" />} title={t(`none.${which}`)}>
            <p>{t('noneWords')}</p>
          </Empty>
        )}
        {data && data.rows.length > 0 && <CheckInRows rows={data.rows} named back={back} />}
      </div>
    </StaffFrame>
  );
}
