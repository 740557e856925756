import { HandIcon } from '@phosphor-icons/react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientView } from '../../../../api/contract/clients.ts';
import type { ClientId } from '../../../../domain/ids.ts';
import type { VisitView } from '../../../../domain/visit/views/view.ts';
import { BackButton } from '../../../app/frame/BackButton.tsx';
import { StaffFrame } from '../../../app/frame/StaffFrame.tsx';
import { useGo } from '../../../app/PlaceContext.tsx';
import { Alert } from '../../../kit/Alert.tsx';
import { Button } from '../../../kit/Button.tsx';
import { AnswerPair } from '../../../kit/Choice.tsx';
import { useBorn } from '../../../ui-data/useBorn.ts';
import { useClient } from '../../../ui-data/useClient.ts';
import { useQuery } from '../../../ui-data/useQuery.ts';
import { useStatus } from '../../../ui-data/useStatus.ts';
import { useStep } from '../../../ui-data/useStep.ts';
import { dateOf, shortDate } from '../../../words/dates.ts';
import { sayFault } from '../../../words/say-fault.ts';
import { VisitsElsewhere } from '../../clinic/chairs/VisitsElsewhere.tsx';
import { CourseForm } from '../../visit/course/CourseForm.tsx';
import { useCourse } from '../../visit/course/useCourse.ts';
import { dateFault, useCourseDays } from '../../visit/course/useCourseDays.ts';
import { useHandOver } from '../../visit/frame/useHandOver.ts';
import { ClientScreen } from '../client/Screen.tsx';
import { OpeningNote } from './OpeningNote.tsx';

/** Opens a visit within its course; starts from the most likely one after the last session. */
export function NewVisitScreen({ clientId }: { clientId: ClientId }) {
  const { t } = useTranslation('course');
  const { data: client } = useQuery('clients.get', { clientId });
  if (!client)
    return (
      <StaffFrame help="visitNew" title={t('newTitle')}>
        {null}
      </StaffFrame>
    );
  // Whoever has a visit under way has that one continued.
  if (client.visits.some(({ stage }) => stage !== 'closed')) return <ClientScreen clientId={clientId} />;
  return <NewVisit client={client} />;
}

/** A clinic with several treatments chooses one first; the client's last one is chosen already. */
function NewVisit({ client }: { client: ClientView }) {
  const { t } = useTranslation('course');
  const [likely] = client.treatments;
  const [treatment, setTreatment] = useState(likely.treatment);
  const chosen = client.treatments.find((one) => one.treatment === treatment) ?? likely;
  const several = client.treatments.length > 1;
  return (
    <NewVisitOf key={chosen.treatment} client={client} of={chosen} several={several}>
      {several && (
        <div className="col">
          <h2 className="large">{t('treatment')}</h2>
          <AnswerPair
            label={t('treatment')}
            options={client.treatments.map(({ treatment: id, name }) => ({ id, label: name }))}
            value={chosen.treatment}
            onAnswer={setTreatment}
          />
        </div>
      )}
    </NewVisitOf>
  );
}

function NewVisitOf({
  client,
  of,
  several,
  children,
}: {
  client: ClientView;
  of: ClientView['treatments'][0];
  several: boolean;
  children: ReactNode;
}) {
  const { t } = useTranslation('course');
  const { t: common } = useTranslation();
  const born = useBorn();
  const today = useStatus(({ now }) => dateOf(now));
  const { call } = useClient();
  const { run, busy, trouble } = useStep();
  const go = useGo();
  const named = several ? { treatment: of.treatment } : {};
  const kept = { step: 'visits.open', clientId: client.id, ...named, field: 'form' } as const;
  const { draft, change, course, forget } = useCourse(of.suggested, kept);
  const days = useCourseDays(null, draft, named.treatment);
  const fault = dateFault(draft, days);
  // Known before anything is filled in, and asked for again where only opening reveals it.
  const [confirmed, setConfirmed] = useState(false);
  const doubtful = !confirmed && (of.opening.kind === 'date-doubtful' || trouble?.fault.code === 'clock-contradicts');
  const give = useHandOver();
  const open = (dateConfirmed: boolean, handsOver: boolean) => {
    // Remembered across "Try again": if only the hand-over failed, no visit is opened twice.
    let visit: VisitView | null = null;
    void run(async () => {
      if (!course) return;
      visit ??= await call('visits.open', {
        clientId: client.id,
        course,
        ...named,
        ...(dateConfirmed && { dateConfirmed }),
      });
      forget();
      go({ at: 'visit', visitId: visit.id });
      // What opening revealed is answered first.
      if (handsOver && !visit.tooSoon && !visit.clockQuestion && !visit.restartQuestion) await give(visit);
    });
  };
  const waits = of.refused
    ? sayFault(of.refused)
    : of.opening.kind === 'stopped-today'
      ? t('waitsStopped', { from: shortDate(of.opening.from, today) })
      : fault;
  return (
    <StaffFrame
      help="visitNew"
      title={t('newTitle')}
      under={t('newUnder', { name: client.details.name, born: born(client.details.dateOfBirth) })}
      side={
        <>
          <BackButton onPress={() => go({ at: 'client', clientId: client.id })} />
          {waits === null && <Button onPress={() => open(confirmed, false)}>{t('open')}</Button>}
        </>
      }
      main={
        <Button
          kind="main"
          working={busy && common('saving')}
          waits={waits}
          iconEnd={<HandIcon />}
          onPress={() => open(confirmed, true)}
        >
          {t('openAndHandOver')}
        </Button>
      }
    >
      <VisitsElsewhere clientId={client.id} />
      {of.refused && <Alert tone="stop" title={sayFault(of.refused)} />}
      <OpeningNote opening={of.opening} />
      {doubtful && (
        <div className="alert fix" role="status">
          <div className="grow">
            <h2>{t('dateDoubt', { today: shortDate(today) })}</h2>
          </div>
          <Button
            small
            onPress={() => {
              setConfirmed(true);
              open(true, false);
            }}
          >
            {t('dateRight')}
          </Button>
        </div>
      )}
      {children}
      <CourseForm draft={draft} change={change} today={today} days={days} />
    </StaffFrame>
  );
}
