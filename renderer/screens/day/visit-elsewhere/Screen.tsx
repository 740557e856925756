import { FileDashedIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../../../api/contract/contract.ts';
import type { VisitId } from '../../../../domain/ids.ts';
import { BackButton } from '../../../app/frame/BackButton.tsx';
import { StaffFrame } from '../../../app/frame/StaffFrame.tsx';
import { useGo } from '../../../app/PlaceContext.tsx';
import { Alert } from '../../../kit/Alert.tsx';
import { Empty } from '../../../kit/Empty.tsx';
import { joined } from '../../../ui-data/useApart.ts';
import { useQuery } from '../../../ui-data/useQuery.ts';
import { expiryDate, fullDate } from '../../../words/dates.ts';
import { timeOfDay } from '../../../words/writing.ts';
import { EventRows } from '../../visit/events/EventRows.tsx';
import { PeopleList } from '../../visit/frame/PeopleList.tsx';
import { Awaited } from '../client/Awaited.tsx';
import { HealthCard } from '../client/HealthCard.tsx';
import { StageStatus } from '../today/StageStatus.tsx';
import '../client/client-page.css';

type Found = Output<'chairs.visit'>;
type Told = NonNullable<Found['told']>;

/** A visit on another tablet, to be read: what came of it, who did what, and all that was recorded. */
export function VisitElsewhereScreen({ visitId }: { visitId: VisitId }) {
  const { t } = useTranslation('chairs');
  const { t: page } = useTranslation('clientPage');
  const { t: client } = useTranslation('client');
  const go = useGo();
  const { data: found } = useQuery('chairs.visit', { visitId });
  if (!found) return <Awaited />;
  const { clientId, clientName, on, session, sessionsPlanned, told } = found;
  const chair = found.chair === '' ? t('noName') : found.chair;
  const which = told?.final ? 'sessionFinal' : 'session';
  return (
    <StaffFrame
      help="client"
      title={t('visitTitle', { chair })}
      under={joined(clientName, fullDate(on), client(which, { n: session, total: sessionsPlanned }))}
      headExtra={told && <StageStatus stage={told.stage} outcome={told.outcome} />}
      side={<BackButton onPress={() => go({ at: 'client', clientId })}>{page('toClient')}</BackButton>}
    >
      {told ? (
        <Whole told={told} chair={chair} />
      ) : (
        <Empty icon={<FileDashedIcon className="i xl" />} title={t('visitUnread')}>
          <p>{t('visitUnreadWords', { chair })}</p>
        </Empty>
      )}
    </StaffFrame>
  );
}

function Whole({ told, chair }: { told: Told; chair: string }) {
  const { t } = useTranslation('chairs');
  const { t: page } = useTranslation('clientPage');
  const { t: done } = useTranslation('done');
  const { t: lots } = useTranslation('lots');
  const { next, people, treatment, health, lines } = told;
  return (
    <div className="clientpage">
      <div className="clientwho">
        <section className="card col gap2">
          <h2 className="large">{page('next')}</h2>
          {next ? (
            <p className="strong large">{`${fullDate(next.date)}, ${timeOfDay(next.time)}`}</p>
          ) : (
            <p className="label">{page('noNext')}</p>
          )}
        </section>
        {people.length > 0 && (
          <section className="card col gap2">
            <h2 className="large">{done('people')}</h2>
            <PeopleList people={people} />
          </section>
        )}
        <section className="card col gap2">
          <h2 className="large">{page('door.lots')}</h2>
          {told.lots.length === 0 ? (
            <p className="label">{page('noLots')}</p>
          ) : (
            <ul className="col gap2 plainlist">
              {told.lots.map(({ kind, name, maker, lot, expiry }) => (
                <li key={`${kind} ${maker} ${lot}`}>
                  <p className="strong selectable">{joined(name, lot)}</p>
                  <p className="label">
                    {joined(
                      lots(`show.${kind}`),
                      maker,
                      expiry === '' ? lots('noDate') : `${lots('expiry')} ${expiryDate(expiry)}`,
                    )}
                  </p>
                </li>
              ))}
            </ul>
          )}
        </section>
      </div>
      <div className="clientmain">
        <Alert tone="plain" title={joined(treatment, t('visitReadOnly'))}>
          <p>{t('visitReadOnlyWords', { chair })}</p>
        </Alert>
        <HealthCard health={health} />
        <section className="col gap2">
          <h2 className="large">{t('visitRecorded')}</h2>
          <EventRows lines={lines} />
        </section>
      </div>
    </div>
  );
}
