import i18next from 'i18next';
import { useEffect, useState } from 'react';
import { type Client, createClient } from '../../api/client/client.ts';
import { pageTransport } from '../../api/client/transport.ts';
import { staffLanguages } from '../../domain/clinic/staff-language.ts';
import { appLanguages } from '../../domain/protocol/translations/app-languages.ts';
import { guardSettling } from '../kit/settling/guard.ts';
import { clientLanguages, loadClientLanguage } from '../words/client-language.ts';
import { speakToStaff } from '../words/words.ts';
import { fakeClient } from './fake-client.ts';
import type { GalleryState } from './gallery.ts';
import { inAnyLanguage, onTablet, type Recording } from './recording.ts';
import { Shown } from './Shown.tsx';
import { tapThrough } from './taps.ts';
import { speakTestLanguage } from './test-language.ts';

const asked = new URLSearchParams(location.search);

/**
 * Draws one state and makes its taps; afterwards taps are guarded as in the app. `data-drawn` on the page's root tells that
 * it is ready, or why it never will be.
 */
export function Picture({ state, recording }: { state: GalleryState; recording: Recording }) {
  const [client] = useState(() => clientOf(state, recording));
  useEffect(() => {
    let here = true;
    let unguard = () => {};
    document.documentElement.removeAttribute('data-drawn');
    // The taps are named in English, whatever language is looked at.
    void speakToStaff('en')
      .then(() => i18next.changeLanguage('en'))
      .then(() => tapThrough(document.body, state.taps ?? []))
      .then(() => speak(asked.get('language')))
      .then(
        () => 'yes',
        (error: unknown) => (error instanceof Error ? error.message : 'no'),
      )
      .then((said) => {
        if (!here) return;
        unguard = guardSettling(document.body);
        document.documentElement.setAttribute('data-drawn', said);
      });
    return () => {
      here = false;
      unguard();
    };
  }, [state]);
  return <Shown state={state} recording={recording} client={client} />;
}

/**
 * The test language, from the right; one that staff and clients can have the page in; or one that only clients can: staff's
 * words stay in English then.
 */
async function speak(asked: string | null): Promise<void> {
  const language = appLanguages.find((one) => one === asked);
  const staffs = staffLanguages.find((one) => one === asked);
  if (asked === 'test') {
    await speakTestLanguage();
    document.documentElement.setAttribute('dir', 'rtl');
  } else if (staffs !== undefined) await speakToStaff(staffs);
  else if (language !== undefined) {
    await i18next.changeLanguage(await loadClientLanguage(language));
    document.documentElement.setAttribute('lang', language);
    document.documentElement.setAttribute('dir', clientLanguages[language].dir);
  }
}

/** Uses a real app where the page has a bridge to one, except for answers that the state gives itself. */
function clientOf(state: GalleryState, recording: Recording): Client {
  const fake = fakeClient(inAnyLanguage(onTablet(recording, state)), state.answers);
  if (!window.chairside) return fake;
  const app = createClient(pageTransport());
  const given = Object.keys(state.answers ?? {});
  return { call: (name, input) => (given.includes(name) ? fake : app).call(name, input) };
}
