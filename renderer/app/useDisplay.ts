import { useLayoutEffect } from 'react';
import { useStatus } from '../ui-data/useStatus.ts';

/**
 * Draws in the theme and with the size of text that the tablet is set to. `tablet` is asked when a mode begins and not
 * again: nothing turns dark in the middle of a visit. A client begins with the ordinary size and chooses for themselves.
 */
export function useDisplay(): void {
  const mode = useStatus((status) => status.mode);
  const theme = useStatus((status) => status.display.theme);
  const text = useStatus((status) => status.display.text);
  const hand = useStatus((status) => status.display.hand ?? 'right');
  useLayoutEffect(() => {
    const dark = theme === 'dark' || (theme === 'tablet' && matchMedia('(prefers-color-scheme: dark)').matches);
    const page = document.documentElement;
    page.setAttribute('data-theme', dark ? 'dark' : 'light');
    page.setAttribute('data-text', String(mode === 'handed-over' ? 100 : text));
  }, [mode, theme, text]);
  useLayoutEffect(() => document.documentElement.setAttribute('data-hand', hand), [hand]);
}
