import '../../api/client/no-eval.ts';
import '../styles/index.css';
import { createRoot } from 'react-dom/client';
import { preloadAreas, Setup } from '../app/areas.ts';
import { resetTextSize } from '../app/frame/textSize.ts';
import { restOfWords, startWords } from '../words/words.ts';
import { top } from './check/boxes.ts';
import { namesOfControls } from './check/controls.ts';
import { forcedFindings } from './check/forced.ts';
import { layoutFindings, look } from './check/look.ts';
import { hold, lookInThemes } from './check/ways.ts';
import { drawnCamera } from './drawn-camera.ts';
import { GalleryIndex } from './GalleryIndex.tsx';
import { galleries } from './galleries.ts';
import { Picture } from './Picture.tsx';
import { Recordings } from './recording.ts';

/** `#/gallery/<screen>/<state>` draws one state, with `?theme=dark`; `#/blank` draws nothing, any other address the list. */
drawnCamera();
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no root');

const answer = await fetch('/gallery/recordings.json');
const recordings = Recordings.parse(await answer.json());
await startWords();
await restOfWords();
await preloadAreas();
await Setup.preload();

const options = new URLSearchParams(location.search);
document.documentElement.setAttribute('data-theme', options.get('theme') ?? 'light');

// For `npm run gallery -- check`, which looks at each screen from inside the page.
Object.assign(window, {
  chairsideLook: look,
  chairsideHold: hold,
  chairsideWays: lookInThemes,
  chairsideLayout: () => layoutFindings(top()),
  chairsideControls: () => namesOfControls(top()),
  chairsideForced: () => forcedFindings(top()),
  chairsideStates: () =>
    [...galleries.values()].flatMap(({ screen, states }) => Object.keys(states).map((state) => ({ screen, state }))),
});

const pictures = createRoot(root);
function draw(): void {
  const [, , screen = '', name = ''] = location.hash.split('/');
  // Another state is another client.
  resetTextSize();
  const state = galleries.get(screen)?.states[name];
  const blank = location.hash === '#/blank';
  pictures.render(
    blank ? null : state ? (
      <Picture key={location.hash} state={state} recording={recordings[state.stop]} />
    ) : (
      <GalleryIndex galleries={[...galleries.values()]} />
    ),
  );
}
window.addEventListener('hashchange', draw);
draw();
