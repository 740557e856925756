import {
  CheckCircleIcon,
  CheckIcon,
  CheckSquareIcon,
  CircleIcon,
  SquareIcon,
  WarningIcon,
} from '@phosphor-icons/react';
import type { ReactNode } from 'react';

/** One of several choices: `many` draws check boxes, otherwise radio circles. */
export function Choice({
  on,
  many = false,
  onPress,
  children,
  disabled = false,
}: {
  on: boolean;
  many?: boolean;
  onPress: () => void;
  children: ReactNode;
  disabled?: boolean;
}) {
  const icon = many ? (
    on ? (
      <CheckSquareIcon weight="fill" />
    ) : (
      <SquareIcon />
    )
  ) : on ? (
    <CheckCircleIcon weight="fill" />
  ) : (
    <CircleIcon />
  );
  return (
    <button
      type="button"
      className={`choice${on ? ' on' : ''}`}
      aria-pressed={on}
      data-many={many ? true : undefined}
      disabled={disabled}
      onClick={onPress}
    >
      {icon}
      <span>{children}</span>
    </button>
  );
}

export interface AnswerOption<T extends string> {
  readonly id: T;
  readonly label: string;
  /** A failing answer is brass with a triangle and not red: it is a finding, not an error. */
  readonly failing?: boolean;
}

/**
 * Two or more answers of equal width, none preselected. Buttons instead of radios, because an arrow key must not record an
 * answer.
 */
export function AnswerPair<T extends string>({
  label,
  options,
  value,
  onAnswer,
  grow = false,
  disabled = false,
}: {
  label: string;
  options: readonly AnswerOption<T>[];
  value: T | null;
  onAnswer: (id: T) => void;
  grow?: boolean;
  disabled?: boolean;
}) {
  return (
    <fieldset className={`pair${grow ? ' even' : ''}`} aria-label={label}>
      {options.map((option) => {
        const on = option.id === value;
        return (
          <button
            key={option.id}
            type="button"
            aria-pressed={on}
            aria-disabled={disabled || undefined}
            className={`choice${on ? ' on' : ''}${on && option.failing ? ' bad' : ''}`}
            onClick={disabled ? undefined : () => onAnswer(option.id)}
          >
            {on && (option.failing ? <WarningIcon /> : <CheckIcon />)}
            {option.label}
          </button>
        );
      })}
    </fieldset>
  );
}
