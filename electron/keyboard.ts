import type { Input, WebContents } from 'electron';

/** Keys for editing text, and none of the browser's: no reload, print, find, zoom, developer tools, history. */
const editing: ReadonlySet<string> = new Set([
  'a',
  'c',
  'v',
  'x',
  'y',
  'z',
  'backspace',
  'delete',
  'home',
  'end',
  'arrowleft',
  'arrowright',
  'arrowup',
  'arrowdown',
]);
const withAlt: ReadonlySet<string> = new Set(['arrowleft', 'arrowright', 'home', 'd', 'f', 'e']);

type Keys = Pick<Input, 'key' | 'control' | 'meta' | 'alt'>;

/** Whether a plugged-in keyboard may send this key to the page. Alt+F4 may: closing has its own guard. */
export function mayType({ key, control, meta, alt }: Keys): boolean {
  const name = key.toLowerCase();
  if (/^f\d+$/.test(name)) return alt && name === 'f4';
  if (/^(?:browser|launch|media)/.test(name)) return false;
  // AltGr, used in many layouts for @ and €, is Control and Alt together.
  if (control && alt) return name.length === 1;
  if (control || meta) return editing.has(name) || name === 'control' || name === 'meta' || name === 'shift';
  return !(alt && withAlt.has(name));
}

export function guardKeyboard(contents: WebContents): void {
  contents.on('before-input-event', (event, input) => {
    if (!mayType(input)) event.preventDefault();
  });
}
