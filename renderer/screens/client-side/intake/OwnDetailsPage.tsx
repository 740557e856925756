import { zodResolver } from '@hookform/resolvers/zod';
import { ArrowRightIcon } from '@phosphor-icons/react';
import { useEffect } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Birth } from '../../../../domain/clinic/birth.ts';
import { OwnDetails, OwnDetailsEntry } from '../../../../domain/clinic/client.ts';
import { ClientFrame } from '../../../app/frame/ClientFrame.tsx';
import { Button } from '../../../kit/Button.tsx';
import { Field } from '../../../kit/Field.tsx';
import { useStatedAge } from '../../../ui-data/useBorn.ts';
import { useComplaint } from '../../../ui-data/useComplaint.ts';
import { useDraft } from '../../../ui-data/useDraft.ts';
import { useStaffName } from '../../../ui-data/useStaffName.ts';
import { useStep } from '../../../ui-data/useStep.ts';
import { birthDate } from '../../../words/dates.ts';
import type { Act } from '../cover/useTask.ts';
import type { IntakeView } from './view.ts';

const form = 'own-details';
const empty: OwnDetails = { phone: '', email: '', emergencyName: '', emergencyPhone: '' };

/** Unsent text from before a lock or a power cut. Unreadable text counts as none. */
function draftOf(text: string): OwnDetails | null {
  if (text === '') return null;
  try {
    return OwnDetails.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

function Born({ birth }: { birth: Birth }) {
  const { t } = useTranslation('intake');
  const age = useStatedAge();
  if (typeof birth === 'string') return birthDate(birth);
  return t('bornUnknown', { age: age(birth), date: birthDate(birth.on) });
}

export function OwnDetailsPage(props: { task: IntakeView; act: Act; onGiveBack: () => void; onDone: () => void }) {
  const { t } = useTranslation('intake');
  const staffName = useStaffName();
  const { busy } = useStep();
  const { task } = props;
  const [draft, setDraft] = useDraft({ step: 'confirm-own-details', visitId: task.visitId, field: 'form' });
  const { register, handleSubmit, formState, reset, watch } = useForm({
    resolver: zodResolver(OwnDetailsEntry),
    defaultValues: task.own?.details ?? empty,
  });

  useEffect(() => {
    const kept = draftOf(draft);
    if (kept && !formState.isDirty) reset(kept, { keepDefaultValues: true });
  }, [draft, formState.isDirty, reset]);
  useEffect(() => {
    const typing = watch((values, change) => {
      if (change.type === 'change') setDraft(JSON.stringify({ ...empty, ...values }));
    });
    return () => typing.unsubscribe();
  }, [watch, setDraft]);

  const send = handleSubmit(async (details) => {
    const saved = await props.act({ type: 'confirm-own-details', details });
    if (!saved) return;
    setDraft('');
    props.onDone();
  });
  const complaint = useComplaint();
  const wrong = (field: keyof OwnDetails) => complaint(formState.errors[field], 'tooLong');

  return (
    <ClientFrame
      help="details"
      name={task.greeting}
      language={task.language}
      onGiveBack={props.onGiveBack}
      main={
        <Button
          kind="main"
          type="submit"
          form={form}
          working={busy && t('saving')}
          iconEnd={<ArrowRightIcon className="i turn" />}
        >
          {t('detailsConfirm')}
        </Button>
      }
    >
      <div className="paper-scroll col gap5">
        <div className="col gap2">
          <h1>{t('detailsTitle')}</h1>
          <p>{t('detailsText')}</p>
        </div>
        {task.own ? (
          <div className="ownid">
            <dl>
              <div>
                <dt className="label">{t('name')}</dt>
                <dd>
                  <bdi>{task.own.name}</bdi>
                </dd>
              </div>
              <div>
                <dt className="label">{t('born')}</dt>
                <dd>
                  <Born birth={task.own.dateOfBirth} />
                </dd>
              </div>
            </dl>
            <p className="label">{t('nameWrong', { practitioner: staffName(task.practitionerName) })}</p>
          </div>
        ) : null}
        <form id={form} className="pairs" onSubmit={(event) => void send(event)} noValidate>
          <Field label={t('phone')} type="tel" inputMode="tel" complaint={wrong('phone')} {...register('phone')} />
          <Field label={t('email')} inputMode="email" complaint={wrong('email')} {...register('email')} />
          <Field label={t('emergencyName')} complaint={wrong('emergencyName')} {...register('emergencyName')} />
          <Field
            label={t('emergencyPhone')}
            type="tel"
            inputMode="tel"
            complaint={wrong('emergencyPhone')}
            {...register('emergencyPhone')}
          />
        </form>
      </div>
    </ClientFrame>
  );
}
