import { useTranslation } from 'react-i18next';
import type { AppStatus } from '../../../../api/contract/status.ts';
import type { StaffId } from '../../../../domain/ids.ts';
import { useStaffName } from '../../../ui-data/useStaffName.ts';

/** Everybody who may unlock, by first name; by full name where two share it. */
export function StaffPick({
  staff,
  chosen,
  onChoose,
}: {
  staff: AppStatus['staff'];
  chosen: StaffId | null;
  onChoose: (id: StaffId) => void;
}) {
  const { t } = useTranslation('lock');
  const staffName = useStaffName();
  return (
    <fieldset className="staffpick" aria-label={t('who')}>
      {staff.map((one) => (
        <button
          key={one.id}
          type="button"
          aria-pressed={one.id === chosen}
          className={`choice${one.id === chosen ? ' on' : ''}`}
          onClick={() => onChoose(one.id)}
        >
          <span>
            {staffName(one.name)}
            <span className="visually-hidden">{restOf(one.name, staffName(one.name))}</span>
          </span>
          <small dir="auto">{t(`role.${one.role}`)}</small>
        </button>
      ))}
    </fieldset>
  );
}

/** What makes the shown name whole: " Example" after "Robin"; the whole one where it begins otherwise ("Dr. Tom Brown"). */
function restOf(whole: string, shown: string): string {
  return whole.startsWith(shown) ? whole.slice(shown.length) : `, ${whole}`;
}
