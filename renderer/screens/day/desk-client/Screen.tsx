import { CalendarBlankIcon, CalendarCheckIcon, PencilSimpleLineIcon, PhoneIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import type { ClientId } from '../../../../domain/ids.ts';
import { BackButton } from '../../../app/frame/BackButton.tsx';
import { StaffFrame } from '../../../app/frame/StaffFrame.tsx';
import { useGo } from '../../../app/PlaceContext.tsx';
import { Button } from '../../../kit/Button.tsx';
import { Empty } from '../../../kit/Empty.tsx';
import { joined, useApart } from '../../../ui-data/useApart.ts';
import { upperFirst, useBorn } from '../../../ui-data/useBorn.ts';
import { useQuery } from '../../../ui-data/useQuery.ts';
import { useStatus } from '../../../ui-data/useStatus.ts';
import { birthDate, dateOf, longDate, shortDate } from '../../../words/dates.ts';
import { Details } from '../client/Details.tsx';

/** One client at the front desk: how to reach them, the next appointment, and the days they were here. */
export function DeskClientScreen({ clientId }: { clientId: ClientId }) {
  const { t } = useTranslation('client');
  const { t: page } = useTranslation('clientPage');
  const { t: desk } = useTranslation('desk');
  const { t: common } = useTranslation();
  const today = useStatus(({ now }) => dateOf(now));
  const go = useGo();
  const apart = useApart();
  const born = useBorn();
  const { data: client } = useQuery('desk.client', { clientId });
  const back = <BackButton onPress={() => go({ at: 'today' })}>{common('today')}</BackButton>;
  if (!client)
    return (
      <StaffFrame help="deskClient" title="" side={back}>
        {null}
      </StaffFrame>
    );
  const { details, next } = client;
  return (
    <StaffFrame
      help="deskClient"
      title={details.name}
      page={t('details')}
      under={joined(
        typeof details.dateOfBirth === 'string'
          ? t('under', { born: birthDate(details.dateOfBirth), age: client.ageYears })
          : upperFirst(born(details.dateOfBirth)),
        client.minor ? t('minor') : '',
        apart(client.apart, { born: false }),
      )}
      side={
        <>
          {back}
          {next && (
            <Button icon={<PhoneIcon />} onPress={() => go({ at: 'appointment-move', clientId })}>
              {page('moveIt')}
            </Button>
          )}
        </>
      }
      main={
        <Button kind="main" iconEnd={<PencilSimpleLineIcon />} onPress={() => go({ at: 'client-edit', clientId })}>
          {t('change')}
        </Button>
      }
    >
      <div className="two">
        <div className="col gap4">
          <section className="card row gap4">
            <CalendarCheckIcon className="i l" />
            <div className="grow">
              <h2 className="label">{desk('next')}</h2>
              <p className="large strong">
                {next ? desk('nextAt', { date: longDate(next.date), time: next.time }) : desk('noNext')}
              </p>
            </div>
          </section>
          <section className="col gap4">
            <h2>{t('visits')}</h2>
            {client.visits.length === 0 ? (
              <Empty icon={<CalendarBlankIcon className="i xl" />} title={t('noVisits')} />
            ) : (
              <ul className="card facts">
                {client.visits.map(({ date, session, sessionsPlanned, final }, n) => (
                  <li key={`${date} ${n}`} className="row between">
                    <span className="strong">{shortDate(date, today)}</span>
                    <span className="label">
                      {t(final ? 'sessionFinal' : 'session', { n: session, total: sessionsPlanned })}
                    </span>
                  </li>
                ))}
              </ul>
            )}
          </section>
        </div>
        <Details details={details} minor={client.minor} />
      </div>
    </StaffFrame>
  );
}
