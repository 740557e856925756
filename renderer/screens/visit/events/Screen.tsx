import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../../../api/contract/contract.ts';
import type { VisitId } from '../../../../domain/ids.ts';
import type { VisitView } from '../../../../domain/visit/views/view.ts';
import { zoneName } from '../../../../domain/zone-name.ts';
import { BackButton } from '../../../app/frame/BackButton.tsx';
import { StaffFrame } from '../../../app/frame/StaffFrame.tsx';
import { useGo } from '../../../app/PlaceContext.tsx';
import { useClient } from '../../../ui-data/useClient.ts';
import { useRead } from '../../../ui-data/useQuery.ts';
import { clockTime, dateOf, shortDate } from '../../../words/dates.ts';
import { PeopleList } from '../frame/PeopleList.tsx';

type Line = Output<'visits.events'>[number];

/** The visit's own log, as it was written. */
export function EventsScreen({ visitId }: { visitId: VisitId }) {
  const { t } = useTranslation('settings');
  const { t: done } = useTranslation('done');
  const { call } = useClient();
  const load = useRead();
  const go = useGo();
  const [lines, setLines] = useState<readonly Line[]>([]);
  const [people, setPeople] = useState<VisitView['people']>([]);
  useEffect(() => {
    void load(async () => {
      setLines(await call('visits.events', { visitId }));
      setPeople((await call('visits.get', { visitId })).people);
    });
  }, [call, load, visitId]);
  return (
    <StaffFrame
      title={t('eventsTitle')}
      under={`${t('eventsUnder')} ${t('eventsCount', { count: lines.length })}.`}
      side={<BackButton onPress={() => go({ at: 'visit', visitId })} />}
    >
      {people.length > 0 && (
        <section className="card col gap2">
          <h2>{done('people')}</h2>
          <PeopleList people={people} />
        </section>
      )}
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
              <span className="strong">{line.type.replaceAll('-', ' ')}</span>
              <br />
              <span className="label selectable">{told(line.payload)}</span>
              {line.showed ? (
                <span className="label">{` · ${t('eventsClock', { time: clockTime(line.showed) })}`}</span>
              ) : null}
            </span>
            <span className="label">{line.actorName}</span>
          </li>
        ))}
      </ol>
    </StaffFrame>
  );
}

/** An event's fields as they stand on the record, short: long texts and signatures are on the documents. */
function told(payload: Line['payload']): string {
  return fields('', payload).join(' · ').slice(0, 240);
}

function fields(name: string, value: unknown): string[] {
  if (value === null || value === '' || name === 'type') return [];
  if (typeof value !== 'object') return [`${name.replaceAll('-', ' ')}: ${shortened(String(value))}`];
  return Object.entries(value).flatMap(([key, part]) => fields(Array.isArray(value) ? name : key, part));
}

/** Ids and hashes by their first characters; in full they are in the record itself. */
function shortened(text: string): string {
  return /^[0-9a-f-]{36}$|^[0-9a-f]{64}$/.test(text) ? `${text.slice(0, 8)}…` : text;
}
