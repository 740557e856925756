import { WarningCircleIcon } from '@phosphor-icons/react';
import { type ComponentPropsWithRef, type ReactNode, useId } from 'react';

interface Around {
  readonly label: string;
  /** A word beside the label: "may be left out", "required". */
  readonly note?: string | undefined;
  readonly hint?: string | undefined;
  /** What is wrong and what to do, in a sentence. */
  readonly complaint?: string | undefined;
  readonly hideLabel?: boolean;
}

function Entry({ around, id, children }: { around: Around; id: string; children: ReactNode }) {
  return (
    <div className="entry">
      <div className={`row between${around.hideLabel ? ' visually-hidden' : ''}`}>
        <label className="label-for" htmlFor={id}>
          {around.label}
        </label>
        {around.note && <span className="label">{around.note}</span>}
      </div>
      {children}
      {around.hint && !around.complaint && (
        <p className="hint" id={`${id}-hint`}>
          {around.hint}
        </p>
      )}
      {around.complaint && (
        <p className="complaint" id={`${id}-hint`} role="alert">
          <WarningCircleIcon />
          {around.complaint}
        </p>
      )}
    </div>
  );
}

type FieldProps = Around & { readonly icon?: ReactNode; readonly code?: boolean } & Omit<
    ComponentPropsWithRef<'input'>,
    'className'
  >;

/** One line of text. Spread react-hook-form's `register(...)` into it. */
export function Field({ label, note, hint, complaint, hideLabel = false, icon, code = false, ...input }: FieldProps) {
  const id = useId();
  return (
    <Entry around={{ label, note, hint, complaint, hideLabel }} id={id}>
      <div className={`field${complaint ? ' bad' : ''}${code ? ' code' : ''}`}>
        {icon}
        <input
          type="text"
          autoComplete="off"
          autoCorrect="off"
          spellCheck={false}
          {...input}
          id={id}
          aria-invalid={complaint ? true : undefined}
          aria-describedby={hint || complaint ? `${id}-hint` : undefined}
        />
      </div>
    </Entry>
  );
}

type AreaProps = Around & Omit<ComponentPropsWithRef<'textarea'>, 'className'>;

/** Several lines of text. */
export function Area({ label, note, hint, complaint, hideLabel = false, ...area }: AreaProps) {
  const id = useId();
  return (
    <Entry around={{ label, note, hint, complaint, hideLabel }} id={id}>
      <textarea
        rows={4}
        maxLength={2000}
        autoComplete="off"
        spellCheck={false}
        {...area}
        id={id}
        className={`area${complaint ? ' bad' : ''}`}
        aria-invalid={complaint ? true : undefined}
        aria-describedby={hint || complaint ? `${id}-hint` : undefined}
      />
    </Entry>
  );
}
