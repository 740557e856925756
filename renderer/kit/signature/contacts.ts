/** A contact with the pad: a pen's tip, a fingertip, the palm of the writing hand. */
export interface Contact {
  readonly pointerType: string;
  /** Size of the contact in CSS pixels; 1 by 1 where the screen does not measure it. */
  readonly width: number;
  readonly height: number;
}

/** A palm is several times larger than a fingertip; two fingertips never differ this much. */
const muchSmaller = 0.5;
/** A hand beside its pen is not a second writer, also between two strokes. */
export const penHoldsMs = 1500;

/** Whether a new contact replaces the drawing one: a pen replaces a hand, a fingertip a palm. */
export function takesOver(drawing: Contact, arriving: Contact): boolean {
  if (drawing.pointerType !== 'touch') return false;
  if (arriving.pointerType !== 'touch') return arriving.pointerType === 'pen';
  return area(arriving) < muchSmaller * area(drawing);
}

/** Whether a contact is a hand resting during writing with a pen. `sincePenMs`: null when no pen was seen. */
export function restsBesidePen(arriving: Contact, sincePenMs: number | null): boolean {
  return arriving.pointerType === 'touch' && sincePenMs !== null && sincePenMs < penHoldsMs;
}

const area = ({ width, height }: Contact) => width * height;
