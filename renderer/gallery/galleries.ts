import type { ScreenGallery } from './gallery.ts';

const found = Object.entries(
  import.meta.glob<ScreenGallery>(['../screens/**/Screen.gallery.tsx', '../app/**/Screen.gallery.tsx'], {
    eager: true,
    import: 'gallery',
  }),
);

/** Every screen with gallery states, by name. */
export const galleries: ReadonlyMap<string, ScreenGallery> = new Map(
  found
    .map(([, gallery]) => gallery)
    .sort((one, other) => one.screen.localeCompare(other.screen))
    .map((gallery) => [gallery.screen, gallery]),
);

/** The name of the screen whose states are written in a folder, by the folder's path below renderer/. */
export const screensByFolder: ReadonlyMap<string, string> = new Map(
  found.map(([path, { screen }]) => [path.replace('../', '').replace('/Screen.gallery.tsx', ''), screen]),
);
