import { BandaidsIcon, CaretLeftIcon, CaretRightIcon } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ReactionList } from '../../../../../api/contract/reactions.ts';
import { BackButton } from '../../../../app/frame/BackButton.tsx';
import { StaffFrame } from '../../../../app/frame/StaffFrame.tsx';
import { type Place, useGo } from '../../../../app/PlaceContext.tsx';
import { Button } from '../../../../kit/Button.tsx';
import { AnswerPair } from '../../../../kit/Choice.tsx';
import { Empty } from '../../../../kit/Empty.tsx';
import { useQuery } from '../../../../ui-data/useQuery.ts';
import { figures } from '../../../../words/writing.ts';
import { ReactionRows } from './ReactionRows.tsx';
import '../reactions.css';

/** Reactions that were told to the clinic: first those that are still to be reported. */
export function ReactionsScreen({ back }: { back: Place | null }) {
  const { t } = useTranslation('reactions');
  const { t: records } = useTranslation('records');
  const { t: common } = useTranslation();
  const go = useGo();
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
          <BackButton onPress={() => go(back ?? { at: 'records' })}>
            {back ? common('back') : records('title')}
          </BackButton>
          {data && data.pages > 1 && (
            <>
              <Button small label={t('pageBefore')} onPress={() => setPage(Math.max(1, page - 1))}>
                <CaretLeftIcon className="i turn" />
              </Button>
              <span className="label">{t('pageOf', { page: figures(page), pages: figures(data.pages) })}</span>
              <Button small label={t('pageAfter')} onPress={() => setPage(Math.min(data.pages, page + 1))}>
                <CaretRightIcon className="i turn" />
              </Button>
            </>
          )}
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
