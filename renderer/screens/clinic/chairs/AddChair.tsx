import { CheckCircleIcon, DeviceTabletIcon, LockKeyIcon, TimerIcon } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { ChairsView, chairs } from '../../../../api/contract/chairs.ts';
import { FormFrame } from '../../../app/frame/FormFrame.tsx';
import { StaffFrame } from '../../../app/frame/StaffFrame.tsx';
import { Button } from '../../../kit/Button.tsx';
import { Field } from '../../../kit/Field.tsx';
import { RecoveryKey } from '../../../kit/RecoveryKey.tsx';
import { Status } from '../../../kit/Status.tsx';
import { useClient } from '../../../ui-data/useClient.ts';
import { useStatus } from '../../../ui-data/useStatus.ts';
import { useStep } from '../../../ui-data/useStep.ts';
import { clockTimeAt } from '../../../words/dates.ts';
import { PresentPin } from '../settings/PinPair.tsx';
import { Digits } from './Digits.tsx';
import { firstMissing } from './HubFields.tsx';
import { useLook } from './useLook.ts';

type Invited = z.output<(typeof chairs)['chairs.invite']['output']>;
type Asking = z.output<(typeof chairs)['chairs.invitation']['output']>['asking'];

/**
 * An owner shows a code for another tablet, compares four digits with it, and lets it in. Each asks for the PIN: people walk between
 * two tablets meanwhile.
 */
export function AddChair({ view, onDone }: { view: ChairsView; onDone: () => void }) {
  const { t } = useTranslation('chairs');
  const { call } = useClient();
  const { run, busy } = useStep();
  const zone = useStatus(({ now }) => now.zone);
  const [pin, setPin] = useState('');
  const [name, setName] = useState<string>(() => t('nextName', { number: view.chairs.length + 1 }));
  const [invited, setInvited] = useState<Invited | null>(null);
  const [asking, setAsking] = useState<Asking>(null);
  useLook(invited !== null && asking === null, async () => setAsking((await call('chairs.invitation', {})).asking));
  if (!invited)
    return (
      <FormFrame
        help="chairs"
        title={t('addTitle')}
        onBack={onDone}
        send={t('makeCode')}
        icon={<DeviceTabletIcon />}
        working={busy && t('makingCode')}
        waits={pin === '' ? t('typePin') : null}
        onSend={async () => {
          await run(async () => setInvited(await call('chairs.invite', { pin })));
          setPin('');
        }}
      >
        <p>{t('addWords')}</p>
        <PresentPin value={pin} onChange={setPin} />
      </FormFrame>
    );
  return (
    <StaffFrame
      help="chairs"
      title={t('addTitle')}
      under={t('codeEnds', { time: clockTimeAt(invited.until, zone) })}
      side={<Button onPress={onDone}>{asking ? t('notSame') : t('giveUp')}</Button>}
      main={
        asking && (
          <Button
            kind="main"
            iconEnd={<LockKeyIcon />}
            working={busy && t('adding')}
            waits={firstMissing([
              [name, t('typeName')],
              [pin, t('typePin')],
            ])}
            onPress={async () => {
              await run(async () => {
                await call('chairs.admit', { pin, digits: asking.digits, name: name.trim() });
                onDone();
              });
              setPin('');
            }}
          >
            {t('same')}
          </Button>
        )
      }
    >
      <div className="pair-columns">
        <section className="card col gap4 chaircode">
          <h2>{t('onNew')}</h2>
          <p>{t('typeBoth')}</p>
          <p className="code selectable large">{invited.address}</p>
          <RecoveryKey recoveryKey={invited.code} />
        </section>
        <section className="card col gap4">
          {asking ? (
            <>
              <Status tone="pass" icon={<CheckCircleIcon weight="fill" />}>
                {t('answered', { device: asking.device })}
              </Status>
              <h2>{t('digitsTitle')}</h2>
              <Digits digits={asking.digits} />
              <p>{t('digitsThere')}</p>
              <div className="chairadmit">
                <Field
                  label={t('nameOther')}
                  maxLength={120}
                  value={name}
                  onChange={(event) => setName(event.target.value)}
                />
                <PresentPin value={pin} onChange={setPin} />
              </div>
            </>
          ) : (
            <Status icon={<TimerIcon />}>{t('waiting')}</Status>
          )}
        </section>
      </div>
    </StaffFrame>
  );
}
