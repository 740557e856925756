import { useTranslation } from 'react-i18next';
import { checkInBounds, ordinaryCheckInDays } from '../../../../../domain/protocol/model/check-in-days.ts';
import { Choice } from '../../../../kit/Choice.tsx';
import type { ItemForm } from '../editor/item-form.ts';

/** Days that clinics ask on; others come from a file and stay. */
const offered = [1, 2, 3, 4, 7, 10, 14, 21, 30, 60, 90];

/** On which days after the treatment clients are asked how they are: each on or off with one tap. */
export function CheckInDaysPart({ draft, edit }: Pick<ItemForm, 'draft' | 'edit'>) {
  const { t } = useTranslation('practiceRecord');
  const days = draft.protocol.record.checkIns ?? ordinaryCheckInDays;
  const shown = [...new Set([...offered, ...days])].sort((one, other) => one - other);
  const toggle = (day: number) => {
    const content = days.includes(day) ? days.filter((one) => one !== day) : [...days, day].sort((a, b) => a - b);
    edit({ edit: 'set', place: 'record/checkIns', content });
  };
  const full = days.length >= checkInBounds.most;
  return (
    <fieldset className="col gap2" aria-label={t('checkIns')} data-place="record/checkIns" tabIndex={-1}>
      <p className="label-for">{t('checkIns')}</p>
      <div className="row wrap gap2">
        {shown.map((day) => (
          <Choice
            key={day}
            many
            on={days.includes(day)}
            disabled={full && !days.includes(day)}
            onPress={() => toggle(day)}
          >
            {t('checkInDay', { day })}
          </Choice>
        ))}
      </div>
      <p className="label">{t(full ? 'checkInsFull' : days.length === 0 ? 'checkInsNone' : 'checkInsWords')}</p>
    </fieldset>
  );
}
