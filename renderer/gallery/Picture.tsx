import { useEffect, useState } from 'react';
import { fakeClient } from './fake-client.ts';
import type { GalleryState } from './gallery.ts';
import type { Recording } from './recording.ts';
import { Shown } from './Shown.tsx';
import { tapThrough } from './taps.ts';

/** One state, its taps done. `data-drawn` on the page's root says that it is ready, or why it will never be. */
export function Picture({ state, recording }: { state: GalleryState; recording: Recording }) {
  const [client] = useState(() => fakeClient(recording, state.answers));
  useEffect(() => {
    let here = true;
    document.documentElement.removeAttribute('data-drawn');
    void tapThrough(document.body, state.taps ?? [])
      .then(
        () => 'yes',
        (error: unknown) => (error instanceof Error ? error.message : 'no'),
      )
      .then((said) => {
        if (here) document.documentElement.setAttribute('data-drawn', said);
      });
    return () => {
      here = false;
    };
  }, [state]);
  return <Shown state={state} recording={recording} client={client} />;
}
