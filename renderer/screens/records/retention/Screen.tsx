import { ClockCountdownIcon, SlidersHorizontalIcon } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RetentionList } from '../../../../api/contract/retention.ts';
import { StaffFrame } from '../../../app/frame/StaffFrame.tsx';
import type { Place } from '../../../app/PlaceContext.tsx';
import { Button } from '../../../kit/Button.tsx';
import { AnswerPair } from '../../../kit/Choice.tsx';
import { Empty } from '../../../kit/Empty.tsx';
import { useRowsThatFit } from '../../../kit/useRowsThatFit.ts';
import { useKept } from '../../../ui-data/useKept.ts';
import { useMay } from '../../../ui-data/useMay.ts';
import { useQuery } from '../../../ui-data/useQuery.ts';
import { figures } from '../../../words/writing.ts';
import { Pages, pagesOf } from '../list/Pages.tsx';
import { RecordsBack } from '../list/RecordsBack.tsx';
import { RetentionRows } from './RetentionRows.tsx';
import { Times } from './Times.tsx';

const rowHeight = 87;

/** Whose keeping time has ended, and how long what is kept. `show`: the list that a report's number counts, `back` the report. */
export function RetentionScreen({ show: asked, back }: { show: RetentionList | null; back: Place | null }) {
  const { t } = useTranslation('retention');
  const owner = useMay('custody');
  const [setting, setSetting] = useState(false);
  const [view, setView] = useKept('retention', { show: asked ?? 'ended', page: 1 }, asked !== null);
  const { show, page } = view;
  const { room, rows } = useRowsThatFit(rowHeight);
  const { data, again } = useQuery('retention.list', rows === null ? null : { show, page, rows });
  if (setting)
    return (
      <Times
        onBack={() => {
          setSetting(false);
          void again();
        }}
      />
    );
  const pages = pagesOf(data?.counts[show] ?? 0, rows ?? 1);
  const label = (one: RetentionList) => {
    const count = data?.counts[one];
    return count === undefined ? t(`list.${one}`) : `${t(`list.${one}`)} ${figures(count)}`;
  };
  return (
    <StaffFrame
      help="retention"
      title={t('title')}
      under={t('titleWords')}
      side={
        <>
          <RecordsBack back={back} />
          {owner && (
            <Button icon={<SlidersHorizontalIcon />} onPress={() => setSetting(true)}>
              {t('times')}
            </Button>
          )}
          {pages > 1 && (
            <Pages page={Math.min(page, pages)} pages={pages} onPage={(next) => setView({ show, page: next })} />
          )}
        </>
      }
    >
      <AnswerPair
        label={t('title')}
        options={RetentionList.options.map((id) => ({ id, label: label(id) }))}
        value={show}
        onAnswer={(next) => setView({ show: next, page: 1 })}
      />
      <div ref={room} className="fill listroom">
        {data && data.rows.length > 0 && <RetentionRows rows={data.rows.slice(0, rows ?? undefined)} show={show} />}
        {data?.rows.length === 0 && (
          <Empty icon={<ClockCountdownIcon className="i xl" />} title={t(`noneTitle.${show}`)}>
            <p>{t('noneWords')}</p>
          </Empty>
        )}
      </div>
    </StaffFrame>
  );
}
