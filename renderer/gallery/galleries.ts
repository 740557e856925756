import type { ScreenGallery } from './gallery.ts';

/** Every screen with gallery states, by name. */
export const galleries: ReadonlyMap<string, ScreenGallery> = new Map(
  Object.values(
    import.meta.glob<ScreenGallery>(['../screens/**/Screen.gallery.tsx', '../app/**/Screen.gallery.tsx'], {
      eager: true,
      import: 'gallery',
    }),
  )
    .sort((one, other) => one.screen.localeCompare(other.screen))
    .map((gallery) => [gallery.screen, gallery]),
);
