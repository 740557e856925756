import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { shortestPin } from '../../../../domain/clinic/pin.ts';
import { NumberPad } from '../../../kit/NumberPad.tsx';
import { useStep } from '../../../ui-data/useStep.ts';
import { sayFault } from '../../../words/say-fault.ts';
import { usePinWaits } from './usePinWaits.ts';

interface Entry {
  prompt: string;
  enter: string;
  enterIcon?: ReactNode;
  /** As of `NumberPad`. */
  settles?: boolean;
  /** This PIN has six digits: the tap on the last one enters. On a keyboard Enter still does. */
  sixDigits?: boolean;
  onEnter: (pin: string) => Promise<unknown>;
}

/**
 * PIN entry with its result: a wrong PIN is reported with the tries left, which stays until the next try, and the dots empty.
 * After too many the pad is off, and the time until the next try is counted down. `who`: whose PIN; each has their own wait.
 */
export function PinEntry({ who, onEnter, ...entry }: Entry & { who: string }) {
  const waits = usePinWaits();
  const tried = async (pin: string) => {
    try {
      await onEnter(pin);
    } catch (error) {
      waits.remember(who, error);
      throw error;
    }
  };
  return <OnePin key={who} {...entry} onEnter={tried} seconds={waits.secondsOf(who)} waited={waits.waited(who)} />;
}

function OnePin({
  seconds,
  waited,
  prompt,
  sixDigits = false,
  onEnter,
  ...pad
}: Entry & { seconds: number; waited: boolean }) {
  const { run, busy } = useStep();
  const [pin, setPin] = useState('');
  const submit = async (whole: string) => {
    if (whole.length < shortestPin || seconds > 0) return;
    await run(() => onEnter(whole));
    setPin('');
  };
  return (
    <div className="pinentry" data-enters-at={sixDigits ? shortestPin : undefined}>
      <Said prompt={prompt} seconds={seconds} waited={waited} />
      <NumberPad
        {...pad}
        value={pin}
        busy={busy}
        off={seconds > 0}
        onChange={setPin}
        onTapped={(value) => {
          if (sixDigits && value.length === shortestPin) void submit(value);
        }}
        onEnter={() => void submit(pin)}
      />
    </div>
  );
}

/** Over the dots: whose PIN, what was wrong with the last one, or how long the next one has to wait. */
function Said({ prompt, seconds, waited }: { prompt: string; seconds: number; waited: boolean }) {
  const { t } = useTranslation('lock');
  const { trouble } = useStep();
  const refused = trouble?.kind === 'refused' ? sayFault(trouble.fault) : null;
  if (seconds > 0)
    return (
      <p className="complaint">
        {/* Said once aloud; who reads sees it count. */}
        <span className="visually-hidden" role="alert">
          {refused}
        </span>
        <span role="timer">{t('pinCountdown', { left: leftIn(t, seconds) })}</span>
      </p>
    );
  if (waited)
    return (
      <p role="status">
        {t('pinAgain')} {prompt}
      </p>
    );
  return (
    <p className={refused ? 'complaint' : ''} role={refused ? 'alert' : undefined}>
      {refused ?? prompt}
    </p>
  );
}

type Words = ReturnType<typeof useTranslation<'lock'>>['t'];

/** "45 s", "4 min 32 s". */
function leftIn(t: Words, seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  return minutes === 0 ? t('secondsLeft', { seconds }) : t('minutesLeft', { minutes, seconds: seconds % 60 });
}
