import { useTranslation } from 'react-i18next';
import type { ReactionRow } from '../../../../../api/contract/reactions.ts';
import { type Place, useGo } from '../../../../app/PlaceContext.tsx';
import { ListRow } from '../../../../kit/ListRow.tsx';
import { joined } from '../../../../ui-data/useApart.ts';
import { upperFirst, useBorn } from '../../../../ui-data/useBorn.ts';
import { useStatus } from '../../../../ui-data/useStatus.ts';
import { dateOf, shortDate } from '../../../../words/dates.ts';
import { StandingStatus } from '../useStanding.tsx';

/** Reactions as rows; `named`: of several clients, so that each row says whose; `back`: where their list leads back to. */
export function ReactionRows({
  rows,
  named = false,
  back = null,
}: {
  rows: readonly ReactionRow[];
  named?: boolean;
  back?: Place | null;
}) {
  const { t } = useTranslation('reactions');
  const go = useGo();
  const born = useBorn();
  const today = useStatus(({ now }) => dateOf(now));
  return (
    <ul className="list">
      {rows.map((row) => {
        const what = row.signs.map((sign) => t(`sign.${sign}`)).join(', ');
        const began = t('beganOn', { date: shortDate(row.began, today) });
        const treated = t('treatedOn', { date: shortDate(row.treatedOn, today) });
        return (
          <ListRow
            key={row.reaction}
            title={named ? row.clientName : what}
            under={named ? joined(upperFirst(born(row.dateOfBirth)), what, began) : joined(began, treated)}
            status={<StandingStatus of={row} />}
            onPress={() => go({ at: 'reaction', visitId: row.visitId, reaction: row.reaction, ...(back && { back }) })}
          />
        );
      })}
    </ul>
  );
}
