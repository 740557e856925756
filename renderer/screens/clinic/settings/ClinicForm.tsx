import { zodResolver } from '@hookform/resolvers/zod';
import { CheckIcon } from '@phosphor-icons/react';
import { useState } from 'react';
import { Controller, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { SettingsView } from '../../../../api/contract/settings.ts';
import { type ClinicDetails, ClinicEntry, usualAppointmentMinutes } from '../../../../domain/clinic/clinic.ts';
import { BackButton } from '../../../app/frame/BackButton.tsx';
import { StaffFrame } from '../../../app/frame/StaffFrame.tsx';
import { Button } from '../../../kit/Button.tsx';
import { Stepper } from '../../../kit/Stepper.tsx';
import { DraftForm, DraftNote, type FormDraft } from '../../../ui-data/DraftForm.tsx';
import { useClient } from '../../../ui-data/useClient.ts';
import { useSaveDraft } from '../../../ui-data/useSaveDraft.ts';
import { useStep } from '../../../ui-data/useStep.ts';
import { ClinicFields } from '../../access/setup/ClinicFields.tsx';
import { PaperField } from '../../access/setup/PaperField.tsx';
import type { ClinicInput } from '../../access/setup/parts.ts';
import { ZoneField } from '../../access/setup/zone/ZoneField.tsx';
import { ZoneList } from '../../access/setup/zone/ZoneList.tsx';

interface Props {
  readonly settings: SettingsView;
  readonly onSaved: (settings: SettingsView) => void;
  readonly onBack: () => void;
}

export function ClinicForm(props: Props) {
  return (
    <DraftForm name={{ step: 'settings.change-clinic', field: 'form' }} empty={props.settings.clinic}>
      {(draft) => <Fields {...props} draft={draft} />}
    </DraftForm>
  );
}

function Fields({ draft, onSaved, onBack }: Props & { draft: FormDraft<ClinicInput> }) {
  const { t } = useTranslation('settings');
  const { t: setup } = useTranslation('setup');
  const { t: common } = useTranslation();
  const { call } = useClient();
  const { run, busy } = useStep();
  const { register, control, handleSubmit, formState, getValues, setValue, watch } = useForm<
    ClinicInput,
    unknown,
    ClinicDetails
  >({
    resolver: zodResolver(ClinicEntry),
    defaultValues: draft.values,
  });
  useSaveDraft(watch, draft.keep);
  const save = handleSubmit(async () => {
    await run(async () => onSaved(await call('settings.change-clinic', { clinic: getValues() })));
  });
  const [choosingZone, setChoosingZone] = useState(false);
  if (choosingZone)
    return (
      <StaffFrame help="clinicForm" title={setup('zone')} side={<BackButton onPress={() => setChoosingZone(false)} />}>
        <div className="narrow col gap5">
          <ZoneList
            chosen={getValues('zone')}
            onChoose={(zone) => {
              setValue('zone', zone, { shouldDirty: true });
              setChoosingZone(false);
            }}
          />
        </div>
      </StaffFrame>
    );
  return (
    <StaffFrame
      help="clinicForm"
      title={t('clinic')}
      side={<BackButton onPress={onBack} />}
      main={
        <Button kind="main" type="submit" form="clinic" working={busy && common('saving')} iconEnd={<CheckIcon />}>
          {t('saveClinic')}
        </Button>
      }
    >
      <form id="clinic" className="narrow col gap4" noValidate onSubmit={save}>
        <DraftNote draft={draft} />
        <ClinicFields register={register} errors={formState.errors} />
        <ZoneField zone={watch('zone')} hint={t('zoneTouches')} onChange={() => setChoosingZone(true)} />
        <Controller
          name="paper"
          control={control}
          render={({ field }) => <PaperField paper={field.value ?? null} onPaper={field.onChange} />}
        />
        <div className="col gap2">
          <p className="label">{t('appointmentLength')}</p>
          <Controller
            name="appointmentMinutes"
            control={control}
            render={({ field }) => (
              <Stepper
                label={t('appointmentLength')}
                value={field.value ?? usualAppointmentMinutes}
                least={15}
                most={720}
                step={15}
                show={(minutes) => t('appointmentMinutes', { minutes })}
                onChange={field.onChange}
              />
            )}
          />
        </div>
      </form>
    </StaffFrame>
  );
}
