// First: it guards the page, and asks for the status.
import { transport } from './early.ts';
// Before anything that is loaded later makes a zod schema.
import '../api/client/no-eval.ts';
// Before the screens, whose styles override these.
import './styles/index.css';
import { IconContext } from '@phosphor-icons/react';
import i18next from 'i18next';
import { StrictMode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { createLateClient } from '../api/client/late-client.ts';
import { App } from './app/App.tsx';
import { Fallback } from './app/Fallback.tsx';
import { followScreens } from './app/followScreens.ts';
import { followKeys } from './app/keys/followKeys.ts';
import { PageWords } from './app/PageWords.tsx';
import { tellChanges } from './app/tellChanges.ts';
import { showPressed } from './kit/pressed.ts';
import { guardSettling } from './kit/settling/guard.ts';
import { createShared, SharedData } from './ui-data/UiData.tsx';
import { drawFirst } from './ui-data/useFirstDrawn.ts';
import { restOfWords, startWords } from './words/words.ts';

/** Of package.json, put in by the build. */
declare const pageVersion: string;

/** So long an empty page waits for the status; then it says that Chairside starts. */
const patienceMs = 200;

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no root');

guardSettling(root);
showPressed(root);
await startWords();
followScreens(root, i18next.t('product'));
// After the one above: a new screen's heading has the focus before anything on it.
followKeys(root);
tellChanges(root);
const shared = createShared(createLateClient(transport, pageVersion, restOfWords));
// Most often the answer is there by now, and the first thing drawn is the screen itself.
await Promise.race([shared.begin(), new Promise((later) => setTimeout(later, patienceMs))]);
const page = createRoot(root);
drawFirst(() =>
  flushSync(() =>
    page.render(
      <StrictMode>
        <IconContext.Provider value={{ weight: 'bold', size: 28, className: 'i', 'aria-hidden': true }}>
          <PageWords>
            <Fallback>
              <SharedData shared={shared}>
                <App />
              </SharedData>
            </Fallback>
          </PageWords>
        </IconContext.Provider>
      </StrictMode>,
    ),
  ),
);
