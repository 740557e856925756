import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { ScreenGallery } from '../renderer/gallery/gallery.ts';
import { takePictures, views } from './gallery/pictures.ts';
import { renewReadme } from './gallery/readme.ts';
import { pageServer } from './gallery/server.ts';

/**
 * `npm run gallery`: every screen and state, as PNGs under gallery/. `--only checks` or `--only checks/fixing` draws less,
 * `--view landscape` one way of holding the tablet, `--serve` leaves the page open for a browser instead, and `--readme` renews
 * the pictures of README.
 */
const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    view: { type: 'string' },
    out: { type: 'string', default: 'gallery' },
    serve: { type: 'boolean', default: false },
    readme: { type: 'boolean', default: false },
    port: { type: 'string', default: '5179' },
  },
});

const server = await pageServer({ port: Number(values.port) });
const [address = ''] = server.resolvedUrls?.local ?? [];
if (values.serve) {
  console.log(`The screens are at ${address}gallery/`);
} else {
  try {
    process.exitCode = values.readme ? told(await renewReadme(address)) : await pictures();
  } finally {
    await server.close();
  }
}

async function pictures(): Promise<number> {
  const found: { readonly galleries?: ReadonlyMap<string, ScreenGallery> } =
    await server.ssrLoadModule('/gallery/galleries.ts');
  const galleries = found.galleries ?? new Map<string, ScreenGallery>();
  const all = [...galleries.values()].flatMap(({ screen, states }) =>
    Object.keys(states).map((state) => ({ screen, state })),
  );
  const chosen = all.filter(({ screen, state }) => [undefined, screen, `${screen}/${state}`].includes(values.only));
  const wanted = views.filter(({ name }) => values.view === undefined || name === values.view);
  if (chosen.length === 0 || wanted.length === 0) {
    console.error(
      `There is no such screen or view. Screens: ${[...galleries.keys()].join(', ')}. Views: ${views.map(({ name }) => name).join(', ')}.`,
    );
    return 64;
  }
  const folder = resolve(values.out);
  if (values.only === undefined) rmSync(folder, { recursive: true, force: true });
  const failed = await takePictures(address, chosen, wanted, folder);
  console.log(
    `${chosen.length * wanted.length - failed.length} pictures in ${folder}, ${failed.length} could not be drawn.`,
  );
  return told(failed);
}

function told(failed: readonly string[]): number {
  for (const words of failed) console.error(words);
  return failed.length === 0 ? 0 : 1;
}
