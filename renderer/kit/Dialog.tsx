import { type ReactNode, useLayoutEffect, useRef } from 'react';

/**
 * The focus starts at what is to be filled in or chosen. Where the first is a button of its own, as "The client withdraws
 * consent", it starts at the way out instead: Enter does nothing that nobody read.
 */
function focusWayOut(dialog: HTMLDialogElement): void {
  const { activeElement } = document;
  if (activeElement?.matches('.btn:not([aria-pressed])'))
    dialog.querySelector<HTMLElement>(':scope > .row:last-child button')?.focus();
}

/** One question, two buttons: the way out at the start, the action at the end. Escape takes the way out. */
export function Dialog({
  title,
  children,
  side,
  main,
  onClose,
}: {
  title: string;
  children?: ReactNode;
  side: ReactNode;
  main: ReactNode;
  onClose: () => void;
}) {
  const ref = useRef<HTMLDialogElement>(null);
  // In the layout effect, so that it is closed while it still stands: only then the focus goes back to what opened it.
  useLayoutEffect(() => {
    const dialog = ref.current;
    if (dialog && !dialog.open) {
      dialog.showModal();
      focusWayOut(dialog);
    }
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={ref}
      className="dialog"
      aria-label={title}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <h2>{title}</h2>
      {children}
      <div className="row between gap4">
        {side}
        {main}
      </div>
    </dialog>
  );
}
