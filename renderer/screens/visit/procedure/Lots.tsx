import { EyedropperIcon, FirstAidKitIcon, MapPinIcon, PlusIcon } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../kit/Button.tsx';
import { useVisit } from '../../../ui-data/VisitContext.tsx';
import { expiryDate } from '../../../words/dates.ts';
import { FactDialog } from '../facts/FactDialog.tsx';
import { useShowPanel } from '../frame/PanelContext.tsx';
import { LotDialog } from './LotDialog.tsx';

/** Number of lots of each kind, the last one to compare with the package in hand, and the way to a complication. */
export function Lots() {
  const { t } = useTranslation('procedure');
  const { visit, allows } = useVisit();
  const { t: facts } = useTranslation('recordFacts');
  const [open, setOpen] = useState<'lot' | 'complication' | null>(null);
  const close = () => setOpen(null);
  const { t: map } = useTranslation('scalpMap');
  const show = useShowPanel();
  const complication = visit.facts.find(({ fact }) => fact === 'complications');
  const occurred =
    complication?.recorded?.value.fact === 'complications' && complication.recorded.value.result === 'occurred';
  const last = visit.lots.at(-1);
  return (
    <div className="lots">
      <EyedropperIcon className="i l" />
      <span className="grow">
        <b className="strong">{useCounted()}</b>
        <br />
        <span className="label">
          {last ? (
            <>
              {t('lastLot')} <bdi className="code">{last.lot}</bdi>
              {last.expiry === '' ? '' : `, ${t('expires', { expiry: expiryDate(last.expiry) })}`}
            </>
          ) : (
            t('noLotsText')
          )}
        </span>
      </span>
      {allows('record-lot') ? (
        <Button small icon={<PlusIcon />} onPress={() => setOpen('lot')}>
          {t('lot')}
        </Button>
      ) : null}
      {allows('map-scalp') ? (
        <Button small icon={<MapPinIcon />} onPress={() => show('map')}>
          {map('title')}
        </Button>
      ) : null}
      {complication && allows('record-fact') ? (
        <Button small icon={<FirstAidKitIcon />} onPress={() => setOpen('complication')}>
          {facts(occurred ? 'complicationThere' : 'addComplication')}
        </Button>
      ) : null}
      {open === 'lot' ? <LotDialog onClose={close} /> : null}
      {open === 'complication' && complication ? (
        <FactDialog
          kind="complications"
          recorded={complication.recorded}
          test={null}
          chosen="occurred"
          onClose={close}
        />
      ) : null}
    </div>
  );
}

/** "2 pigments, 1 needle". */
function useCounted(): string {
  const { t } = useTranslation('procedure');
  const { visit } = useVisit();
  const count = (kind: 'pigment' | 'needle' | 'other') => visit.lots.filter((lot) => lot.kind === kind).length;
  const words = [
    count('pigment') > 0 ? t('lotPigment', { count: count('pigment') }) : null,
    count('needle') > 0 ? t('lotNeedle', { count: count('needle') }) : null,
    count('other') > 0 ? t('lotOther', { count: count('other') }) : null,
  ].filter((word) => word !== null);
  return words.length === 0 ? t('noLots') : words.join(', ');
}
