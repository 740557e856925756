import { CaretDownIcon, WarningOctagonIcon } from '@phosphor-icons/react';
import { type ReactNode, useId, useRef, useState } from 'react';
import { useShown } from './useShown.ts';

/**
 * A field that says its value and opens in place for choosing another one. Nothing floats over the item.
 * `children` gets how to close it again.
 */
export function Opens({
  label,
  value,
  note,
  complaint,
  place,
  hideLabel = false,
  children,
}: {
  label: string;
  value: ReactNode;
  /** Under the value while it is closed: the date that it gives. */
  note?: string | undefined;
  complaint?: string | undefined;
  /** The field's place in the protocol, by which a problem leads to it. */
  place?: string;
  /** The label is only heard, where its row says what it is. */
  hideLabel?: boolean;
  children: (close: () => void) => ReactNode;
}) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const shown = useShown<HTMLDivElement>(open);
  const opener = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    // What was chosen goes with the list, and would take the focus of the keys along.
    opener.current?.focus({ preventScroll: true });
  };
  return (
    <div className="part" ref={shown}>
      <span className={hideLabel ? 'visually-hidden' : 'label part-label'} id={`${id}-label`}>
        {label}
      </span>
      <div className="part-field">
        <button
          ref={opener}
          type="button"
          className={`opens${complaint ? ' bad' : ''}`}
          aria-expanded={open}
          aria-labelledby={`${id}-label ${id}-value`}
          aria-describedby={complaint ? `${id}-bad` : undefined}
          data-place={place}
          onClick={() => setOpen(!open)}
        >
          <span id={`${id}-value`} className="grow">
            {value}
          </span>
          <CaretDownIcon className={`i${open ? ' flip' : ''}`} />
        </button>
        {complaint && (
          <p className="complaint" id={`${id}-bad`}>
            <WarningOctagonIcon weight="fill" />
            {complaint}
          </p>
        )}
        {note && <p className="label">{note}</p>}
        {open && <div className="opened">{children(close)}</div>}
      </div>
    </div>
  );
}
