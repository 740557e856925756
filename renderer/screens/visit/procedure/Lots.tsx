import { EyedropperIcon, PlusIcon } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../kit/Button.tsx';
import { useVisit } from '../../../ui-data/VisitContext.tsx';
import { expiryDate } from '../../../words/dates.ts';
import { LotDialog } from './LotDialog.tsx';

/** Number of lots of each kind, and the last one to compare with the package in hand. */
export function Lots() {
  const { t } = useTranslation('procedure');
  const { visit, allows } = useVisit();
  const [adding, setAdding] = useState(false);
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
        <Button small icon={<PlusIcon />} onPress={() => setAdding(true)}>
          {t('lot')}
        </Button>
      ) : null}
      {adding ? <LotDialog onClose={() => setAdding(false)} /> : null}
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
