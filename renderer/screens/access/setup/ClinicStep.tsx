import { zodResolver } from '@hookform/resolvers/zod';
import { ArrowRightIcon, ClockCounterClockwiseIcon } from '@phosphor-icons/react';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { type ClinicDetails, ClinicEntry } from '../../../../domain/clinic/clinic.ts';
import { staffLanguages } from '../../../../domain/clinic/staff-language.ts';
import { Button } from '../../../kit/Button.tsx';
import { AnswerPair } from '../../../kit/Choice.tsx';
import { useClient } from '../../../ui-data/useClient.ts';
import { useSaveDraft } from '../../../ui-data/useSaveDraft.ts';
import { useStep } from '../../../ui-data/useStep.ts';
import { ownWordsOf } from '../../../words/own-names.ts';
import { ClinicFields } from './ClinicFields.tsx';
import type { ClinicInput } from './parts.ts';
import { SetupFrame } from './SetupFrame.tsx';
import type { TypedStepProps } from './typed.ts';

export function ClinicStep({
  typed,
  keep,
  onNext,
  onRestore,
}: TypedStepProps & {
  onNext: () => void;
  onRestore: () => void;
}) {
  const { t } = useTranslation('setup');
  const { t: custody } = useTranslation('custody');
  const { register, handleSubmit, formState, setError, watch } = useForm<ClinicInput, unknown, ClinicDetails>({
    resolver: zodResolver(ClinicEntry),
    defaultValues: typed.clinic,
  });
  useSaveDraft(watch, ({ name, address = '', phone = '', outOfHours = '' }) =>
    keep({ clinic: { ...typed.clinic, name, address, phone, outOfHours } }),
  );
  const { call } = useClient();
  const { run } = useStep();
  const [asked, setAsked] = useState(false);
  const next = handleSubmit((clinic) => {
    if (clinic.phone === '' && clinic.outOfHours === '' && !asked) {
      setAsked(true);
      setError('phone', { type: 'needed' }, { shouldFocus: true });
      return;
    }
    void run(async () => {
      const { unprintable } = await call('setup.check-clinic', { clinic });
      if (unprintable)
        setError(unprintable.field, { type: 'unprintable', message: unprintable.letter }, { shouldFocus: true });
      else onNext();
    });
  });
  return (
    <SetupFrame
      help="setupClinic"
      step={1}
      side={
        <Button icon={<ClockCounterClockwiseIcon />} onPress={onRestore}>
          {custody('restore')}
        </Button>
      }
      main={
        <Button kind="main" type="submit" form="setup-clinic" iconEnd={<ArrowRightIcon className="i turn" />}>
          {t('next')}
        </Button>
      }
    >
      <form id="setup-clinic" className="col gap4" noValidate onSubmit={next}>
        <AnswerPair
          label={t('language')}
          options={staffLanguages.map((id) => ({ id, label: ownWordsOf(id).name }))}
          value={typed.language}
          onAnswer={(language) => keep({ language })}
        />
        <div>
          <h2>{t('clinicTitle')}</h2>
          <p className="quiet">{t('clinicWords')}</p>
        </div>
        <ClinicFields register={register} errors={formState.errors} />
      </form>
    </SetupFrame>
  );
}
