import { PencilSimpleLineIcon, TrashIcon, UsersThreeIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import type { LotDetail } from '../../../../api/contract/lots.ts';
import { Alert } from '../../../kit/Alert.tsx';
import { Button } from '../../../kit/Button.tsx';
import { useStatus } from '../../../ui-data/useStatus.ts';
import { dateOf, expiryDate, shortDate } from '../../../words/dates.ts';
import { given } from '../../../words/writing.ts';

/** The chosen lot: its package, how often it was used, and what can be done with it. */
export function LotCard({
  detail: { lot, used },
  onWho,
  onChange,
  onDiscard,
}: {
  detail: LotDetail;
  onWho: () => void;
  onChange: () => void;
  onDiscard: () => void;
}) {
  const { t } = useTranslation('lots');
  const today = useStatus(({ now }) => dateOf(now));
  const rows: readonly (readonly [string, string])[] = [
    [t('maker'), lot.maker === '' ? t('noMaker') : lot.maker],
    [t('expiry'), lot.expiry === '' ? t('noDate') : expiryDate(lot.expiry)],
    [t('openedOn'), lot.openedOn === null ? t('openedNot') : shortDate(lot.openedOn, today)],
    [
      t('used'),
      used.last === null ? t('usedNever') : t('usedBy', { count: used.people, date: shortDate(used.last, today) }),
    ],
  ];
  return (
    <>
      {lot.shelf === 'expired' && lot.discardedOn === null && (
        <Alert tone="stop" title={t('expiredTitle', { date: expiryDate(lot.expiry) })}>
          <p>{t('expiredWords')}</p>
        </Alert>
      )}
      <section className="card col">
        <h2 className="large">
          <bdi>{lot.name}</bdi>
        </h2>
        <dl className="facts">
          <div>
            <dt className="label">{t('number')}</dt>
            <dd>
              <bdi className="code">{lot.lot}</bdi>
            </dd>
          </div>
          {rows.map(([name, value]) => (
            <div key={name}>
              <dt className="label">{name}</dt>
              <dd>{given(value)}</dd>
            </div>
          ))}
        </dl>
        <div className="row wrap gap3">
          <Button small icon={<UsersThreeIcon />} onPress={onWho}>
            {t('who')}
          </Button>
          {lot.discardedOn === null && (
            <>
              <Button small icon={<PencilSimpleLineIcon />} onPress={onChange}>
                {t('change')}
              </Button>
              <Button small icon={<TrashIcon />} onPress={onDiscard}>
                {t('discard')}
              </Button>
            </>
          )}
        </div>
      </section>
    </>
  );
}
