import type { ComponentProps } from 'react';
import { Field } from './Field.tsx';

type Props = ComponentProps<typeof Field> & {
  /** Instead of `onChange`: the digits of what was typed, without anything else. */
  readonly onPin?: (digits: string) => void;
};

/** A PIN that is typed into a form: never shown, digits on the screen keyboard. Takes what a field takes. */
export function PinField({ onPin, ...field }: Props) {
  return (
    <Field
      {...field}
      type="password"
      inputMode="numeric"
      maxLength={12}
      onChange={onPin ? (event) => onPin(event.target.value.replace(/\D/g, '')) : field.onChange}
    />
  );
}
