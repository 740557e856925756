import type { MouseEvent, ReactNode } from 'react';
import { firstUnseen } from './useUnseen.ts';

export interface ButtonProps {
  readonly children: ReactNode;
  readonly kind?: 'main' | 'side' | 'plain' | 'stop' | 'onband';
  readonly small?: boolean;
  readonly icon?: ReactNode;
  /** Icon after the text, as on main buttons. */
  readonly iconEnd?: ReactNode;
  /** Why it cannot be pressed now, as text that replaces the button's own. Never disabled without text. */
  readonly waits?: string | null | undefined;
  /** The text while it works ("Saving…"); the width stays. */
  readonly working?: string | false | undefined;
  readonly onPress?: () => void;
  readonly type?: 'button' | 'submit';
  readonly form?: string;
  readonly label?: string;
  /** What it is, where its words follow what is typed: see `standsFor` in settling/identity.ts. */
  readonly standsFor?: string;
  readonly pressed?: boolean;
}

/** The only kind of button. A waiting or working one stays focusable, so that a screen reader finds the reason. */
export function Button(props: ButtonProps) {
  const { kind = 'side', small = false, waits, working, onPress, type = 'button' } = props;
  const still = Boolean(waits) || Boolean(working);
  // Invisible characters are not sent: the field that holds them says so and gets the cursor.
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    const unseen = kind === 'main' || kind === 'stop' ? firstUnseen(event.currentTarget) : null;
    if (!unseen) return onPress?.();
    event.preventDefault();
    unseen.focus();
  };
  return (
    <button
      type={still ? 'button' : type}
      form={props.form}
      className={`btn${kind === 'side' ? '' : ` ${kind}`}${small ? ' small' : ''}`}
      aria-disabled={waits ? true : undefined}
      aria-busy={working ? true : undefined}
      aria-label={props.label}
      aria-pressed={props.pressed}
      data-stands-for={props.standsFor}
      onClick={still ? undefined : press}
    >
      {!working && !waits && props.icon}
      {working || waits || props.children}
      {!working && !waits && props.iconEnd}
    </button>
  );
}
