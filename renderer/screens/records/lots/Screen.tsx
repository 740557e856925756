import { DropIcon, PlusIcon } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KnownLotView, LotDetail, ShownLots } from '../../../../api/contract/lots.ts';
import type { VisitId } from '../../../../domain/ids.ts';
import type { LotRef } from '../../../../domain/lots/lot-ref.ts';
import { BackButton } from '../../../app/frame/BackButton.tsx';
import { StaffFrame } from '../../../app/frame/StaffFrame.tsx';
import { type Place, useGo } from '../../../app/PlaceContext.tsx';
import { Button } from '../../../kit/Button.tsx';
import { Empty } from '../../../kit/Empty.tsx';
import { useRowsThatFit } from '../../../kit/useRowsThatFit.ts';
import { useQuery } from '../../../ui-data/useQuery.ts';
import { figures } from '../../../words/writing.ts';
import { Pages, pagesOf } from '../list/Pages.tsx';
import { DiscardDialog } from './DiscardDialog.tsx';
import { LotCard } from './LotCard.tsx';
import { LotForm } from './LotForm.tsx';
import { LotRow } from './LotRow.tsx';
import { UseLot, useWhyExpired, WhyExpired } from './UseLot.tsx';
import './lots.css';

const rowHeight = 78;
const always: readonly ShownLots[] = ['all', 'pigment', 'needle', 'expiring'];
const whereAny: readonly ShownLots[] = ['other', 'expired', 'discarded'];

const refOf = ({ kind, maker, lot }: KnownLotView): LotRef => ({ kind, maker, lot });
const isSame = (one: LotRef, other: LotRef) =>
  one.kind === other.kind && one.maker === other.maker && one.lot === other.lot;

/** The clinic's lots, what ends first in front. `visitId`: staff came from this visit, to choose one for it. `show`: what it begins with. */
export function LotsScreen({ visitId, show, back }: { visitId: VisitId | null; show: ShownLots; back: Place | null }) {
  return visitId === null ? <LotList visit={null} first={show} back={back} /> : <ForVisit visitId={visitId} />;
}

function ForVisit({ visitId }: { visitId: VisitId }) {
  const [why, onWhy] = useWhyExpired(visitId);
  return <LotList visit={{ visitId, why, onWhy }} />;
}

interface OfVisit {
  readonly visitId: VisitId;
  readonly why: string;
  readonly onWhy: (why: string) => void;
}

function LotList({
  visit,
  first = 'all',
  back = null,
}: {
  visit: OfVisit | null;
  first?: ShownLots;
  back?: Place | null;
}) {
  const { t } = useTranslation('lots');
  const { t: records } = useTranslation('records');
  const { t: common } = useTranslation();
  const go = useGo();
  const [show, setShow] = useState<ShownLots>(first);
  const [page, setPage] = useState(1);
  const [chosen, setChosen] = useState<LotRef | null>(null);
  const [open, setOpen] = useState<'add' | 'change' | 'discard' | null>(null);
  const { room, rows } = useRowsThatFit(rowHeight);
  const { data, again } = useQuery('lots.list', rows === null ? null : { show, page, rows });
  const { data: detail, again: againDetail } = useQuery('lots.get', chosen && { lot: chosen });
  const close = () => setOpen(null);
  const here: Place = { at: 'lots', ...(visit && { visitId: visit.visitId }), ...(back && { back }) };
  const saved = ({ lot }: LotDetail) => {
    setChosen(refOf(lot));
    close();
    void again();
    void againDetail();
  };
  const counts = data?.counts;
  const pages = data && rows ? pagesOf(data.total, rows) : 1;
  const shown = counts ? [...always, ...whereAny.filter((one) => counts[one] > 0)] : [];
  return (
    <StaffFrame
      help="lots"
      title={t('title')}
      under={
        counts
          ? [
              t('known', { count: counts.all }),
              t('expiredCount', { count: counts.expired }),
              t('expiringCount', { count: counts.expiring }),
            ].join(' · ')
          : ''
      }
      headExtra={
        <Button small icon={<PlusIcon />} onPress={() => setOpen('add')}>
          {t('add')}
        </Button>
      }
      side={
        <>
          <BackButton onPress={() => go(visit ? { at: 'visit', visitId: visit.visitId } : (back ?? { at: 'records' }))}>
            {visit ? t('toVisit') : back ? common('back') : records('title')}
          </BackButton>
          {pages > 1 && <Pages page={Math.min(page, pages)} pages={pages} onPage={setPage} />}
        </>
      }
      main={visit && <UseLot {...visit} lot={detail?.lot ?? null} />}
    >
      <fieldset className="row wrap gap2 lotchips" aria-label={t('which')}>
        {shown.map((one) => (
          <button
            key={one}
            type="button"
            className={`choice${show === one ? ' on' : ''}`}
            aria-pressed={show === one}
            onClick={() => {
              setShow(one);
              setPage(1);
            }}
          >
            {`${t(`show.${one}`)} ${figures(counts?.[one] ?? 0)}`}
          </button>
        ))}
      </fieldset>
      <div className="two fill listroom lotscreen">
        <div ref={room} className="lotroom">
          {data && data.lots.length > 0 && (
            <ul className="list">
              {data.lots.map((lot) => (
                <LotRow
                  key={`${lot.kind} ${lot.maker} ${lot.lot}`}
                  lot={lot}
                  on={chosen !== null && isSame(chosen, lot)}
                  onPress={() => setChosen(refOf(lot))}
                />
              ))}
            </ul>
          )}
          {data?.lots.length === 0 && (
            <Empty icon={<DropIcon className="i xl" />} title={t(counts?.all === 0 ? 'none' : 'noneHere')}>
              {counts?.all === 0 && <p>{t('noneWords')}</p>}
            </Empty>
          )}
        </div>
        <div className="col gap4">
          {chosen && detail && (
            <LotCard
              detail={detail}
              onWho={() => go({ at: 'recall', lot: chosen, back: here })}
              onChange={() => setOpen('change')}
              onDiscard={() => setOpen('discard')}
            />
          )}
          {visit && detail?.lot.shelf === 'expired' && <WhyExpired why={visit.why} onWhy={visit.onWhy} />}
        </div>
      </div>
      {open === 'add' && <LotForm changes={null} onSaved={saved} onClose={close} />}
      {open === 'change' && detail && <LotForm changes={detail.lot} onSaved={saved} onClose={close} />}
      {open === 'discard' && chosen && <DiscardDialog lot={chosen} onDone={saved} onClose={close} />}
    </StaffFrame>
  );
}
