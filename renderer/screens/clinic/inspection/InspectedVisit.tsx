import { useTranslation } from 'react-i18next';
import type { VisitId } from '../../../../domain/ids.ts';
import type { InspectedVisit } from '../../../../domain/visit/views/inspected.ts';
import { BackButton } from '../../../app/frame/BackButton.tsx';
import { joined } from '../../../ui-data/useApart.ts';
import { upperFirst, useBorn } from '../../../ui-data/useBorn.ts';
import { useQuery } from '../../../ui-data/useQuery.ts';
import { useSaid } from '../../../ui-data/useSaid.ts';
import { expiryDate, longDate } from '../../../words/dates.ts';
import { momentLine } from '../../../words/moments.ts';
import { timeOfDay } from '../../../words/writing.ts';
import { InspectorFrame } from './InspectorFrame.tsx';

const kinds = { pigment: 'kindPigment', needle: 'kindNeedle', other: 'kindOther' } as const;

/** One visit: who treated, with which lots, and its seal. Health answers only where an owner opened them. */
export function InspectedVisitScreen({ visitId, onBack }: { visitId: VisitId; onBack: () => void }) {
  const { t } = useTranslation('inspection');
  const born = useBorn();
  const { data: visit } = useQuery('inspection.visit', { visitId });
  const back = <BackButton onPress={onBack}>{t('visits')}</BackButton>;
  if (!visit)
    return (
      <InspectorFrame title="" page={t('visit')} under="" onVisits={onBack} side={back}>
        {null}
      </InspectorFrame>
    );
  return (
    <InspectorFrame
      title={visit.clientName}
      page={t('visit')}
      under={joined(upperFirst(born(visit.dateOfBirth)), longDate(visit.date, true), timeOfDay(visit.time))}
      onVisits={onBack}
      side={back}
    >
      <div className="two">
        <div className="col gap4">
          <Facts visit={visit} />
          <Lots lots={visit.lots} />
        </div>
        <div className="col gap4">
          <Seal visit={visit} />
          {visit.health && <Health health={visit.health} />}
        </div>
      </div>
    </InspectorFrame>
  );
}

function Facts({ visit }: { visit: InspectedVisit }) {
  const { t } = useTranslation('inspection');
  const { t: today } = useTranslation('today');
  const { session: n, sessionsPlanned: total } = visit;
  return (
    <section className="card col">
      <h2>{t('treatment')}</h2>
      <dl className="facts">
        <div>
          <dt className="label">{visit.treatment}</dt>
          <dd>{today(visit.final ? 'sessionFinal' : 'session', { n, total })}</dd>
        </div>
        <div>
          <dt className="label">{t('practitioner')}</dt>
          <dd>
            <bdi>{visit.practitioner}</bdi>
            {visit.licence !== '' && `, ${t('licence', { number: visit.licence })}`}
          </dd>
        </div>
      </dl>
    </section>
  );
}

function Lots({ lots }: Pick<InspectedVisit, 'lots'>) {
  const { t } = useTranslation('inspection');
  const { t: procedure } = useTranslation('procedure');
  return (
    <section className="card col">
      <h2>{t('lots')}</h2>
      {lots.length === 0 ? (
        <p>{t('noLots')}</p>
      ) : (
        <dl className="facts">
          {lots.map(({ kind, name, maker, lot, expiry }) => (
            <div key={`${kind} ${name} ${lot}`}>
              <dt className="label">{joined(procedure(kinds[kind]), name, maker)}</dt>
              <dd>
                <bdi className="inspectsum">{lot}</bdi>
                {expiry !== '' && `, ${t('expires', { date: expiryDate(expiry) })}`}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}

function Seal({ visit: { sealed, papers } }: { visit: InspectedVisit }) {
  const { t } = useTranslation('inspection');
  return (
    <section className="card col">
      <h2>{t('seal')}</h2>
      {sealed ? <p>{t('sealedAt', { moment: momentLine(sealed.at) })}</p> : <p>{t('notSealed')}</p>}
      {papers.length > 0 && (
        <dl className="facts">
          {papers.map(({ kind, sha256 }) => (
            <div key={sha256}>
              <dt className="label">{t(`paper.${kind}`)}</dt>
              <dd className="inspectsum">{sha256.slice(0, 16)}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}

function Health({ health }: { health: NonNullable<InspectedVisit['health']> }) {
  const { t } = useTranslation('inspection');
  const said = useSaid();
  return (
    <section className="card col">
      <h2>{t('health')}</h2>
      <dl className="facts">
        {health.map((answer) => (
          <div key={answer.text}>
            <dt className="label">{answer.text}</dt>
            <dd>{joined(answer.said ? said(answer.said) : t('notAnswered'), answer.details)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
