import { PlusIcon, XIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import { reportDayBounds, type WorkingDays } from '../../../../domain/clinic/working-days.ts';
import { addDays, CivilDate, weekdayOf } from '../../../../domain/time.ts';
import { Button } from '../../../kit/Button.tsx';
import { Choice } from '../../../kit/Choice.tsx';
import { DateParts } from '../../../kit/DateParts.tsx';
import { Stepper } from '../../../kit/Stepper.tsx';
import { useClient } from '../../../ui-data/useClient.ts';
import { useDraft } from '../../../ui-data/useDraft.ts';
import { useStatus } from '../../../ui-data/useStatus.ts';
import { dateOf, fullDate, weekdayName } from '../../../words/dates.ts';
import { figures } from '../../../words/writing.ts';
import { type CardOf, useSetting } from './useSetting.ts';

const week = [1, 2, 3, 4, 5, 6, 7] as const;

/** When the clinic works, and how soon it has to report a reaction: what deadlines in working days count by. Owners change it. */
export function WorkingDaysCard({ settings, owner, onSettings }: CardOf & { owner: boolean }) {
  const { t } = useTranslation('settings');
  const { call } = useClient();
  const save = useSetting(onSettings);
  const { workingDays } = settings;
  const today = useStatus(({ now }) => dateOf(now));
  const monday = addDays(today, 1 - weekdayOf(today));
  const set = (change: Partial<WorkingDays>) =>
    save(() => call('settings.set-working-days', { workingDays: { ...workingDays, ...change } }));
  const { openDays, closed, reportDays } = workingDays;
  const named = (day: number) => weekdayName(addDays(monday, day - 1));
  return (
    <section className="card col">
      <h2>{t('workingDays')}</h2>
      <p className="label">{t('openDays')}</p>
      {owner ? (
        <div className="row gap2 wrap">
          {week.map((day) => {
            const on = openDays.includes(day);
            const next = on ? openDays.filter((one) => one !== day) : [...openDays, day];
            // A clinic without an open day has no working days to count.
            return (
              <Choice
                key={day}
                many
                on={on}
                disabled={on && openDays.length === 1}
                onPress={() => set({ openDays: next })}
              >
                {named(day)}
              </Choice>
            );
          })}
        </div>
      ) : (
        <p>{openDays.map(named).join(', ')}</p>
      )}
      <p className="label">{t('closedDays')}</p>
      <div className="row gap2 wrap">
        {closed.length === 0 && <p>{t('closedNone')}</p>}
        {closed.map((date) =>
          owner ? (
            <Button
              key={date}
              small
              iconEnd={<XIcon />}
              label={t('closedRemove', { date: fullDate(date) })}
              onPress={() => set({ closed: closed.filter((one) => one !== date) })}
            >
              {fullDate(date)}
            </Button>
          ) : (
            <span key={date}>{fullDate(date)}</span>
          ),
        )}
      </div>
      {owner && <ClosedDay closed={closed} onAdd={(date) => set({ closed: [...closed, date] })} />}
      <p className="label">{t('reportDays')}</p>
      {owner ? (
        <Stepper
          label={t('reportDays')}
          value={reportDays}
          least={reportDayBounds.least}
          most={reportDayBounds.most}
          show={figures}
          onChange={(days) => days !== reportDays && set({ reportDays: days })}
        />
      ) : (
        <p>{figures(reportDays)}</p>
      )}
    </section>
  );
}

/** One more date on which the clinic is closed. */
function ClosedDay({ closed, onAdd }: { closed: readonly CivilDate[]; onAdd: (date: CivilDate) => void }) {
  const { t } = useTranslation('settings');
  const [typed, setTyped] = useDraft({ step: 'settings.set-working-days', field: 'form' });
  const date = CivilDate.safeParse(typed);
  const known = date.success && closed.includes(date.data);
  return (
    <div className="row gap4 wrap start">
      <DateParts
        key={typed === '' ? 'empty' : 'typed'}
        label={t('closedAsk')}
        words={{ day: t('day'), month: t('month'), year: t('year') }}
        value={typed}
        complaint={known ? t('closedKnown') : undefined}
        onChange={setTyped}
        onLeft={() => undefined}
      />
      <Button
        small
        icon={<PlusIcon />}
        waits={date.success && !known ? null : t('closedWaits')}
        onPress={() => {
          if (!date.success) return;
          onAdd(date.data);
          setTyped('');
        }}
      >
        {t('closedAdd')}
      </Button>
    </div>
  );
}
