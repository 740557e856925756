import { createContext, useContext } from 'react';

/** What lies over a visit's stage for a moment: opened by staff, closed by them or when the stage changes. */
export type Panel =
  | 'more'
  | 'findings'
  | 'course'
  | 'note'
  | 'facts'
  | 'map'
  | 'reader'
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
