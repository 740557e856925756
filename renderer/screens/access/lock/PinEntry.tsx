import { type ReactNode, useState } from 'react';
import { NumberPad } from '../../../kit/NumberPad.tsx';
import { useStep } from '../../../ui-data/useStep.ts';
import { sayFault } from '../../../words/say-fault.ts';

const shortestPin = 6;

/** PIN entry with its result: a wrong PIN is reported with the tries left, and the dots empty for the next try. */
export function PinEntry({
  prompt,
  enter,
  enterIcon,
  settles,
  onEnter,
}: {
  prompt: string;
  enter: string;
  enterIcon?: ReactNode;
  /** As of `NumberPad`. */
  settles?: boolean;
  onEnter: (pin: string) => Promise<unknown>;
}) {
  const { run, busy, trouble, dismiss } = useStep();
  const [pin, setPin] = useState('');
  const submit = async () => {
    if (pin.length < shortestPin) return;
    await run(() => onEnter(pin));
    setPin('');
  };
  return (
    <div className="pinentry">
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
        onEnter={() => void submit()}
      />
    </div>
  );
}
