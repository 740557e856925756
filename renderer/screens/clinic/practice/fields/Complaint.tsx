import { WarningCircleIcon } from '@phosphor-icons/react';

/** What is wrong with something that is no text field, and what to do. */
export function Complaint({ words }: { words: string | undefined }) {
  if (words === undefined) return null;
  return (
    <p className="complaint" role="alert">
      <WarningCircleIcon />
      {words}
    </p>
  );
}
