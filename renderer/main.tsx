// First, before anything that is loaded later makes a zod schema.
import '../api/client/no-eval.ts';
import './app/guardPage.ts';
// Before the screens, whose styles override these.
import './styles/index.css';
import { IconContext } from '@phosphor-icons/react';
import i18next from 'i18next';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createLateClient } from '../api/client/late-client.ts';
import { pageTransport } from '../api/client/transport.ts';
import { App } from './app/App.tsx';
import { Fallback } from './app/Fallback.tsx';
import { followScreens } from './app/followScreens.ts';
import { followKeys } from './app/keys/followKeys.ts';
import { PageWords } from './app/PageWords.tsx';
import { tellChanges } from './app/tellChanges.ts';
import { guardSettling } from './kit/settling/guard.ts';
import { UiData } from './ui-data/UiData.tsx';
import { restOfWords, startWords } from './words/words.ts';

/** Of package.json, put in by the build. */
declare const pageVersion: string;

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no root');

guardSettling(root);
await startWords();
followScreens(root, i18next.t('product'));
// After the one above: a new screen's heading has the focus before anything on it.
followKeys(root);
tellChanges(root);
const client = createLateClient(pageTransport(), pageVersion, restOfWords);
createRoot(root).render(
  <StrictMode>
    <IconContext.Provider value={{ weight: 'bold', size: 28, className: 'i', 'aria-hidden': true }}>
      <PageWords>
        <Fallback>
          <UiData client={client}>
            <App />
          </UiData>
        </Fallback>
      </PageWords>
    </IconContext.Provider>
  </StrictMode>,
);
