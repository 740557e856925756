/**
 * What a tap or a key can set off, and what takes ink. Fields are left out: touching one changes nothing, and typing must
 * never be lost.
 */
export const controls = 'button, a[href], [role="button"], summary, [data-takes-ink]';

/** What shows a finger that presses it: of these all but the pads for ink, which show the ink. */
export const pressable = 'button, a[href], [role="button"], summary';

const questions = 'fieldset, [role="group"]';

/** Whose attributes say what a control is. */
export const named = `${controls}, ${questions}`;

/** Marks, in an element's attributes: never guarded (keys of a number pad), and the same on every screen (rail, band). */
export const neverSettles = 'data-never-settles';
export const staysOnScreens = 'data-stays';
/**
 * On a heading, a question or a control whose words follow what is typed: what it stands for. The words are then no sign that another one
 * has come, or the tap that leaves the field would be swallowed by what was typed into it.
 */
export const standsFor = 'data-stands-for';

/**
 * On a row of a long list whose controls stand at the same places within it, always. Where it is not laid out while it is out of
 * sight (`content-visibility`), to ask for those places would lay it out, all five hundred of them at every change of the page.
 */
export const keepsPlaces = 'data-keeps-places';

/** What a control is, and where it stands: when either changes, it is another one under the finger. */
export interface Identity {
  readonly what: string;
  readonly of: Element | null;
  readonly x: number;
  readonly y: number;
}

/** Further than this a control has moved to another place; less is the layout breathing. */
const movedBy = 24;

/**
 * The control's own words, the question it answers and whether that is the answer, and the heading it stands under. Figures
 * do not count in the heading: it may hold a time that runs. A tick that answers no question may go on and off at once.
 * @param headings Those found so far: of a thousand controls under one heading only the first looks for it.
 */
export function identityOf(control: HTMLElement, headings: Headings): Identity {
  // A pad is the same pad while the time that stands under it runs on.
  const own = control.getAttribute('data-takes-ink') ?? control.getAttribute(standsFor) ?? wordsOf(control);
  const asked = askedBy(control.closest(questions));
  const given = control.closest('fieldset') === null ? '' : (control.getAttribute('aria-pressed') ?? '');
  const what = [own, asked, given, headingOver(control, headings)].join('\n');
  const row = control.closest(`[${keepsPlaces}]`);
  if (row) return { what, of: row, x: 0, y: 0 };
  return { what, of: control.offsetParent, x: control.offsetLeft, y: control.offsetTop };
}

function askedBy(question: Element | null): string {
  return (
    question?.getAttribute(standsFor) ??
    question?.getAttribute('aria-label') ??
    question?.querySelector('legend')?.textContent ??
    ''
  );
}

/** What the rows of a list stand under, by the list. */
export type Above = Map<Element, string | null>;

/**
 * What is above the controls of a row and part of what they are: its question and its heading, looked for once a list. Null on
 * rail and band, where each look finds all that stands there.
 */
export function standsUnder(row: Element, above: Above, headings: Headings): string | null {
  const list = row.parentElement ?? row;
  const known = above.get(list);
  if (known !== undefined) return known;
  const stays = list.closest(`[${staysOnScreens}]`) !== null;
  const under = stays ? null : [askedBy(list.closest(questions)), headingOver(list, headings)].join('\n');
  above.set(list, under);
  return under;
}

function wordsOf(control: HTMLElement): string {
  return control.getAttribute('aria-label') ?? control.textContent ?? '';
}

/** What a screen or a dialog is headed, by the screen or the dialog; true for as long as nothing is drawn. */
export type Headings = Map<Element, string>;

function headingOver(control: Element, headings: Headings): string {
  if (control.closest(`[${staysOnScreens}]`)) return '';
  const dialog = control.closest('dialog');
  const around = dialog ?? control.closest('.screen');
  if (!around) return '';
  const known = headings.get(around);
  if (known !== undefined) return known;
  const within = dialog ?? around.querySelector('main');
  const found = within?.querySelector('h1, h2');
  const heading = found?.getAttribute(standsFor) ?? (found?.textContent ?? '').replace(/\d+/g, '');
  headings.set(around, heading);
  return heading;
}

export function isAnother(before: Identity, now: Identity, sameWindow: boolean): boolean {
  if (before.what !== now.what) return true;
  // A turned tablet or an opened keyboard moves everything, and nobody's finger is on it.
  if (!sameWindow) return false;
  if (before.of !== now.of) return now.of !== null;
  return Math.abs(before.x - now.x) > movedBy || Math.abs(before.y - now.y) > movedBy;
}
