import type { Place } from '../app/PlaceContext.tsx';
import type { Answers } from './fake-client.ts';
import type { TabletSetting } from './recording.ts';
import type { StopName } from './stops.ts';

/**
 * A button to press, by its text in renderer/words ("Hand over {{name}}" matches any name; containing the text is enough). Or
 * text to type into the field of that label, or text to wait for.
 */
export type Tap = string | { readonly into: string; readonly text: string } | { readonly see: string };

/** One picture of a screen. */
export interface GalleryState extends TabletSetting {
  /** In a few words, what is to be seen. */
  readonly title: string;
  /** The stopping point of the sample day that gives the answers. */
  readonly stop: StopName;
  /** Where staff are; by default the stopping point's visit, or the day list where there is none. */
  readonly place?: Place['at'];
  /** Taps to make once it is drawn, in order. */
  readonly taps?: readonly Tap[];
  /** Answers that the sample day does not give. */
  readonly answers?: Answers;
}

/** What a `Screen.gallery.tsx` beside a screen exports. */
export interface ScreenGallery {
  /** Used in the address and in picture names. */
  readonly screen: string;
  readonly states: Readonly<Record<string, GalleryState>>;
}
