import type { ReactNode } from 'react';

export interface ActionsProps {
  /** At most two side buttons. */
  readonly side?: ReactNode;
  /** The one main button, at the end edge. */
  readonly main?: ReactNode;
  /**
   * The main button of a step that one tap cannot undo: signing, witnessing, finishing. It stands at the start edge, where no
   * earlier step has its main button, so that a surplus tap cannot reach it.
   */
  readonly final?: ReactNode;
}

/** The action bar. */
export function Actions({ side, main, final }: ActionsProps) {
  return (
    <div className="actions">
      <div className="side">{final ?? side}</div>
      <div className="side">{final === undefined ? main : side}</div>
    </div>
  );
}
