import { type Control, Controller, type FieldErrors, type UseFormRegister } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { ClinicDetails, PaperName } from '../../../../domain/clinic/clinic.ts';
import { AnswerPair } from '../../../kit/Choice.tsx';
import { Field } from '../../../kit/Field.tsx';
import { useComplaint } from '../../../ui-data/useComplaint.ts';
import type { ClinicInput } from './parts.ts';

/** The clinic's details, at setup and in the settings. */
export function ClinicFields({
  register,
  control,
  errors,
  zoneHint,
}: {
  /** What a change of the zone affects; absent at setup. */
  zoneHint?: string;
  control: Control<ClinicInput, unknown, ClinicDetails>;
  register: UseFormRegister<ClinicInput>;
  errors: FieldErrors<ClinicInput>;
}) {
  const { t } = useTranslation('setup');
  const { t: common } = useTranslation();
  const complaint = useComplaint();
  return (
    <>
      <div className="half">
        <Field label={t('clinicName')} complaint={complaint(errors.name, 'line')} {...register('name')} />
        <Field
          label={t('zone')}
          hint={zoneHint ?? t('zoneHint')}
          complaint={complaint(errors.zone, 'zone')}
          {...register('zone')}
        />
      </div>
      <Field
        label={t('address')}
        note={common('optional')}
        complaint={complaint(errors.address, 'tooLong')}
        {...register('address')}
      />
      <div className="half">
        <Field
          label={t('phone')}
          note={common('optional')}
          inputMode="tel"
          complaint={errors.phone?.type === 'needed' ? t('phoneNeeded') : complaint(errors.phone, 'tooLong')}
          {...register('phone')}
        />
        <Field
          label={t('outOfHours')}
          note={common('optional')}
          inputMode="tel"
          hint={t('outOfHoursHint')}
          complaint={complaint(errors.outOfHours, 'tooLong')}
          {...register('outOfHours')}
        />
      </div>
      <div className="col gap2">
        <p className="label">{t('paper')}</p>
        <Controller
          name="paper"
          control={control}
          render={({ field }) => (
            <AnswerPair<PaperName>
              label={t('paper')}
              options={[
                { id: 'A4', label: t('paperA4') },
                { id: 'Letter', label: t('paperLetter') },
              ]}
              value={field.value ?? null}
              onAnswer={field.onChange}
            />
          )}
        />
      </div>
    </>
  );
}
