import { CheckSquareIcon, SquareIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import type { HandOutPart } from '../../../../domain/clinic/hand-out.ts';
import './hand-out.css';

/** One part of what goes in: what it is, how much there is of it, and whether it goes along. `none`: there is nothing of it. */
export function PartRow({
  part,
  words,
  size,
  on,
  none = false,
  onPress,
}: {
  part: HandOutPart;
  words: string;
  size: string;
  on: boolean;
  none?: boolean;
  onPress: () => void;
}) {
  const { t } = useTranslation('handOut');
  return (
    <button
      type="button"
      className={`choice handpart${on ? ' on' : ''}`}
      aria-pressed={on}
      data-many
      disabled={none}
      onClick={onPress}
    >
      {on ? <CheckSquareIcon weight="fill" /> : <SquareIcon />}
      <span className="grow">
        <span className="strong large">{t(`part.${part}`)}</span>
        <span>{words}</span>
      </span>
      {!none && size !== '' && <span>{size}</span>}
    </button>
  );
}
