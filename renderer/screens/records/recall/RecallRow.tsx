import { CheckCircleIcon, CircleIcon, WarningIcon } from '@phosphor-icons/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecallRow as Recalled } from '../../../../api/contract/lots.ts';
import { mapAreas } from '../../../../domain/visit/scalp-map/map-area.ts';
import { Status } from '../../../kit/Status.tsx';
import { upperFirst, useBorn } from '../../../ui-data/useBorn.ts';
import { useStatus } from '../../../ui-data/useStatus.ts';
import { dateOf, shortDate } from '../../../words/dates.ts';

/** One person to call: who, how to reach them, when and where they got it, and whether they have their sheet. */
export function RecallRow({ person, onPress }: { person: Recalled; onPress: () => void }) {
  const { t } = useTranslation('lots');
  const born = useBorn();
  const today = useStatus(({ now }) => dateOf(now));
  const { name, dateOfBirth, phone, email, visits } = person;
  const areas = mapAreas.filter((area) => visits.some((visit) => visit.areas.includes(area)));
  return (
    <tr>
      <th scope="row">
        <button type="button" className="recallwho" onClick={onPress}>
          <bdi className="strong large">{name}</bdi>
          <span className="label">{upperFirst(born(dateOfBirth))}</span>
        </button>
      </th>
      <td>
        {phone === '' ? (
          <Status tone="fix" icon={<WarningIcon />}>
            {t('noPhone')}
          </Status>
        ) : (
          <bdi className="strong selectable">{phone}</bdi>
        )}
        {email !== '' && <span className="label selectable">{phone === '' ? <bdi>{email}</bdi> : t('emailToo')}</span>}
      </td>
      <td>
        <span>{visits.map(({ date }) => shortDate(date, today)).join(', ')}</span>
        <span className="label">
          {areas.length === 0 ? t('noAreas') : areas.map((area) => t(`area.${area}`)).join(', ')}
        </span>
      </td>
      <td>
        <SheetStatus given={visits[0]?.given ?? null} />
      </td>
    </tr>
  );
}

/** Of the latest visit. */
function SheetStatus({ given }: { given: Recalled['visits'][number]['given'] }): ReactNode {
  const { t } = useTranslation('lots');
  if (given === null) return <Status icon={<CircleIcon />}>{t('visitOpen')}</Status>;
  if (given === 'later')
    return (
      <Status tone="fix" icon={<WarningIcon />}>
        {t('given.later')}
      </Status>
    );
  return (
    <Status tone="pass" icon={<CheckCircleIcon weight="fill" />}>
      {t(`given.${given}`)}
    </Status>
  );
}
