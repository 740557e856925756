import { useEffect, useRef } from 'react';

/** A scanner in keyboard mode types faster than anybody: a longer pause (ms) between two keys begins a new code. */
const pause = 120;

/** Shorter than any code that tells something of a lot; what somebody types before Enter is not looked at. */
const shortest = 12;

const separator = '\u001d';

/**
 * Listens for a scanner that types like a keyboard and ends with Enter, wherever the cursor stands. `begin` is called before the first
 * letter arrives at a field; `end` with the whole code, and says whether it was one: then Enter does nothing else.
 */
export function useScanner({ begin, end }: { begin: () => void; end: (code: string) => boolean }): void {
  const hooks = useRef({ begin, end });
  hooks.current = { begin, end };
  useEffect(() => {
    let code = '';
    let last = 0;
    const listen = (event: KeyboardEvent) => {
      const fresh = event.timeStamp - last > pause;
      last = event.timeStamp;
      if (fresh) code = '';
      if (event.key === 'Enter') {
        const whole = code;
        code = '';
        if (whole.length < shortest || !hooks.current.end(whole)) return;
        event.preventDefault();
        event.stopPropagation();
        return;
      }
      const letter = letterOf(event);
      if (letter === '') return;
      if (code === '') hooks.current.begin();
      code += letter;
    };
    document.addEventListener('keydown', listen, true);
    return () => document.removeEventListener('keydown', listen, true);
  }, []);
}

/** FNC1 arrives as its control character, as Ctrl and ], or as F8, by how the scanner was set. */
function letterOf(event: KeyboardEvent): string {
  if (event.key === separator || event.key === 'F8' || (event.ctrlKey && event.key === ']')) return separator;
  return event.key.length === 1 && !event.ctrlKey && !event.altKey && !event.metaKey ? event.key : '';
}
