import { useEffect, useState } from 'react';
import { useClient } from '../../../ui-data/useClient.ts';
import { useStatus } from '../../../ui-data/useStatus.ts';
import { useStep } from '../../../ui-data/useStep.ts';
import { speakToStaff } from '../../../words/words.ts';
import { RestoreScreen } from '../restore/Screen.tsx';
import { ClinicStep } from './ClinicStep.tsx';
import { InterruptedStep } from './InterruptedStep.tsx';
import { KeyStep } from './KeyStep.tsx';
import { MadeStep } from './MadeStep.tsx';
import { OwnerStep } from './OwnerStep.tsx';
import { TextsStep } from './TextsStep.tsx';
import { TimeStep } from './TimeStep.tsx';
import { TypeBackStep } from './TypeBackStep.tsx';
import { type TypedStep, useTyped } from './typed.ts';

type Step =
  | { readonly at: 'typing' }
  | { readonly at: 'restore' }
  | { readonly at: 'key'; readonly recoveryKey: string }
  | { readonly at: 'type-back'; readonly recoveryKey: string | null }
  | { readonly at: 'interrupted' }
  | { readonly at: 'made' };

/**
 * First run. The recovery key is only in this component's memory, so the screen stays (`onStay`) while the app's mode already
 * changes; after a power cut the key is gone and a new one must be made.
 */
export function SetupScreen({
  onStay,
  onTry,
}: {
  onStay: (stay: boolean) => void;
  /** Whoever signs in next wants to try a visit first. */
  onTry: () => void;
}) {
  const mode = useStatus((status) => status.mode);
  const { refresh } = useClient();
  const [step, setStep] = useState<Step>(() => ({ at: mode === 'setup' ? 'typing' : 'interrupted' }));
  const kept = useTyped(mode === 'setup');

  // A restored tablet needs no further setup.
  const restored = step.at === 'restore' && mode !== 'setup';
  useEffect(() => {
    onStay(!restored);
  }, [onStay, restored]);
  switch (step.at) {
    case 'typing':
      return (
        <Typing
          {...kept}
          onRestore={() => setStep({ at: 'restore' })}
          onMade={(recoveryKey) => setStep({ at: 'key', recoveryKey })}
        />
      );
    case 'restore':
      return <RestoreScreen onBack={() => setStep({ at: 'typing' })} />;
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
    case 'made': {
      const leave = () => void refresh().then(() => onStay(false));
      return (
        <MadeStep
          onLeave={leave}
          onTry={() => {
            onTry();
            leave();
          }}
        />
      );
    }
  }
}

/** The steps before there is a record. Each keeps what was typed in it. */
function Typing({
  onRestore,
  onMade,
  ...kept
}: ReturnType<typeof useTyped> & {
  onRestore: () => void;
  onMade: (recoveryKey: string) => void;
}) {
  const { dismiss } = useStep();
  const { language } = kept.typed;
  useEffect(() => void speakToStaff(language).catch(() => undefined), [language]);
  const to = (at: TypedStep) => () => {
    // A refusal belongs to the step that is left.
    dismiss();
    kept.keep({ at });
  };
  switch (kept.typed.at) {
    case 'clinic':
      return <ClinicStep {...kept} onRestore={onRestore} onNext={to('time')} />;
    case 'time':
      return <TimeStep {...kept} onBack={to('clinic')} onNext={to('texts')} />;
    case 'texts':
      return <TextsStep {...kept} onBack={to('time')} onNext={to('owner')} />;
    case 'owner':
      return <OwnerStep {...kept} onBack={to('texts')} onMade={onMade} />;
  }
}
