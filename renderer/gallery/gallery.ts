import type { Place } from '../app/PlaceContext.tsx';
import type { Answers } from './fake-client.ts';
import type { StopName } from './stops.ts';

/**
 * A button to press, by its words as they stand in renderer/words ("Hand over {{name}}" is any name); a button whose words
 * hold them will do. Or words to type into the field of that label, or words to wait for.
 */
export type Tap = string | { readonly into: string; readonly text: string } | { readonly see: string };

/** One picture of a screen. */
export interface GalleryState {
  /** In a few words, what is to be seen. */
  readonly title: string;
  /** The stopping point of the sample day whose answers it is drawn with. */
  readonly stop: StopName;
  /** Where staff are; without it at the visit of the stopping point, or on the day where there is none. */
  readonly place?: Place['at'];
  /** What to do once it is drawn, one after the other. */
  readonly taps?: readonly Tap[];
  /** Answers that the sample day does not give. */
  readonly answers?: Answers;
}

/** What a `Screen.gallery.tsx` beside a screen exports. */
export interface ScreenGallery {
  /** In the address, and in the names of the pictures. */
  readonly screen: string;
  readonly states: Readonly<Record<string, GalleryState>>;
}
