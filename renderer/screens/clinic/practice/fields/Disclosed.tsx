import { CaretDownIcon, PlusIcon } from '@phosphor-icons/react';
import { type ReactNode, useState } from 'react';
import { useShown } from './useShown.ts';

/** What most items do not need, behind one row. */
export function Disclosed({
  label,
  starts = false,
  children,
}: {
  label: string;
  starts?: boolean;
  children: ReactNode;
}) {
  const [open, setOpen] = useState(starts);
  const row = useShown<HTMLButtonElement>(open, { next: true });
  return (
    <>
      <button ref={row} type="button" className="more-of" aria-expanded={open} onClick={() => setOpen(!open)}>
        <PlusIcon className="i" />
        <span className="grow">{label}</span>
        <CaretDownIcon className={`i${open ? ' flip' : ''}`} />
      </button>
      {open && children}
    </>
  );
}
