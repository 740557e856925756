import { DotsSixVerticalIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import { preventGestures } from '../../../../kit/no-gesture.ts';
import type { DragRow } from './useDragRow.ts';

const takenHold = (handle: HTMLElement | null) => (handle ? preventGestures(handle) : undefined);

/** Where a row is taken hold of. Arrow keys on it do the same. */
export function Handle({
  words,
  place,
  onMove,
  drag,
}: {
  words: string;
  place: string;
  onMove: (place: string, to: 'up' | 'down') => void;
  drag: DragRow;
}) {
  const { t } = useTranslation('practiceEdit');
  return (
    <button
      ref={takenHold}
      type="button"
      className="handle"
      aria-label={t('handle', { item: words })}
      onPointerDown={(event) => drag(event, place)}
      onKeyDown={(event) => {
        const { key } = event;
        if (key !== 'ArrowUp' && key !== 'ArrowDown') return;
        event.preventDefault();
        onMove(place, key === 'ArrowUp' ? 'up' : 'down');
      }}
    >
      <DotsSixVerticalIcon />
    </button>
  );
}
