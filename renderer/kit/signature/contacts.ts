/** What touches the pad: a pen's tip, a fingertip, the palm of the writing hand. */
export interface Contact {
  readonly pointerType: string;
  /** Of the touching surface, in CSS pixels; 1 by 1 where the screen does not measure it. */
  readonly width: number;
  readonly height: number;
}

/** A palm covers several times what a fingertip does; two fingertips are never this far apart. */
const muchSmaller = 0.5;
/** A hand that rests beside its pen is no second writer, also between two strokes of the pen. */
export const penHoldsMs = 1500;

/** Whether a contact that arrives takes the pad from the one that draws: a pen from a hand, a fingertip from a palm. */
export function takesOver(drawing: Contact, arriving: Contact): boolean {
  if (drawing.pointerType !== 'touch') return false;
  if (arriving.pointerType !== 'touch') return arriving.pointerType === 'pen';
  return area(arriving) < muchSmaller * area(drawing);
}

/** Whether a contact is a hand that rests while somebody writes with a pen. `sincePenMs`: null when no pen was seen. */
export function restsBesidePen(arriving: Contact, sincePenMs: number | null): boolean {
  return arriving.pointerType === 'touch' && sincePenMs !== null && sincePenMs < penHoldsMs;
}

const area = ({ width, height }: Contact) => width * height;
