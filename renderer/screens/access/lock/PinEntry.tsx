import { type ReactNode, useState } from 'react';
import { shortestPin } from '../../../../domain/clinic/pin.ts';
import { NumberPad } from '../../../kit/NumberPad.tsx';
import { useStep } from '../../../ui-data/useStep.ts';
import { sayFault } from '../../../words/say-fault.ts';

/** PIN entry with its result: a wrong PIN is reported with the tries left, and the dots empty for the next try. */
export function PinEntry({
  prompt,
  enter,
  enterIcon,
  settles,
  sixDigits = false,
  onEnter,
}: {
  prompt: string;
  enter: string;
  enterIcon?: ReactNode;
  /** As of `NumberPad`. */
  settles?: boolean;
  /** This PIN has six digits: the tap on the last one enters. On a keyboard Enter still does. */
  sixDigits?: boolean;
  onEnter: (pin: string) => Promise<unknown>;
}) {
  const { run, busy, trouble, dismiss } = useStep();
  const [pin, setPin] = useState('');
  const submit = async (whole: string) => {
    if (whole.length < shortestPin) return;
    await run(() => onEnter(whole));
    setPin('');
  };
  return (
    <div className="pinentry" data-enters-at={sixDigits ? shortestPin : undefined}>
      <p className={trouble ? 'complaint' : ''} role={trouble ? 'alert' : undefined}>
        {trouble?.kind === 'refused' ? sayFault(trouble.fault) : prompt}
      </p>
      <NumberPad
        value={pin}
        busy={busy}
        enter={enter}
        {...(enterIcon === undefined ? {} : { enterIcon })}
        {...(settles === undefined ? {} : { settles })}
        onChange={(value) => {
          if (trouble) dismiss();
          setPin(value);
        }}
        onTapped={(value) => {
          if (sixDigits && value.length === shortestPin) void submit(value);
        }}
        onEnter={() => void submit(pin)}
      />
    </div>
  );
}
