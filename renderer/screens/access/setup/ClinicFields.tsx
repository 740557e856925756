import type { FieldErrors, UseFormRegister } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Field } from '../../../kit/Field.tsx';
import { useComplaint } from '../../../ui-data/useComplaint.ts';
import type { ClinicInput } from './parts.ts';

/** What sheets say about the clinic, at setup and in the settings. */
export function ClinicFields({
  register,
  errors,
}: {
  register: UseFormRegister<ClinicInput>;
  errors: FieldErrors<ClinicInput>;
}) {
  const { t } = useTranslation('setup');
  const { t: common } = useTranslation();
  const complaint = useComplaint();
  return (
    <>
      <Field label={t('clinicName')} complaint={complaint(errors.name, 'line')} {...register('name')} />
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
    </>
  );
}
