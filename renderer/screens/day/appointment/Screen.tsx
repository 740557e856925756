import { CalendarCheckIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import type { AppointmentForm } from '../../../../api/contract/appointments.ts';
import { may } from '../../../../domain/clinic/roles.ts';
import { whyShut } from '../../../../domain/dates/possible-days.ts';
import type { ClientId } from '../../../../domain/ids.ts';
import { CivilDate, CivilTime } from '../../../../domain/time.ts';
import { BackButton } from '../../../app/frame/BackButton.tsx';
import { StaffFrame } from '../../../app/frame/StaffFrame.tsx';
import { useGo } from '../../../app/PlaceContext.tsx';
import { Button } from '../../../kit/Button.tsx';
import { Area } from '../../../kit/Field.tsx';
import { DraftForm, type FormDraft } from '../../../ui-data/DraftForm.tsx';
import { joined } from '../../../ui-data/useApart.ts';
import { upperFirst, useBorn } from '../../../ui-data/useBorn.ts';
import { useClient } from '../../../ui-data/useClient.ts';
import { useFormDraft } from '../../../ui-data/useFormDraft.ts';
import { useQuery } from '../../../ui-data/useQuery.ts';
import { useStatus } from '../../../ui-data/useStatus.ts';
import { useStep } from '../../../ui-data/useStep.ts';
import { fullDate } from '../../../words/dates.ts';
import { timeOfDay } from '../../../words/writing.ts';
import { NewDate } from '../../visit/reschedule/NewDate.tsx';
import './appointment.css';

interface Typed {
  readonly why: string;
  readonly day: string;
  readonly time: string;
}

/** An appointment is moved, as by phone: a day, a time and why. Its new preparation sheet is made in the same step. */
export function MoveAppointmentScreen({ clientId }: { clientId: ClientId }) {
  const { t } = useTranslation('clientPage');
  const go = useGo();
  const { data: form } = useQuery('appointments.form', { clientId });
  const back = <BackButton onPress={() => go({ at: 'client', clientId })}>{t('toClient')}</BackButton>;
  if (!form?.appointment)
    return (
      <StaffFrame help="appointment" title={form?.details.name ?? ''} page={t('moveTitle')} side={back}>
        {form && <p>{t('nothingToMove')}</p>}
      </StaffFrame>
    );
  const { appointment } = form;
  return (
    <DraftForm
      name={{ step: 'appointments.move', clientId, field: 'form' }}
      empty={{ why: '', day: '', time: String(appointment.present.time) }}
    >
      {(draft) => <Move form={form} appointment={appointment} draft={draft} />}
    </DraftForm>
  );
}

function Move({
  form,
  appointment: { visitId, present, session, sessionsPlanned, days },
  draft,
}: {
  form: AppointmentForm;
  appointment: NonNullable<AppointmentForm['appointment']>;
  draft: FormDraft<Typed>;
}) {
  const { t } = useTranslation('clientPage');
  const { t: common } = useTranslation();
  const { t: words } = useTranslation('reschedule');
  const { t: visits } = useTranslation('today');
  const { call } = useClient();
  const { run, busy } = useStep();
  const go = useGo();
  const born = useBorn();
  const reads = useStatus(({ signedIn }) => signedIn !== null && may(signedIn.role, 'visits'));
  const [typed, type] = useFormDraft(draft);
  const { id: clientId, details } = form;
  const day = CivilDate.safeParse(typed.day).data ?? null;
  const time = CivilTime.safeParse(typed.time).data ?? present.time;
  const why = typed.why.trim();
  const shut = day && whyShut(days, day, time);
  const same = day === present.date && time === present.time;
  const waits = day === null || shut || same ? words('waitsDay') : why === '' ? words('waitsReason') : null;
  const save = () => {
    if (day === null) return;
    void run(async () => {
      await call('appointments.move', { clientId, visitId, next: { date: day, time }, why });
      go(reads ? { at: 'client', clientId, door: 'papers' } : { at: 'client', clientId });
    });
  };
  return (
    <StaffFrame
      help="appointment"
      title={details.name}
      page={t('moveTitle')}
      under={joined(
        upperFirst(born(details.dateOfBirth)),
        session <= sessionsPlanned ? visits('session', { n: session, total: sessionsPlanned }) : '',
      )}
      side={<BackButton onPress={() => go({ at: 'client', clientId })}>{t('toClient')}</BackButton>}
      main={
        <Button
          kind="main"
          working={busy && common('saving')}
          waits={waits}
          iconEnd={<CalendarCheckIcon />}
          onPress={save}
        >
          {t('move')}
        </Button>
      }
    >
      <div className="movedate">
        <div className="col gap4">
          <section className="card col gap2">
            <h2 className="label">{t('presentDate')}</h2>
            <p className="strong large">{`${fullDate(present.date)}, ${timeOfDay(present.time)}`}</p>
            <p className="label">{t('moveWords')}</p>
          </section>
          <Area
            label={t('moveWhy')}
            note={common('required')}
            hint={t('moveWhyHint')}
            rows={3}
            value={typed.why}
            onChange={(event) => type({ why: event.target.value })}
          />
        </div>
        <NewDate
          days={days}
          day={day}
          time={time}
          weeks={3}
          onDay={(chosen) => type({ day: chosen })}
          onTime={(chosen) => type({ time: chosen })}
        />
      </div>
    </StaffFrame>
  );
}
