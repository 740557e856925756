import { zodResolver } from '@hookform/resolvers/zod';
import { ArrowLeftIcon, CheckIcon } from '@phosphor-icons/react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { ClientDetails } from '../../../domain/clinic/client.ts';
import { isMinor } from '../../../domain/clinic/suggest.ts';
import { CivilDate } from '../../../domain/time.ts';
import { useApp } from '../../app/AppContext.tsx';
import { useComplaint } from '../../app/useComplaint.ts';
import { Alert } from '../../kit/Alert.tsx';
import { Button } from '../../kit/Button.tsx';
import { Field } from '../../kit/Field.tsx';
import { StaffFrame } from '../../kit/StaffFrame.tsx';
import { dateOf } from '../../words/dates.ts';
import { BirthDate } from './BirthDate.tsx';

type DetailsInput = z.input<typeof ClientDetails>;

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
    resolver: zodResolver(ClientDetails),
    defaultValues: known ?? empty,
  });
  const { errors } = formState;
  const born = CivilDate.safeParse(watch('dateOfBirth'));
  const minor = born.success && isMinor(born.data, dateOf(status.now));
  const optional = common('optional');

  const save = handleSubmit(async () => {
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
            wrong={Boolean(errors.dateOfBirth)}
            onChange={(date) => setValue('dateOfBirth', date, { shouldValidate: formState.isSubmitted })}
          />
          {minor && (
            <>
              <Alert tone="plain" title={t('guardianTitle')}>
                <p>{t('guardianWords')}</p>
              </Alert>
              <Field
                label={t('guardianName')}
                complaint={errors.guardianName ? t('guardianNeeded') : undefined}
                {...register('guardianName')}
              />
              <Field label={t('guardianRelation')} note={optional} {...register('guardianRelation')} />
            </>
          )}
        </div>
        <div className="col gap4">
          <Field label={t('phone')} note={optional} inputMode="tel" {...register('phone')} />
          <Field label={t('email')} note={optional} inputMode="email" {...register('email')} />
          <h2 className="large">{t('emergency')}</h2>
          <Field label={t('emergencyName')} note={optional} {...register('emergencyName')} />
          <Field label={t('emergencyPhone')} note={optional} inputMode="tel" {...register('emergencyPhone')} />
        </div>
      </form>
    </StaffFrame>
  );
}
