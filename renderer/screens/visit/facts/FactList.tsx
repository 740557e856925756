import { CaretRightIcon, CheckCircleIcon, NotePencilIcon } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { givenName } from '../../../../domain/clinic/names.ts';
import { type AskedFact, isOfLots } from '../../../../domain/visit/facts/recorded-fact.ts';
import type { FactView } from '../../../../domain/visit/views/fact-view.ts';
import { useStatus } from '../../../ui-data/useStatus.ts';
import { useVisit } from '../../../ui-data/VisitContext.tsx';
import { clockTime, shortDate } from '../../../words/dates.ts';
import { factSays } from '../../../words/events.ts';
import { useShowPanel } from '../frame/PanelContext.tsx';
import { LotDialog } from '../procedure/LotDialog.tsx';
import { FactDialog } from './FactDialog.tsx';
import './FactList.css';

/** Which facts a page shows. */
export type Shown = (view: FactView) => boolean;
export const every: Shown = () => true;

/** The facts that the record profile asks for, each one tap from its form. */
export function FactList({ shown = every }: { shown?: Shown }) {
  const { visit, allows } = useVisit();
  const show = useShowPanel();
  const [open, setOpen] = useState<AskedFact | null>(null);
  const close = () => setOpen(null);
  const facts = visit.facts.filter(shown);
  const chosen = visit.facts.find(({ fact }) => fact === open);
  const press = (view: FactView) => {
    // A lot without its maker or date is put right as an entry of its own.
    if (view.lots === 'details') show('put-right');
    else if (view.fact === 'place-on-the-body' && allows('map-scalp')) show('map');
    else setOpen(view.fact);
  };
  return (
    <>
      <ul className="list flatlist factlist">
        {facts.map((view) => (
          <li key={view.fact} className="plain">
            <FactRow view={view} onPress={canRecord(view, allows) ? () => press(view) : null} />
          </li>
        ))}
      </ul>
      {chosen && <Form view={chosen} onClose={close} />}
    </>
  );
}

function Form({ view: { fact, recorded, test }, onClose }: { view: FactView; onClose: () => void }) {
  switch (fact) {
    case 'lots':
    case 'place-on-the-body':
    case 'pigment-on-client-paper':
      return <LotDialog onClose={onClose} />;
    default:
      return <FactDialog kind={fact} recorded={recorded} test={test} onClose={onClose} />;
  }
}

function canRecord({ fact }: FactView, allows: ReturnType<typeof useVisit>['allows']): boolean {
  return allows(isOfLots(fact) ? 'record-lot' : 'record-fact');
}

function FactRow({ view, onPress }: { view: FactView; onPress: (() => void) | null }) {
  const { t } = useTranslation('recordFacts');
  const staff = useStatus((status) => status.staff);
  const { fact, required, open, recorded } = view;
  const by = recorded?.by.kind === 'staff' ? recorded.by.staffId : null;
  const who = givenName(staff.find(({ id }) => id === by)?.name ?? '');
  const waiting = useTestWaits(view);
  const inside = (
    <>
      {open || (!recorded && !isOfLots(fact)) ? (
        <NotePencilIcon />
      ) : (
        <CheckCircleIcon weight="fill" className="i pass" />
      )}
      <span className="grow">
        <span className="strong">{t(`fact.${fact}`)}</span>
        {recorded ? (
          <span className="fact-said">
            {factSays(recorded.value)}
            <span className="label">{t('by', { time: clockTime(recorded.at), who })}</span>
          </span>
        ) : (
          <span className="label">{t(saidOf(view))}</span>
        )}
        {waiting && <span className="label">{waiting}</span>}
      </span>
      {open && <span className="label">{t(required ? 'required' : 'optional')}</span>}
    </>
  );
  if (!onPress) return <div className="listrow low">{inside}</div>;
  return (
    <button type="button" className="listrow low" onClick={onPress}>
      {inside}
      <CaretRightIcon className="i turn" />
    </button>
  );
}

/** How long a patch test is waited for: the hours, or from when on the work can begin. */
function useTestWaits({ test, recorded }: FactView): string | null {
  const { t } = useTranslation('recordFacts');
  if (!test || (recorded && !test.waits)) return null;
  if (!test.from) return t('testBefore', { count: test.hours });
  return t('testFrom', { date: shortDate(test.from.date), time: test.from.time });
}

function saidOf({ fact, open, lots }: FactView): 'open' | 'lotsNone' | 'lotsDetails' | 'lotsThere' | 'noneRecorded' {
  if (!open) return isOfLots(fact) ? 'lotsThere' : 'noneRecorded';
  return lots === 'none' ? 'lotsNone' : lots === 'details' ? 'lotsDetails' : 'open';
}
