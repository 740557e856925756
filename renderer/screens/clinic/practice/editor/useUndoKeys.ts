import { useEffect, useEffectEvent } from 'react';

/** Ctrl+Z and Ctrl+Shift+Z (on a Mac with Command), wherever the focus is while the editor is drawn. */
export function useUndoKeys(undo: () => void, redo: () => void): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 'z') return;
    event.preventDefault();
    // What is half typed becomes a step first, and is the one that goes.
    const { activeElement } = document;
    if (activeElement instanceof HTMLElement && activeElement.matches('input, textarea')) {
      activeElement.blur();
      activeElement.focus();
    }
    if (event.shiftKey) redo();
    else undo();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}
