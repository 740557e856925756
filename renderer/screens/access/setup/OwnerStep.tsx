import { zodResolver } from '@hookform/resolvers/zod';
import { KeyIcon } from '@phosphor-icons/react';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { contract } from '../../../../api/contract/contract.ts';
import type { ClockReading } from '../../../../domain/clinic/clock-seen.ts';
import { Zone } from '../../../../domain/time.ts';
import { BackButton } from '../../../app/frame/BackButton.tsx';
import { Button } from '../../../kit/Button.tsx';
import { Choice } from '../../../kit/Choice.tsx';
import { Field } from '../../../kit/Field.tsx';
import { useClient } from '../../../ui-data/useClient.ts';
import { useComplaint } from '../../../ui-data/useComplaint.ts';
import { useStatus } from '../../../ui-data/useStatus.ts';
import { useStep } from '../../../ui-data/useStep.ts';
import { ClockCard } from './ClockCard.tsx';
import type { ClinicInput } from './parts.ts';
import { SetupFrame } from './SetupFrame.tsx';

const Begin = contract['setup.begin'].input;

/** The contract's rules for owner and passphrase, plus the repeated entry of the form. */
const ownerForm = (passphrase: boolean) =>
  z
    .object({
      owner: Begin.shape.owner,
      pinAgain: z.string(),
      passphrase: passphrase ? Begin.shape.passphrase.unwrap() : z.string(),
      passphraseAgain: z.string(),
    })
    .refine((form) => form.owner.pin === form.pinAgain, { path: ['pinAgain'] })
    .refine((form) => !passphrase || form.passphrase === form.passphraseAgain, { path: ['passphraseAgain'] });

type OwnerForm = z.input<ReturnType<typeof ownerForm>>;

/** What was typed in this step, and whether the samples were seen, for going back and returning. */
export interface TypedOwner {
  readonly form: OwnerForm;
  readonly seen: boolean;
}

export function OwnerStep({
  clinic,
  kept,
  onBack,
  onMade,
}: {
  clinic: ClinicInput;
  kept: TypedOwner | null;
  onBack: (typed: TypedOwner) => void;
  onMade: (recoveryKey: string) => void;
}) {
  const { t } = useTranslation('setup');
  const { t: common } = useTranslation();
  const asksPassphrase = useStatus((status) => status.passphrase);
  const { call } = useClient();
  const { run, busy } = useStep();
  const complaint = useComplaint();
  const [seen, setSeen] = useState(kept?.seen ?? false);
  const [clockSeen, setClockSeen] = useState<ClockReading | null>(null);
  const zone = Zone.parse(clinic.zone);
  const missing = clockSeen === null ? t('waitsClock') : seen ? null : t('waitsSamples');
  const { register, handleSubmit, formState, getValues } = useForm<OwnerForm>({
    resolver: zodResolver(ownerForm(asksPassphrase)),
    defaultValues: kept?.form ?? { owner: { name: '', pin: '' }, pinAgain: '', passphrase: '', passphraseAgain: '' },
  });
  const { errors } = formState;
  const make = (form: OwnerForm) =>
    run(async () => {
      const made = await call('setup.begin', {
        clinic,
        owner: form.owner,
        ...(clockSeen && { clockSeen }),
        ...(asksPassphrase ? { passphrase: form.passphrase } : {}),
      });
      onMade(made.recoveryKey);
    });
  const pin = { type: 'password', inputMode: 'numeric', maxLength: 12 } as const;

  return (
    <SetupFrame
      step={2}
      side={<BackButton onPress={() => onBack({ form: getValues(), seen })} />}
      main={
        <Button
          kind="main"
          type="submit"
          form="setup-owner"
          working={busy && t('making')}
          waits={missing === null ? null : common('waits', { why: missing })}
          iconEnd={<KeyIcon />}
        >
          {t('make')}
        </Button>
      }
    >
      <form id="setup-owner" className="col gap4" noValidate onSubmit={handleSubmit(make)}>
        <div>
          <h2>{t('ownerTitle')}</h2>
          <p className="quiet">{t('ownerWords')}</p>
        </div>
        <Field label={t('ownerName')} complaint={complaint(errors.owner?.name, 'line')} {...register('owner.name')} />
        <div className="half">
          <Field label={t('pin')} complaint={complaint(errors.owner?.pin, 'pin')} {...pin} {...register('owner.pin')} />
          <Field
            label={t('pinAgain')}
            complaint={errors.pinAgain ? t('pinDiffers') : undefined}
            {...pin}
            {...register('pinAgain')}
          />
        </div>
        {asksPassphrase && (
          <>
            <div>
              <h2>{t('passphraseTitle')}</h2>
              <p className="quiet">{t('passphraseWords')}</p>
            </div>
            <div className="half">
              <Field
                label={t('passphrase')}
                type="password"
                complaint={complaint(errors.passphrase, 'passphrase')}
                {...register('passphrase')}
              />
              <Field
                label={t('passphraseAgain')}
                type="password"
                complaint={errors.passphraseAgain ? t('passphraseDiffers') : undefined}
                {...register('passphraseAgain')}
              />
            </div>
          </>
        )}
        <ClockCard zone={zone} seen={clockSeen} onSeen={setClockSeen} />
        <div className="card col">
          <h2>{t('samplesTitle')}</h2>
          <p>{t('samplesWords')}</p>
          <Choice many on={seen} onPress={() => setSeen(!seen)}>
            {t('samplesSeen')}
          </Choice>
        </div>
      </form>
    </SetupFrame>
  );
}
