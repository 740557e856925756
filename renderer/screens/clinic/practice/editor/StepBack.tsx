import { ArrowUUpLeftIcon, ArrowUUpRightIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';

/** Undo, or Redo. Where there is nothing to take back it is dashed, keeps its place, and says so to who listens. */
export function StepBack({ undo, can, onPress }: { undo: boolean; can: boolean; onPress: () => void }) {
  const { t } = useTranslation('practiceEdit');
  const nothing = t(undo ? 'nothingToUndo' : 'nothingToRedo');
  return (
    <button
      type="button"
      className="btn small"
      aria-disabled={can ? undefined : true}
      aria-label={can ? undefined : nothing}
      onClick={can ? onPress : undefined}
    >
      {undo ? <ArrowUUpLeftIcon className="i turn" /> : <ArrowUUpRightIcon className="i turn" />}
      {t(undo ? 'undo' : 'redo')}
    </button>
  );
}
