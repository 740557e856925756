import { useEffect, useState } from 'react';
import { useClient } from '../../../ui-data/useClient.ts';
import { useStatus } from '../../../ui-data/useStatus.ts';
import { RestoreScreen } from '../restore/Screen.tsx';
import { ClinicStep } from './ClinicStep.tsx';
import { InterruptedStep } from './InterruptedStep.tsx';
import { KeyStep } from './KeyStep.tsx';
import { MadeStep } from './MadeStep.tsx';
import { OwnerStep, type TypedOwner } from './OwnerStep.tsx';
import type { ClinicInput } from './parts.ts';
import { TypeBackStep } from './TypeBackStep.tsx';

type Step =
  | { readonly at: 'clinic' }
  | { readonly at: 'restore' }
  | { readonly at: 'owner' }
  | { readonly at: 'key'; readonly recoveryKey: string }
  | { readonly at: 'type-back'; readonly recoveryKey: string | null }
  | { readonly at: 'interrupted' }
  | { readonly at: 'made' };

/**
 * First run. The recovery key is only in this component's memory, so the screen stays (`onStay`) while the app's mode already
 * changes; after a power cut the key is gone and a new one must be made.
 */
export function SetupScreen({ onStay }: { onStay: (stay: boolean) => void }) {
  const mode = useStatus((status) => status.mode);
  const { refresh } = useClient();
  const [step, setStep] = useState<Step>(() => ({ at: mode === 'setup' ? 'clinic' : 'interrupted' }));
  const [clinic, setClinic] = useState<ClinicInput | null>(null);
  // In memory only: there is no store yet, and a PIN is stored nowhere.
  const [owner, setOwner] = useState<TypedOwner | null>(null);

  // A restored tablet needs no further setup.
  const restored = step.at === 'restore' && mode !== 'setup';
  useEffect(() => {
    onStay(!restored);
  }, [onStay, restored]);

  switch (step.at) {
    case 'clinic':
      return (
        <ClinicStep
          kept={clinic}
          onRestore={(typed) => {
            setClinic(typed);
            setStep({ at: 'restore' });
          }}
          onNext={(next) => {
            setClinic(next);
            setStep({ at: 'owner' });
          }}
        />
      );
    case 'restore':
      return <RestoreScreen onBack={() => setStep({ at: 'clinic' })} />;
    case 'owner':
      return clinic ? (
        <OwnerStep
          clinic={clinic}
          kept={owner}
          onBack={(typed) => {
            setOwner(typed);
            setStep({ at: 'clinic' });
          }}
          onMade={(recoveryKey) => {
            setOwner(null);
            setStep({ at: 'key', recoveryKey });
          }}
        />
      ) : null;
    case 'key':
      return (
        <KeyStep
          recoveryKey={step.recoveryKey}
          onWritten={() => setStep({ at: 'type-back', recoveryKey: step.recoveryKey })}
        />
      );
    case 'type-back':
      return (
        <TypeBackStep
          canShow={step.recoveryKey !== null}
          onBack={() =>
            setStep(step.recoveryKey ? { at: 'key', recoveryKey: step.recoveryKey } : { at: 'interrupted' })
          }
          onDone={() => setStep({ at: 'made' })}
        />
      );
    case 'interrupted':
      return (
        <InterruptedStep
          onHaveKey={() => setStep({ at: 'type-back', recoveryKey: null })}
          onNewKey={(recoveryKey) => setStep({ at: 'key', recoveryKey })}
        />
      );
    case 'made':
      return (
        <MadeStep
          onLeave={() => {
            void refresh().then(() => onStay(false));
          }}
        />
      );
  }
}
