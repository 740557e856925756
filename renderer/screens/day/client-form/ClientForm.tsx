import { zodResolver } from '@hookform/resolvers/zod';
import { ArrowLeftIcon, CheckIcon } from '@phosphor-icons/react';
import { type ReactNode, useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { readBirthDate } from '../../../../domain/clinic/birth-date.ts';
import { type ClientDetails, ClientEntry } from '../../../../domain/clinic/client.ts';
import { isMinor, isTooYoung } from '../../../../domain/clinic/suggest.ts';
import { StaffFrame } from '../../../app/frame/StaffFrame.tsx';
import { Button } from '../../../kit/Button.tsx';
import { Area, Field } from '../../../kit/Field.tsx';
import { type Kept, KeptNote } from '../../../ui-data/KeptForm.tsx';
import { useComplaint } from '../../../ui-data/useComplaint.ts';
import { useKeeping } from '../../../ui-data/useKeeping.ts';
import { useStatus } from '../../../ui-data/useStatus.ts';
import { useStep } from '../../../ui-data/useStep.ts';
import { dateOf } from '../../../words/dates.ts';
import { AgeNotice } from './AgeNotice.tsx';
import { BirthDate, typedDate } from './BirthDate.tsx';
import { useMinimumAge } from './useMinimumAge.ts';

type DetailsInput = z.input<typeof ClientEntry>;

/** All that can be typed on this form. */
export interface TypedClient extends DetailsInput {
  readonly why: string;
}

export const emptyClient: TypedClient = {
  why: '',
  name: '',
  dateOfBirth: '',
  phone: '',
  email: '',
  language: 'en',
  emergencyName: '',
  emergencyPhone: '',
  guardianName: '',
  guardianRelation: '',
};

export function ClientForm({
  known,
  kept,
  onBack,
  onSave,
  children,
}: {
  known: ClientDetails | null;
  kept: Kept<TypedClient>;
  onBack: () => void;
  /** `why`: what the form was asked for once something is signed; else ''. */
  onSave: (details: DetailsInput, why: string) => Promise<boolean>;
  /** A question about what is to be saved. */
  children?: ReactNode;
}) {
  const { t } = useTranslation('client');
  const { t: common } = useTranslation();
  const today = useStatus(({ now }) => dateOf(now));
  const { busy, trouble } = useStep();
  const complaint = useComplaint();
  const { why: keptWhy, ...details } = kept.values;
  const { register, handleSubmit, formState, watch, setValue, setError, getValues } = useForm<
    DetailsInput,
    unknown,
    ClientDetails
  >({
    resolver: zodResolver(ClientEntry),
    defaultValues: details,
  });
  const { errors } = formState;
  const born = readBirthDate(typedDate(watch('dateOfBirth')), today);
  const minimumAge = useMinimumAge();
  const tooYoung = born.ok && isTooYoung(born.date, { minimumAge }, today);
  const minor = born.ok && !tooYoung && isMinor(born.date, today);
  // Once something is signed in the visit under way, a change is said why.
  const [askedWhy, setAskedWhy] = useState(keptWhy !== '');
  const [why, setWhy] = useState(keptWhy);
  useKeeping(watch, (typed) => kept.keep({ ...typed, why }));
  if (trouble?.code === 'why-needed' && !askedWhy) setAskedWhy(true);
  const waits = tooYoung && !known ? t('waitsAge') : askedWhy && why.trim() === '' ? t('waitsWhy') : null;
  const optional = common('optional');

  const save = handleSubmit(async () => {
    if (!born.ok) {
      setError('dateOfBirth', { type: 'birth-date' });
      return;
    }
    if (minor && getValues('guardianName').trim() === '') {
      setError('guardianName', { type: 'needed' }, { shouldFocus: true });
      return;
    }
    await onSave(getValues(), why);
  });

  return (
    <StaffFrame
      title={t(known ? 'editTitle' : 'newTitle')}
      under={known ? known.name : t('newUnder')}
      side={
        <Button icon={<ArrowLeftIcon className="i turn" />} onPress={onBack}>
          {common('back')}
        </Button>
      }
      main={
        <Button
          kind="main"
          type="submit"
          form="client"
          waits={waits}
          working={busy && common('saving')}
          iconEnd={<CheckIcon />}
        >
          {t(known ? 'saveChanges' : 'add')}
        </Button>
      }
    >
      <form id="client" className="clientform" noValidate onSubmit={save}>
        <div className="col gap4">
          <KeptNote kept={kept} />
          <Field
            label={t('name')}
            hint={t('nameHint')}
            complaint={complaint(errors.name, 'line')}
            {...register('name')}
          />
          <BirthDate
            value={watch('dateOfBirth')}
            reading={born}
            asked={formState.isSubmitted}
            onChange={(date) => setValue('dateOfBirth', date, { shouldValidate: formState.isSubmitted })}
          />
          {tooYoung && <AgeNotice born={born.date} minimumAge={minimumAge} />}
          {minor && (
            <>
              <AgeNotice born={born.date} minimumAge={null} />
              <Field
                label={t('guardianName')}
                complaint={
                  errors.guardianName?.type === 'needed' ? t('guardianNeeded') : complaint(errors.guardianName, 'line')
                }
                {...register('guardianName')}
              />
              <Field
                label={t('guardianRelation')}
                note={optional}
                complaint={complaint(errors.guardianRelation, 'tooLong')}
                {...register('guardianRelation')}
              />
            </>
          )}
        </div>
        <div className="col gap4">
          {askedWhy && (
            <Area
              label={t('why')}
              hint={t('whyHint')}
              value={why}
              onChange={(event) => {
                setWhy(event.target.value);
                kept.keep({ ...getValues(), why: event.target.value });
              }}
            />
          )}
          <Field
            label={t('phone')}
            note={optional}
            inputMode="tel"
            complaint={complaint(errors.phone, 'tooLong')}
            {...register('phone')}
          />
          <Field
            label={t('email')}
            note={optional}
            inputMode="email"
            complaint={complaint(errors.email, 'tooLong')}
            {...register('email')}
          />
          <h2 className="large">{t('emergency')}</h2>
          <Field
            label={t('emergencyName')}
            note={optional}
            complaint={complaint(errors.emergencyName, 'tooLong')}
            {...register('emergencyName')}
          />
          <Field
            label={t('emergencyPhone')}
            note={optional}
            inputMode="tel"
            complaint={complaint(errors.emergencyPhone, 'tooLong')}
            {...register('emergencyPhone')}
          />
        </div>
      </form>
      {children}
    </StaffFrame>
  );
}
