import { zodResolver } from '@hookform/resolvers/zod';
import { ArrowLeftIcon, CheckIcon } from '@phosphor-icons/react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { SettingsView } from '../../../api/contract/settings.ts';
import { type ClinicDetails, ClinicEntry } from '../../../domain/clinic/clinic.ts';
import { useApp } from '../../app/AppContext.tsx';
import { Button } from '../../kit/Button.tsx';
import { StaffFrame } from '../../kit/StaffFrame.tsx';
import { ClinicFields } from '../setup/ClinicFields.tsx';
import type { ClinicInput } from '../setup/parts.ts';

export function ClinicForm({
  settings,
  onSaved,
  onBack,
}: {
  settings: SettingsView;
  onSaved: (settings: SettingsView) => void;
  onBack: () => void;
}) {
  const { t } = useTranslation('settings');
  const { t: common } = useTranslation();
  const { call, run, busy } = useApp();
  const { register, control, handleSubmit, formState, getValues } = useForm<ClinicInput, unknown, ClinicDetails>({
    resolver: zodResolver(ClinicEntry),
    defaultValues: settings.clinic,
  });
  const save = handleSubmit(async () => {
    await run(async () => onSaved(await call('settings.change-clinic', { clinic: getValues() })));
  });
  return (
    <StaffFrame
      title={t('clinic')}
      side={
        <Button icon={<ArrowLeftIcon className="i turn" />} onPress={onBack}>
          {common('back')}
        </Button>
      }
      main={
        <Button kind="main" type="submit" form="clinic" working={busy && common('saving')} iconEnd={<CheckIcon />}>
          {t('saveClinic')}
        </Button>
      }
    >
      <form id="clinic" className="narrow col gap4" noValidate onSubmit={save}>
        <ClinicFields register={register} control={control} errors={formState.errors} />
      </form>
    </StaffFrame>
  );
}
