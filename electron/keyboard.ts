import type { Input, WebContents } from 'electron';

/** Editing what one types, and nothing that belongs to a browser: no reload, print, find, zoom, developer tools, history. */
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

/** Whether a keyboard that somebody plugs in may send this to the page. Alt+F4 may: closing has a guard of its own. */
export function mayType({ key, control, meta, alt }: Keys): boolean {
  const name = key.toLowerCase();
  if (/^f\d+$/.test(name)) return alt && name === 'f4';
  if (/^(?:browser|launch|media)/.test(name)) return false;
  // AltGr, with which much of the world types @ and €, is Control and Alt together.
  if (control && alt) return name.length === 1;
  if (control || meta) return editing.has(name) || name === 'control' || name === 'meta' || name === 'shift';
  return !(alt && withAlt.has(name));
}

export function guardKeyboard(contents: WebContents): void {
  contents.on('before-input-event', (event, input) => {
    if (!mayType(input)) event.preventDefault();
  });
}
