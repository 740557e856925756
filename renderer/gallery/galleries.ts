import type { ScreenGallery } from './gallery.ts';

/** Every screen that says of itself how it can be looked at, by its name. */
export const galleries: ReadonlyMap<string, ScreenGallery> = new Map(
  Object.values(import.meta.glob<ScreenGallery>('../screens/**/Screen.gallery.tsx', { eager: true, import: 'gallery' }))
    .sort((one, other) => one.screen.localeCompare(other.screen))
    .map((gallery) => [gallery.screen, gallery]),
);
