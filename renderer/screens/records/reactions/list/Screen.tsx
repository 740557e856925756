import { BandaidsIcon } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ReactionList } from '../../../../../api/contract/reactions.ts';
import { StaffFrame } from '../../../../app/frame/StaffFrame.tsx';
import type { Place } from '../../../../app/PlaceContext.tsx';
import { AnswerPair } from '../../../../kit/Choice.tsx';
import { Empty } from '../../../../kit/Empty.tsx';
import { useQuery } from '../../../../ui-data/useQuery.ts';
import { figures } from '../../../../words/writing.ts';
import { Pages } from '../../list/Pages.tsx';
import { RecordsBack } from '../../list/RecordsBack.tsx';
import { ReactionRows } from './ReactionRows.tsx';
import '../reactions.css';

/** Reactions that were told to the clinic: first those that are still to be reported. */
export function ReactionsScreen({ back }: { back: Place | null }) {
  const { t } = useTranslation('reactions');
  const [which, setWhich] = useState<ReactionList>('due');
  const [page, setPage] = useState(1);
  const { data } = useQuery('reactions.list', { which, page });
  const show = (next: ReactionList) => {
    setWhich(next);
    setPage(1);
  };
  const label = (one: ReactionList) => {
    const count = data?.counts[one];
    return count === undefined ? t(`list.${one}`) : `${t(`list.${one}`)} ${figures(count)}`;
  };
  return (
    <StaffFrame
      help="reaction"
      title={t('title')}
      under={t('titleWords')}
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
          options={ReactionList.options.map((id) => ({ id, label: label(id) }))}
          value={which}
          onAnswer={show}
        />
        {data?.rows.length === 0 && (
          <Empty icon={<BandaidsIcon className="i xl" />} title={t(which === 'due' ? 'noneDue' : 'none')}>
            <p>{t('noneWords')}</p>
          </Empty>
        )}
        {data && data.rows.length > 0 && <ReactionRows rows={data.rows} named back={back} />}
      </div>
    </StaffFrame>
  );
}
