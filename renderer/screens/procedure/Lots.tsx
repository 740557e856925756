import { EyedropperIcon, PlusIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import { useVisit } from '../../app/VisitContext.tsx';
import { Button } from '../../kit/Button.tsx';

/** How many of each kind are on the record, and the last one to compare with the package in hand. */
export function Lots({ onAdd }: { onAdd: () => void }) {
  const { t } = useTranslation('procedure');
  const { visit } = useVisit();
  const count = (kind: 'pigment' | 'needle' | 'other') => visit.lots.filter((lot) => lot.kind === kind).length;
  const pigments = count('pigment');
  const needles = count('needle');
  const others = count('other');
  const said = [
    pigments > 0 ? t('lotPigment', { count: pigments }) : null,
    needles > 0 ? t('lotNeedle', { count: needles }) : null,
    others > 0 ? t('lotOther', { count: others }) : null,
  ].filter((word) => word !== null);
  const last = visit.lots.at(-1);
  return (
    <div className="lots">
      <EyedropperIcon className="i l" />
      <span className="grow">
        <b className="strong">{said.length === 0 ? t('noLots') : said.join(', ')}</b>
        <br />
        <span className="label">
          {last ? (
            <>
              {t('lastLot')} <bdi className="code">{last.lot}</bdi>
              {last.expiry === '' ? '' : `, ${t('expires', { expiry: last.expiry })}`}
            </>
          ) : (
            t('noLotsText')
          )}
        </span>
      </span>
      <Button small icon={<PlusIcon />} onPress={onAdd}>
        {t('lot')}
      </Button>
    </div>
  );
}
