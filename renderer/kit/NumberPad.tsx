import { BackspaceIcon, LockOpenIcon } from '@phosphor-icons/react';
import { type MouseEvent, type ReactNode, useEffect } from 'react';
import { useKitWords } from './kit-words.ts';

const keys = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;
const shownDots = 6;

/** PIN entry: dots, twelve keys in fixed places, and the digits of a hardware keyboard. The digits are never shown. */
export function NumberPad({
  value,
  most = 12,
  busy = false,
  off = false,
  enter,
  enterIcon = <LockOpenIcon />,
  settles = false,
  onChange,
  onTapped,
  onEnter,
}: {
  value: string;
  most?: number;
  busy?: boolean;
  /** Takes nothing, and looks so; whoever draws it says why. */
  off?: boolean;
  enter: string;
  enterIcon?: ReactNode;
  /** Takes no digit right after it appeared: where it stands under the finger that just pressed something else. */
  settles?: boolean;
  onChange: (value: string) => void;
  /** After a digit was tapped by a finger; not from a keyboard or a screen reader. */
  onTapped?: (value: string) => void;
  onEnter: () => void;
}) {
  const { pad: words } = useKitWords();
  const still = busy || off;
  const add = (digit: string) => {
    if (!still && value.length < most) onChange(value + digit);
  };
  const press = (digit: string, { detail }: MouseEvent) => {
    add(digit);
    // A click that a keyboard or a screen reader makes has no count.
    if (detail > 0 && !still && value.length < most) onTapped?.(value + digit);
  };
  const takeBack = () => {
    if (!still) onChange(value.slice(0, -1));
  };

  useEffect(() => {
    const typed = (event: KeyboardEvent) => {
      if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return;
      if (/^\d$/.test(event.key)) add(event.key);
      else if (event.key === 'Backspace') takeBack();
      // Enter on a focused button already presses it.
      else if (event.key === 'Enter' && !still && !(event.target instanceof HTMLButtonElement)) onEnter();
    };
    window.addEventListener('keydown', typed);
    return () => window.removeEventListener('keydown', typed);
  });

  const disabled = off ? { 'aria-disabled': true } : {};
  return (
    <>
      <PinDots count={value.length} />
      {/* Keys stand where they stand on every telephone, whichever way the page is read. */}
      <div className="pad" dir="ltr" data-never-settles={settles ? undefined : true}>
        {keys.map((key) => (
          <button key={key} type="button" className="key" {...disabled} onClick={(event) => press(key, event)}>
            {key}
          </button>
        ))}
        <button type="button" className="key act" {...disabled} onClick={takeBack}>
          <BackspaceIcon />
          {words.delete}
        </button>
        <button type="button" className="key" {...disabled} onClick={(event) => press('0', event)}>
          0
        </button>
        <button
          type="button"
          className="key go"
          {...disabled}
          aria-busy={busy || undefined}
          onClick={still ? undefined : onEnter}
        >
          {enterIcon}
          {enter}
        </button>
      </div>
    </>
  );
}

export function PinDots({ count }: { count: number }) {
  const { pad: words } = useKitWords();
  return (
    <span className="pins" dir="ltr" role="img" aria-label={words.entered(count)}>
      {Array.from({ length: Math.max(shownDots, count) }, (_, i) => (
        <i key={i} className={i < count ? 'on' : ''} />
      ))}
    </span>
  );
}
