import { useTranslation } from 'react-i18next';
import type { CheckInRow } from '../../../../../api/contract/check-ins.ts';
import { type Place, useGo } from '../../../../app/PlaceContext.tsx';
import { ListRow } from '../../../../kit/ListRow.tsx';
import { joined } from '../../../../ui-data/useApart.ts';
import { upperFirst, useBorn } from '../../../../ui-data/useBorn.ts';
import { useStatus } from '../../../../ui-data/useStatus.ts';
import { dateOf, shortDate } from '../../../../words/dates.ts';
import { CheckInStatus } from '../CheckInStatus.tsx';

/** Check-ins as rows; `named`: of several clients, so that each row says whose, and whom to call where; `back`: where their list leads back to. */
export function CheckInRows({
  rows,
  named = false,
  back = null,
}: {
  rows: readonly CheckInRow[];
  named?: boolean;
  back?: Place | null;
}) {
  const { t } = useTranslation('checkIns');
  const go = useGo();
  const born = useBorn();
  const today = useStatus(({ now }) => dateOf(now));
  return (
    <ul className="list">
      {rows.map((row) => {
        const { visitId, day } = row;
        const what = t('dayOf', { day, date: shortDate(row.dueOn, today) });
        return (
          <ListRow
            key={`${visitId} ${day}`}
            title={named ? row.clientName : t('dayAfter', { day })}
            under={named ? joined(upperFirst(born(row.dateOfBirth)), row.phone, what) : shortDate(row.dueOn, today)}
            status={<CheckInStatus of={row} />}
            onPress={() => go({ at: 'check-in', visitId, day, ...(back && { back }) })}
          />
        );
      })}
    </ul>
  );
}
