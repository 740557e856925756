import { createContext, useContext } from 'react';

/** What lies over the stage of a visit for a moment: asked for by staff, left again by them or when the stage moves on. */
export type Panel =
  | 'more'
  | 'findings'
  | 'course'
  | 'note'
  | 'reschedule'
  | 'cancel'
  | 'unsigned'
  | 'withdraw'
  | 'withdraw-point'
  | 'put-right'
  | 'too-soon';
export type ShowPanel = (panel: Panel | null) => void;

export const PanelContext = createContext<ShowPanel | null>(null);

export function useShowPanel(): ShowPanel {
  const show = useContext(PanelContext);
  if (!show) throw new Error('useShowPanel outside of a visit screen');
  return show;
}
