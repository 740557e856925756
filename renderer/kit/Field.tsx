import { WarningCircleIcon } from '@phosphor-icons/react';
import { type ComponentPropsWithRef, type ReactNode, type RefObject, useId } from 'react';
import { useUnseen } from './useUnseen.ts';

interface Around {
  readonly label: string;
  /** A word beside the label: "optional", "required". */
  readonly note?: string | undefined;
  readonly hint?: string | undefined;
  /** What is wrong and what to do, in a sentence. */
  readonly complaint?: string | undefined;
  readonly hideLabel?: boolean;
}

function Entry({
  around,
  id,
  box,
  children,
}: {
  around: Around;
  id: string;
  box: RefObject<HTMLDivElement | null>;
  children: ReactNode;
}) {
  return (
    <div ref={box} className="entry">
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

interface Box {
  readonly icon?: ReactNode;
  readonly code?: boolean;
  /** For a recovery key or a search, which nobody signs. */
  readonly asTyped?: boolean;
}

type FieldProps = Around & Box & Omit<ComponentPropsWithRef<'input'>, 'className' | 'onInput'>;

/** One line of text. Spread react-hook-form's `register(...)` into it. */
export function Field(props: FieldProps) {
  const {
    label,
    note,
    hint,
    complaint: said,
    hideLabel = false,
    icon,
    code = false,
    asTyped = false,
    ...input
  } = props;
  const id = useId();
  const { unseen, box, onInput } = useUnseen<HTMLInputElement>(input.value, asTyped || input.type === 'password');
  const complaint = said ?? unseen;
  return (
    <Entry around={{ label, note, hint, complaint, hideLabel }} id={id} box={box}>
      <div className={`field${complaint ? ' bad' : ''}${code ? ' code' : ''}`}>
        {icon}
        <input
          type="text"
          // Each line begins at the side of its own letters; a number has one order only.
          dir={input.type === 'tel' ? 'ltr' : 'auto'}
          autoComplete="off"
          autoCorrect="off"
          spellCheck={false}
          {...input}
          id={id}
          onInput={onInput}
          data-unseen={unseen ? true : undefined}
          aria-invalid={complaint ? true : undefined}
          aria-describedby={hint || complaint ? `${id}-hint` : undefined}
        />
      </div>
    </Entry>
  );
}

type AreaProps = Around & Omit<ComponentPropsWithRef<'textarea'>, 'className' | 'onInput'>;

/** Several lines of text. */
export function Area({ label, note, hint, complaint: said, hideLabel = false, ...area }: AreaProps) {
  const id = useId();
  const { unseen, box, onInput } = useUnseen<HTMLTextAreaElement>(area.value, false);
  const complaint = said ?? unseen;
  return (
    <Entry around={{ label, note, hint, complaint, hideLabel }} id={id} box={box}>
      <textarea
        rows={4}
        dir="auto"
        maxLength={2000}
        autoComplete="off"
        spellCheck={false}
        {...area}
        id={id}
        onInput={onInput}
        className={`area${complaint ? ' bad' : ''}`}
        data-unseen={unseen ? true : undefined}
        aria-invalid={complaint ? true : undefined}
        aria-describedby={hint || complaint ? `${id}-hint` : undefined}
      />
    </Entry>
  );
}
