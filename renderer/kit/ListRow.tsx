import { CaretRightIcon } from '@phosphor-icons/react';
import type { ReactNode } from 'react';

/** A row of a list; the whole row is the target. */
export function ListRow({
  at,
  title,
  under,
  status,
  onPress,
}: {
  at?: string;
  title: string;
  under: string;
  status?: ReactNode;
  onPress: () => void;
}) {
  return (
    <li className="plain">
      <button type="button" className="listrow" onClick={onPress}>
        {at !== undefined && <span className="at">{at}</span>}
        <span className="grow">
          <span className="strong large">{title}</span>
          <span className="label">{under}</span>
        </span>
        {status}
        <CaretRightIcon className="i turn" />
      </button>
    </li>
  );
}
