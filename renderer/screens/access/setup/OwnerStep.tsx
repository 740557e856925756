import { zodResolver } from '@hookform/resolvers/zod';
import { KeyIcon } from '@phosphor-icons/react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { CallError } from '../../../../api/client/client.ts';
import { contract } from '../../../../api/contract/contract.ts';
import { BackButton } from '../../../app/frame/BackButton.tsx';
import { Button } from '../../../kit/Button.tsx';
import { Field } from '../../../kit/Field.tsx';
import { PinField } from '../../../kit/PinField.tsx';
import { useClient } from '../../../ui-data/useClient.ts';
import { useComplaint } from '../../../ui-data/useComplaint.ts';
import { useSaveDraft } from '../../../ui-data/useSaveDraft.ts';
import { useStatus } from '../../../ui-data/useStatus.ts';
import { useStep } from '../../../ui-data/useStep.ts';
import { SetupFrame } from './SetupFrame.tsx';
import type { TypedStepProps } from './typed.ts';

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

/** The last thing that is typed, in the same step as what may be refused of it: the record is made from here. */
export function OwnerStep({
  typed: { clinic, clockSeen, language, ownerName, secrets },
  keep,
  onBack,
  onMade,
}: TypedStepProps & {
  onBack: () => void;
  onMade: (recoveryKey: string) => void;
}) {
  const { t } = useTranslation('setup');
  const asksPassphrase = useStatus((status) => status.passphrase);
  const { call } = useClient();
  const { run, busy } = useStep();
  const complaint = useComplaint();
  const { pin: firstPin, ...repeated } = secrets;
  const { register, handleSubmit, formState, watch } = useForm<OwnerForm>({
    resolver: zodResolver(ownerForm(asksPassphrase)),
    defaultValues: { ...repeated, owner: { name: ownerName, pin: firstPin } },
  });
  useSaveDraft(watch, ({ owner: { name, pin }, ...again }) => keep({ ownerName: name, secrets: { ...again, pin } }));
  const { errors } = formState;
  const make = (form: OwnerForm) =>
    run(async () => {
      try {
        const made = await call('setup.begin', {
          clinic,
          owner: form.owner,
          language,
          ...(clockSeen && { clockSeen }),
          ...(asksPassphrase ? { passphrase: form.passphrase } : {}),
        });
        onMade(made.recoveryKey);
      } catch (error) {
        // Where the clock is confirmed, it is asked again.
        if (error instanceof CallError && error.code === 'clock-unseen') keep({ clockSeen: null, at: 'time' });
        throw error;
      }
    });

  return (
    <SetupFrame
      help="setupOwner"
      step={4}
      side={<BackButton onPress={onBack} />}
      main={
        <Button kind="main" type="submit" form="setup-owner" working={busy && t('making')} iconEnd={<KeyIcon />}>
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
        <div className="half twice">
          <PinField label={t('pin')} complaint={complaint(errors.owner?.pin, 'pin')} {...register('owner.pin')} />
          <PinField
            label={t('pinAgain')}
            complaint={errors.pinAgain ? t('pinDiffers') : undefined}
            {...register('pinAgain')}
          />
        </div>
        {asksPassphrase && (
          <>
            <div>
              <h2>{t('passphraseTitle')}</h2>
              <p className="quiet">{t('passphraseWords')}</p>
            </div>
            <div className="half twice">
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
      </form>
    </SetupFrame>
  );
}
