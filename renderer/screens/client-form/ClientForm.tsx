import { zodResolver } from '@hookform/resolvers/zod';
import { ArrowLeftIcon, CheckIcon } from '@phosphor-icons/react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { readBirthDate } from '../../../domain/clinic/birth-date.ts';
import { type ClientDetails, ClientEntry } from '../../../domain/clinic/client.ts';
import { isMinor } from '../../../domain/clinic/suggest.ts';
import { useApp } from '../../app/AppContext.tsx';
import { useComplaint } from '../../app/useComplaint.ts';
import { Alert } from '../../kit/Alert.tsx';
import { Button } from '../../kit/Button.tsx';
import { Field } from '../../kit/Field.tsx';
import { StaffFrame } from '../../kit/StaffFrame.tsx';
import { dateOf } from '../../words/dates.ts';
import { BirthDate, typedDate } from './BirthDate.tsx';

type DetailsInput = z.input<typeof ClientEntry>;

const empty: DetailsInput = {
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
  onBack,
  onSave,
}: {
  known: ClientDetails | null;
  onBack: () => void;
  onSave: (details: DetailsInput) => Promise<boolean>;
}) {
  const { t } = useTranslation('client');
  const { t: common } = useTranslation();
  const { status, busy } = useApp();
  const complaint = useComplaint();
  const { register, handleSubmit, formState, watch, setValue, setError, getValues } = useForm<
    DetailsInput,
    unknown,
    ClientDetails
  >({
    resolver: zodResolver(ClientEntry),
    defaultValues: known ?? empty,
  });
  const { errors } = formState;
  const today = dateOf(status.now);
  const born = readBirthDate(typedDate(watch('dateOfBirth')), today);
  const minor = born.ok && isMinor(born.date, today);
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
    await onSave(getValues());
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
        <Button kind="main" type="submit" form="client" working={busy && common('saving')} iconEnd={<CheckIcon />}>
          {t(known ? 'saveChanges' : 'add')}
        </Button>
      }
    >
      <form id="client" className="clientform" noValidate onSubmit={save}>
        <div className="col gap4">
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
          {minor && (
            <>
              <Alert tone="plain" title={t('guardianTitle')}>
                <p>{t('guardianWords')}</p>
              </Alert>
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
    </StaffFrame>
  );
}
