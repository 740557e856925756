import { useTranslation } from 'react-i18next';
import type { EventLine } from '../../../../domain/visit/views/event-line.ts';
import { zoneName } from '../../../../domain/zone-name.ts';
import { clockTime, dateOf, shortDate } from '../../../words/dates.ts';
import { eventBy, eventName, eventSays } from '../../../words/events.ts';

/** A visit's log, row by row as it was written. */
export function EventRows({ lines }: { lines: readonly EventLine[] }) {
  const { t } = useTranslation('settings');
  return (
    <ol className="list events">
      {lines.map((line) => (
        <li key={line.sequence}>
          <span className="n">{line.sequence}</span>
          <span className="when">
            {`${clockTime(line.moment)} ${zoneName(line.moment)}`}
            <br />
            <span className="label">{shortDate(dateOf(line.moment))}</span>
          </span>
          <span className="grow">
            <span className="strong">{eventName(line)}</span>
            <br />
            <span className="label selectable">{eventSays(line)}</span>
            {line.showed ? (
              <span className="label">{` · ${t('eventsClock', { time: clockTime(line.showed) })}`}</span>
            ) : null}
          </span>
          <span className="label">{eventBy(line)}</span>
        </li>
      ))}
    </ol>
  );
}
