import { zodResolver } from '@hookform/resolvers/zod';
import { ClockCounterClockwiseIcon, LockOpenIcon } from '@phosphor-icons/react';
import { useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { contract } from '../../../../api/contract/contract.ts';
import { BackButton } from '../../../app/frame/BackButton.tsx';
import { StaffFrame } from '../../../app/frame/StaffFrame.tsx';
import { Button } from '../../../kit/Button.tsx';
import { Field } from '../../../kit/Field.tsx';
import { RecoveryKeyField } from '../../../kit/RecoveryKey.tsx';
import { useClient } from '../../../ui-data/useClient.ts';
import { useComplaint } from '../../../ui-data/useComplaint.ts';
import { useStatus } from '../../../ui-data/useStatus.ts';
import { useStep } from '../../../ui-data/useStep.ts';
import { ForgotButton } from '../lock/ForgotButton.tsx';
import { ForgotPin } from '../lock/ForgotPin.tsx';
import { RestoreScreen } from '../restore/Screen.tsx';
import { Damaged } from './Damaged.tsx';

const Recover = contract['store.recover'].input;

const recoverForm = (passphrase: boolean) =>
  z
    .object({
      recoveryKey: Recover.shape.recoveryKey,
      passphrase: passphrase ? Recover.shape.newPassphrase.unwrap() : z.string(),
      again: z.string(),
    })
    .refine((form) => !passphrase || form.passphrase === form.again, { path: ['again'] });
type RecoverForm = z.input<ReturnType<typeof recoverForm>>;

/** The keys do not open the record, or the passphrase is forgotten. A new record is never made over an existing one. */
export function RecoveryScreen({ onBack }: { onBack?: () => void }) {
  const { t } = useTranslation('setup');
  const { t: custody } = useTranslation('custody');
  const { t: common } = useTranslation();
  const [restoring, setRestoring] = useState(false);
  const [forgot, setForgot] = useState(false);
  const asksPassphrase = useStatus((status) => status.passphrase);
  const problem = useStatus((status) => status.problem);
  const open = useStatus(({ staff }) => staff.length > 0);
  const { call } = useClient();
  const { run, busy } = useStep();
  const complaint = useComplaint();
  const { register, handleSubmit, formState, control } = useForm<RecoverForm>({
    resolver: zodResolver(recoverForm(asksPassphrase)),
    defaultValues: { recoveryKey: '', passphrase: '', again: '' },
  });
  const { errors } = formState;
  const untyped = useWatch({ control, name: 'recoveryKey' }).trim() === '';
  const recover = (form: RecoverForm) =>
    run(() =>
      call('store.recover', {
        recoveryKey: form.recoveryKey,
        ...(asksPassphrase ? { newPassphrase: form.passphrase } : {}),
      }),
    );
  if (problem) return <Damaged problem={problem} />;
  if (forgot) return <ForgotPin preset={null} onBack={() => setForgot(false)} />;
  if (restoring) return <RestoreScreen onBack={() => setRestoring(false)} />;
  return (
    <StaffFrame
      help="recovery"
      title={t('recoverTitle')}
      side={
        onBack ? (
          <BackButton onPress={onBack}>{t('backToPassphrase')}</BackButton>
        ) : (
          <>
            <Button icon={<ClockCounterClockwiseIcon />} onPress={() => setRestoring(true)}>
              {custody('restore')}
            </Button>
            {/* Open and asking for the key: somebody's wrong PINs. The owner may have forgotten theirs. */}
            {open && <ForgotButton onPress={() => setForgot(true)} />}
          </>
        )
      }
      main={
        <Button
          kind="main"
          type="submit"
          form="recover"
          working={busy && common('opening')}
          waits={untyped ? custody('keyFirst') : null}
          iconEnd={<LockOpenIcon />}
        >
          {t('recover')}
        </Button>
      }
    >
      <form id="recover" className="narrow col gap4" noValidate onSubmit={handleSubmit(recover)}>
        <p>{t(onBack ? 'recoverWordsForgot' : 'recoverWords')}</p>
        <RecoveryKeyField
          label={t('recoveryKey')}
          hint={t('keyHint')}
          complaint={complaint(errors.recoveryKey, 'line')}
          {...register('recoveryKey')}
        />
        {asksPassphrase && (
          <div className="half">
            <Field
              label={t('newPassphrase')}
              type="password"
              complaint={complaint(errors.passphrase, 'passphrase')}
              {...register('passphrase')}
            />
            <Field
              label={t('newPassphraseAgain')}
              type="password"
              complaint={errors.again ? t('passphraseDiffers') : undefined}
              {...register('again')}
            />
          </div>
        )}
      </form>
    </StaffFrame>
  );
}
