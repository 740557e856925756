/** A logo prepared for documents: everything that is the same in each. */
export type LogoDrawing = Pixels | Vectors;

interface Sized {
  /** Proportions, in pixels or user units. */
  readonly width: number;
  readonly height: number;
}

interface Pixels extends Sized {
  readonly kind: 'pixels';
  readonly colours: 'DeviceGray' | 'DeviceRGB';
  /** Encoding in the file: a JPEG unchanged, other pixels deflated. */
  readonly filter: 'DCTDecode' | 'FlateDecode';
  readonly data: Uint8Array;
  /** Deflated, one byte a pixel; null when nothing is transparent. */
  readonly alpha: Uint8Array | null;
}

interface Vectors extends Sized {
  readonly kind: 'vectors';
  /** Deflated PDF operators, in user units, y down as in the drawing. */
  readonly operators: Uint8Array;
  /** Graphics states used by the operators: opacity from 0 to 1. */
  readonly states: readonly { readonly name: string; readonly share: number }[];
}
