import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, type CivilDate, civilTimeOf, instantsAt } from '../../../../domain/time.ts';
import type { VisitView } from '../../../../domain/visit/views/view.ts';
import { zoneName } from '../../../../domain/zone-name.ts';
import { Button } from '../../../kit/Button.tsx';
import { Dialog } from '../../../kit/Dialog.tsx';
import { TimePicker } from '../../../kit/TimePicker.tsx';
import { useStep } from '../../../ui-data/useStep.ts';
import { useVisit } from '../../../ui-data/VisitContext.tsx';
import { clockTime, dateOf, shortDate } from '../../../words/dates.ts';
import { sayFault } from '../../../words/say-fault.ts';

/** Another time than the tablet shows after a restart; another date only where it is possible. */
export function TellTimeDialog({
  question: { now, from },
  onClose,
}: {
  question: NonNullable<VisitView['restartQuestion']>;
  onClose: () => void;
}) {
  const { t } = useTranslation('procedure');
  const { act } = useVisit();
  const { busy, trouble } = useStep();
  const [time, setTime] = useState(civilTimeOf(now));
  const [date, setDate] = useState(dateOf(now));
  const [zone, setZone] = useState(zoneName(now));
  // For an hour that the clock shows twice, the person chooses which.
  const zones = instantsAt(date, time, now.zone).map((instant) => zoneName({ instant, zone: now.zone }));
  const refused = trouble?.fault.code === 'told-time-out';
  const save = async () => {
    if (await act({ type: 'tell-time', time, date, ...(zones.length > 1 && { zone }) })) onClose();
  };
  return (
    <Dialog
      title={t('tellTimeTitle')}
      onClose={onClose}
      side={<Button onPress={onClose}>{t('tellTimeCancel')}</Button>}
      main={
        <Button kind="main" working={busy && t('saving')} onPress={() => void save()}>
          {t('tellTimeSave')}
        </Button>
      }
    >
      <p>{t('tellTimeText', { time: clockTime(now) })}</p>
      {dateOf(from) !== dateOf(now) || refused ? (
        <fieldset className="row gap2 wrap" aria-label={t('tellTimeDate')}>
          {datesAround(dateOf(from), dateOf(now)).map((one) => (
            <button
              key={one}
              type="button"
              className={`choice${one === date ? ' on' : ''}`}
              aria-pressed={one === date}
              onClick={() => setDate(one)}
            >
              {shortDate(one, dateOf(now))}
            </button>
          ))}
        </fieldset>
      ) : null}
      <TimePicker label={t('tellTimeTime')} value={time} onChange={setTime} />
      {zones.length > 1 ? (
        <fieldset className="row gap2 wrap" aria-label={t('tellTimeWhich')}>
          {zones.map((one) => (
            <button
              key={one}
              type="button"
              className={`choice${one === zone ? ' on' : ''}`}
              aria-pressed={one === zone}
              onClick={() => setZone(one)}
            >
              {t('tellTimeTwice', { time, zone: one })}
            </button>
          ))}
        </fieldset>
      ) : null}
      {trouble ? <p className="complaint">{sayFault(trouble.fault)}</p> : null}
    </Dialog>
  );
}

/** The day of the last entry and the days around the tablet's date, in order, each once. */
function datesAround(from: CivilDate, shown: CivilDate): CivilDate[] {
  const near = [addDays(shown, -1), shown, addDays(shown, 1)].filter((date) => date >= from);
  return [...new Set([from, ...near])].sort();
}
