import { useTranslation } from 'react-i18next';
import { furthestDays, type PossibleDays } from '../../../../../domain/dates/possible-days.ts';
import { addDays, type CivilDate, type CivilTime } from '../../../../../domain/time.ts';
import { DayPicker } from '../../../../kit/DayPicker.tsx';
import { SkippedTime } from '../../../../kit/SkippedTime.tsx';
import { TimePicker } from '../../../../kit/TimePicker.tsx';
import { useStatus } from '../../../../ui-data/useStatus.ts';

export interface Chosen {
  readonly date: CivilDate;
  readonly time: CivilTime;
}

/** A day from `first` on, and a time of it. */
export function DayAndTime({
  first,
  value,
  onChange,
}: {
  first: CivilDate;
  value: Chosen;
  onChange: (value: Chosen) => void;
}) {
  const { t } = useTranslation('practiceTry');
  const zone = useStatus(({ now }) => now.zone);
  const days: PossibleDays = {
    today: first,
    first,
    why: { because: 'preparation', first, from: first },
    last: addDays(first, furthestDays),
    shut: [],
    deadline: null,
    zone,
  };
  return (
    <div className="card col gap4">
      <h2 className="large">{t('time')}</h2>
      <TimePicker label={t('time')} value={value.time} onChange={(time) => onChange({ ...value, time })} />
      <DayPicker
        title={t('day')}
        days={days}
        time={null}
        value={value.date}
        onChange={(date) => onChange({ ...value, date })}
      />
      <SkippedTime days={days} date={value.date} time={value.time} onChange={(time) => onChange({ ...value, time })} />
    </div>
  );
}
