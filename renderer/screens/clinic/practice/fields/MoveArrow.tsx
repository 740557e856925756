import { ArrowDownIcon, ArrowUpIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import type { Edit } from './edit.ts';

/** Moves an item past its neighbour. At an end it is dashed and does nothing; it stays where the finger is. */
export function MoveArrow({
  up = false,
  ends,
  words,
  place,
  edit,
}: {
  up?: boolean;
  /** It stands first, or last. */
  ends: boolean;
  /** What people call the item. */
  words: string;
  place: string;
  edit: Edit;
}) {
  const { t } = useTranslation('practiceEdit');
  const label = t(ends ? (up ? 'atTop' : 'atEnd') : up ? 'up' : 'down', { item: words });
  return (
    <button
      type="button"
      className="btn small arrow"
      aria-label={label}
      data-stands-for={`${ends} ${up} ${place}`}
      aria-disabled={ends || undefined}
      onClick={ends ? undefined : () => edit({ edit: 'move', place, to: up ? 'up' : 'down' })}
    >
      {up ? <ArrowUpIcon className="i" /> : <ArrowDownIcon className="i" />}
    </button>
  );
}
