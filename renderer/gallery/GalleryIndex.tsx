import type { ScreenGallery } from './gallery.ts';

/** The list of all screens and states. It is for developers, so its words are here and not in renderer/words. */
export function GalleryIndex({ galleries }: { galleries: readonly ScreenGallery[] }) {
  return (
    <main style={{ padding: 32, columnWidth: 320, overflow: 'auto', height: '100vh' }}>
      {galleries.map(({ screen, states }) => (
        <section key={screen} style={{ breakInside: 'avoid' }}>
          <h2>{screen}</h2>
          <ul>
            {Object.entries(states).map(([name, { title }]) => (
              <li key={name}>
                <a href={`#/gallery/${screen}/${name}`}>{title}</a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </main>
  );
}
