import { type RefObject, useLayoutEffect } from 'react';

const folded = 2;

/**
 * Folded over its item, the outline shows two lines of rows and the open one is among them. However long their words are,
 * each is shown whole: the height goes by the rows, not the rows by the height.
 */
export function useWholeRows(list: RefObject<HTMLElement | null>, rows: readonly unknown[], place: string): void {
  // Other rows, and another one that is open, stand elsewhere.
  useLayoutEffect(() => {
    const box = list.current;
    if (!box) return;
    const fit = () => {
      // Beside its item the outline has its whole height: five hundred rows are not measured at every change.
      if (getComputedStyle(box).overflowY === 'visible') return;
      const lines = linesOf(box);
      const at = lines.findIndex(({ open }) => open);
      const from = Math.max(0, Math.min(at, lines.length - folded));
      const [first, last] = [lines[from], lines[Math.min(from + folded, lines.length) - 1]];
      if (!first || !last) return;
      box.style.setProperty('--folded', `${Math.ceil(last.bottom - first.top)}px`);
      box.scrollTop = first.top;
    };
    const watch = new ResizeObserver(fit);
    watch.observe(box);
    return () => watch.disconnect();
  }, [list, rows, place]);
}

/** The rows line by line, as they stand beside one another, measured from the top of all that there is. */
function linesOf(box: HTMLElement): { top: number; bottom: number; open: boolean }[] {
  const lines: { top: number; bottom: number; open: boolean }[] = [];
  const above = box.getBoundingClientRect().top - box.scrollTop;
  for (const row of box.children) {
    const { top, bottom } = row.getBoundingClientRect();
    const open = row.classList.contains('open');
    const line = lines.at(-1);
    if (line && top - above < line.bottom - 1) {
      line.bottom = Math.max(line.bottom, bottom - above);
      line.open ||= open;
    } else lines.push({ top: top - above, bottom: bottom - above, open });
  }
  return lines;
}
