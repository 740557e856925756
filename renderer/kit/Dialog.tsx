import { type ReactNode, useLayoutEffect, useRef } from 'react';

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
    if (dialog && !dialog.open) dialog.showModal();
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
