import type { ViteDevServer } from 'vite';
import type { ScreenGallery } from '../../renderer/gallery/gallery.ts';
import type { PictureOf } from './draw.ts';

/** Every state of every screen, screen by screen. */
export async function statesOf(server: ViteDevServer): Promise<PictureOf[]> {
  const found: { readonly galleries?: ReadonlyMap<string, ScreenGallery> } =
    await server.ssrLoadModule('/gallery/galleries.ts');
  const galleries = found.galleries ?? new Map<string, ScreenGallery>();
  return [...galleries.values()].flatMap(({ screen, states }) =>
    Object.keys(states).map((state) => ({ screen, state })),
  );
}
