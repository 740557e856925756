import {
  CalendarXIcon,
  CheckCircleIcon,
  DeviceTabletIcon,
  FileTextIcon,
  ProhibitIcon,
  TimerIcon,
  WarningIcon,
} from '@phosphor-icons/react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Due, Held } from '../../../../api/contract/clients.ts';
import type { Moved } from '../../../../domain/clinic/moved-appointment.ts';
import type { CivilDate } from '../../../../domain/time.ts';
import { useGo } from '../../../app/PlaceContext.tsx';
import type { Tone } from '../../../kit/Status.tsx';
import { shortDate } from '../../../words/dates.ts';
import { figures, timeOfDay } from '../../../words/writing.ts';

const most = 4;

interface Card {
  readonly key: string;
  readonly time: string;
  readonly name: string;
  readonly word: string;
  readonly tone: Tone;
  readonly icon: ReactNode;
  readonly gone: boolean;
  readonly why?: string;
  readonly open: () => void;
}

/** One day of the week: four cards, then how many more. */
export function WeekDay({
  date,
  today,
  due,
  held,
  moved,
}: {
  date: CivilDate;
  today: CivilDate;
  due: readonly Due[];
  held: readonly Held[];
  /** Away from this day, by phone. */
  moved: readonly Moved[];
}) {
  const { t } = useTranslation('today');
  const [all, setAll] = useState(false);
  const cardOfDue = useDueCard(today);
  const cardOfHeld = useHeldCard(today);
  const cardOfMoved = useMovedCard(today);
  const cards = [...held.map(cardOfHeld), ...moved.map(cardOfMoved), ...due.map(cardOfDue)].sort((a, b) =>
    a.time.localeCompare(b.time),
  );
  const shown = all || cards.length <= most ? cards : cards.slice(0, most - 1);
  return (
    <section className={`weekcolumn${date === today ? ' now' : ''}`} aria-label={shortDate(date, today)}>
      <h2>
        <span>{shortDate(date, today)}</span>
        {date === today && <span className="label">{t('todayWord')}</span>}
      </h2>
      {shown.map((card) => (
        <button key={card.key} type="button" className={`weekcard${card.gone ? ' gone' : ''}`} onClick={card.open}>
          <span className="row between">
            <span className="strong">{timeOfDay(card.time)}</span>
            <span className={`st ${card.tone}`}>{card.icon}</span>
          </span>
          <bdi className="who">{card.name}</bdi>
          <span className={`st ${card.tone}`}>{card.word}</span>
          {card.why !== undefined && <bdi className="label">{card.why}</bdi>}
        </button>
      ))}
      {shown.length < cards.length && (
        <button type="button" className="weekcard more" onClick={() => setAll(true)}>
          {t('moreCards', { count: cards.length - shown.length, figure: figures(cards.length - shown.length) })}
        </button>
      )}
    </section>
  );
}

function useDueCard(today: CivilDate): (due: Due) => Card {
  const { t } = useTranslation('today');
  const go = useGo();
  return ({ visitId, clientId, clientName, date, time, sheetGiven, chair }) => {
    const base = {
      ...{ key: `due:${visitId}`, time, name: clientName, gone: false },
      open: () => go({ at: 'client', clientId }),
    };
    if (date < today) return { ...base, word: t('didNotCome'), tone: 'fix', icon: <CalendarXIcon /> };
    if (chair !== undefined)
      return { ...base, word: t('onChair', { chair }), tone: 'plain', icon: <DeviceTabletIcon /> };
    if (sheetGiven === null) return { ...base, word: t('noSheet'), tone: 'fix', icon: <WarningIcon /> };
    return { ...base, word: t('hasSheet'), tone: 'pass', icon: <FileTextIcon /> };
  };
}

const looks: Record<Held['state'], { readonly tone: Tone; readonly icon: ReactNode }> = {
  open: { tone: 'ink', icon: <TimerIcon /> },
  done: { tone: 'pass', icon: <CheckCircleIcon weight="fill" /> },
  'not-given': { tone: 'fix', icon: <WarningIcon /> },
  moved: { tone: 'stop', icon: <CalendarXIcon /> },
  stopped: { tone: 'stop', icon: <ProhibitIcon /> },
  ended: { tone: 'plain', icon: <ProhibitIcon /> },
};

function useHeldCard(today: CivilDate): (held: Held) => Card {
  const { t } = useTranslation('today');
  const go = useGo();
  return ({ visitId, clientName, time, state, movedTo, chair }) => ({
    ...{ key: visitId, time, name: clientName, gone: state === 'moved' },
    ...looks[state],
    word: state === 'moved' && movedTo ? t('movedTo', { date: shortDate(movedTo, today) }) : t(`held.${state}`),
    ...(chair !== undefined && { why: t('onChair', { chair }) }),
    open: () => go(chair === undefined ? { at: 'visit', visitId } : { at: 'visit-elsewhere', visitId }),
  });
}

/** Why stands under the name: whoever reads the day knows whom to call. */
function useMovedCard(today: CivilDate): (moved: Moved) => Card {
  const { t } = useTranslation('today');
  const go = useGo();
  return ({ visitId, clientId, clientName, time, to, toTime, why }) => ({
    ...{ key: `moved:${visitId}:${to}:${toTime}`, time, name: clientName, gone: true, ...looks.moved, why },
    word: t('movedTo', { date: shortDate(to, today) }),
    open: () => go({ at: 'client', clientId }),
  });
}
