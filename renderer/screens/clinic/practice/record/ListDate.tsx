import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CivilDate } from '../../../../../domain/time.ts';
import { DateParts } from '../../../../kit/DateParts.tsx';
import { Part } from '../fields/Part.tsx';

/** The day that a list of facts is of; a step once it is a date. */
export function ListDate({ date, onDate }: { date: string; onDate: (date: CivilDate) => void }) {
  const { t } = useTranslation('practiceRecord');
  // Undone or redone, the fields begin anew; while it is typed they are the typist's.
  const [shown, setShown] = useState({ date, round: 0 });
  useEffect(() => {
    setShown((before) => (before.date === date ? before : { date, round: before.round + 1 }));
  }, [date]);
  return (
    <Part label={t('date')}>
      <DateParts
        key={shown.round}
        label={t('date')}
        words={{ day: t('day'), month: t('month'), year: t('year') }}
        value={date}
        complaint={undefined}
        onChange={(typed) => {
          const read = CivilDate.safeParse(typed).data;
          if (!read || read === date) return;
          setShown((before) => ({ ...before, date: read }));
          onDate(read);
        }}
        onLeft={() => undefined}
      />
    </Part>
  );
}
