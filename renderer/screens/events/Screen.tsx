import { ArrowLeftIcon } from '@phosphor-icons/react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../../api/contract/contract.ts';
import type { VisitId } from '../../../domain/ids.ts';
import { useApp } from '../../app/AppContext.tsx';
import { useGo } from '../../app/PlaceContext.tsx';
import { Button } from '../../kit/Button.tsx';
import { StaffFrame } from '../../kit/StaffFrame.tsx';
import { clockTime, dateOf, shortDate } from '../../words/dates.ts';

type Line = Output<'visits.events'>[number];

/** The visit's own log, as it was written. */
export function EventsScreen({ visitId }: { visitId: VisitId }) {
  const { t } = useTranslation('settings');
  const { t: common } = useTranslation();
  const { call, load } = useApp();
  const go = useGo();
  const [lines, setLines] = useState<readonly Line[]>([]);
  useEffect(() => {
    void load(async () => setLines(await call('visits.events', { visitId })));
  }, [call, load, visitId]);
  return (
    <StaffFrame
      title={t('eventsTitle')}
      under={`${t('eventsUnder')} ${t('eventsCount', { count: lines.length })}.`}
      side={
        <Button icon={<ArrowLeftIcon className="i turn" />} onPress={() => go({ at: 'visit', visitId })}>
          {common('back')}
        </Button>
      }
    >
      <ol className="list events">
        {lines.map((line) => (
          <li key={line.sequence}>
            <span className="n">{line.sequence}</span>
            <span className="when">
              {clockTime(line.moment)}
              <br />
              <span className="label">{shortDate(dateOf(line.moment))}</span>
            </span>
            <span className="grow">
              <span className="strong">{line.type.replaceAll('-', ' ')}</span>
              <br />
              <span className="label selectable">{told(line.payload)}</span>
            </span>
            <span className="label">{line.actorName}</span>
          </li>
        ))}
      </ol>
    </StaffFrame>
  );
}

/** An event's fields as they stand on the record, short ones only: long texts and signatures are on the documents. */
function told(payload: Line['payload']): string {
  return Object.entries(payload)
    .filter(([key, value]) => key !== 'type' && value !== null && value !== '')
    .map(([key, value]) => `${key}: ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`)
    .join(' · ')
    .slice(0, 240);
}
