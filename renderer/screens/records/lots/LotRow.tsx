import {
  CheckCircleIcon,
  CircleIcon,
  DropIcon,
  SyringeIcon,
  WarningIcon,
  WarningOctagonIcon,
} from '@phosphor-icons/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { KnownLotView } from '../../../../api/contract/lots.ts';
import { Status } from '../../../kit/Status.tsx';
import { useStatus } from '../../../ui-data/useStatus.ts';
import { dateOf, expiryDate, shortDate } from '../../../words/dates.ts';

/** One lot: what it is, its number and maker, how long it lasts, and since when it is open. */
export function LotRow({ lot, on, onPress }: { lot: KnownLotView; on: boolean; onPress: () => void }) {
  return (
    <li className="plain">
      <button type="button" className="listrow lotrow" aria-pressed={on} onClick={onPress}>
        <span className="swatch">{lot.kind === 'needle' ? <SyringeIcon /> : <DropIcon weight="fill" />}</span>
        <span className="grow">
          <bdi className="strong">{lot.name}</bdi>
          <span className="label">
            <bdi className="code">{lot.lot}</bdi>
            {lot.maker === '' ? null : (
              <>
                {' · '}
                <bdi>{lot.maker}</bdi>
              </>
            )}
          </span>
        </span>
        <ShelfStatus lot={lot} />
      </button>
    </li>
  );
}

function ShelfStatus({ lot }: { lot: KnownLotView }): ReactNode {
  const { t } = useTranslation('lots');
  const today = useStatus(({ now }) => dateOf(now));
  const { shelf, expiry, openedOn, discardedOn } = lot;
  const until = expiry === '' ? t('noDate') : t('to', { date: expiryDate(expiry) });
  const under =
    discardedOn !== null
      ? until
      : openedOn === null
        ? t('notOpened')
        : t('opened', { date: shortDate(openedOn, today) });
  const status =
    discardedOn !== null ? (
      <Status icon={<CircleIcon />}>{t('discardedOn', { date: shortDate(discardedOn, today) })}</Status>
    ) : shelf === 'expired' ? (
      <Status tone="stop" icon={<WarningOctagonIcon weight="fill" />}>
        {t('expired')}
      </Status>
    ) : shelf === 'expiring' ? (
      <Status tone="fix" icon={<WarningIcon />}>
        {until}
      </Status>
    ) : (
      <Status tone={expiry === '' ? 'plain' : 'pass'} icon={<CheckCircleIcon weight="fill" />}>
        {until}
      </Status>
    );
  return (
    <span className="lotstatus">
      {status}
      <span className="label">{shelf === 'expired' && discardedOn === null ? expiryDate(expiry) : under}</span>
    </span>
  );
}
