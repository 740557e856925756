/** A logo ready to be put into documents: only what does not change from one document to the next. */
export type LogoDrawing = Pixels | Vectors;

interface Sized {
  /** Proportions; pixels or user units. */
  readonly width: number;
  readonly height: number;
}

interface Pixels extends Sized {
  readonly kind: 'pixels';
  readonly colours: 'DeviceGray' | 'DeviceRGB';
  /** As the file carries them: a JPEG as it is, other pixels deflated. */
  readonly filter: 'DCTDecode' | 'FlateDecode';
  readonly data: Uint8Array;
  /** Deflated, one byte a pixel; null when nothing is see-through. */
  readonly alpha: Uint8Array | null;
}

interface Vectors extends Sized {
  readonly kind: 'vectors';
  /** Deflated PDF operators, in user units with y down as in the drawing. */
  readonly operators: Uint8Array;
  /** Graphics states that the operators name: how much of a paint covers what is below, from 0 to 1. */
  readonly states: readonly { readonly name: string; readonly share: number }[];
}
