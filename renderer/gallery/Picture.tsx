import { useEffect, useState } from 'react';
import { type Client, createClient } from '../../api/client/client.ts';
import { pageTransport } from '../../api/client/transport.ts';
import { guardSettling } from '../kit/settling/guard.ts';
import { fakeClient } from './fake-client.ts';
import type { GalleryState } from './gallery.ts';
import type { Recording } from './recording.ts';
import { Shown } from './Shown.tsx';
import { tapThrough } from './taps.ts';

/**
 * One state, its taps done; from then on taps are guarded as in the app. `data-drawn` on the page's root says that it is
 * ready, or why it will never be.
 */
export function Picture({ state, recording }: { state: GalleryState; recording: Recording }) {
  const [client] = useState(() => clientOf(state, recording));
  useEffect(() => {
    let here = true;
    let unguard = () => {};
    document.documentElement.removeAttribute('data-drawn');
    void tapThrough(document.body, state.taps ?? [])
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

/** Where whoever drives the page has put a bridge on it, a real app answers, but for what the state says by itself. */
function clientOf(state: GalleryState, recording: Recording): Client {
  const fake = fakeClient(recording, state.answers);
  if (!window.chairside) return fake;
  const app = createClient(pageTransport());
  const given = Object.keys(state.answers ?? {});
  return { call: (name, input) => (given.includes(name) ? fake : app).call(name, input) };
}
