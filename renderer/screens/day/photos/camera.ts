import { useEffect, useState } from 'react';
import type { VisitId } from '../../../../domain/ids.ts';
import { useClient } from '../../../ui-data/useClient.ts';

/** `asked`: the machine has not answered yet. `none`: there is no camera, or the machine does not give it. */
export type CameraNow = { readonly state: 'asked' | 'none' } | { readonly state: 'on'; readonly stream: MediaStream };

/**
 * The machine's camera while this screen is drawn and `visitId` is not null, and not a moment longer. The only place of the page that asks
 * for it: the host gives it to nobody else, and no microphone ever.
 */
export function useCamera(visitId: VisitId | null): CameraNow {
  const { call } = useClient();
  const [now, setNow] = useState<CameraNow>({ state: 'asked' });
  useEffect(() => {
    if (visitId === null) return;
    let left = false;
    let stream: MediaStream | null = null;
    const off = () => {
      for (const track of stream?.getTracks() ?? []) track.stop();
    };
    const on = async () => {
      await call('photos.camera', { visitId });
      // Absent where the page is not allowed to ask.
      const devices: MediaDevices | undefined = navigator.mediaDevices;
      stream = (await devices?.getUserMedia({ audio: false, video: wanted })) ?? null;
      if (left) off();
      else setNow(stream ? { state: 'on', stream } : { state: 'none' });
    };
    on().catch(() => {
      if (!left) setNow({ state: 'none' });
    });
    return () => {
      left = true;
      off();
      // What the page was given ends with it all the same, at the latest with a lock.
      call('photos.camera', { visitId: null }).catch(() => undefined);
    };
  }, [call, visitId]);
  return now;
}

const wanted = {
  facingMode: { ideal: 'environment' },
  width: { ideal: 1600 },
  height: { ideal: 1200 },
} as const satisfies MediaTrackConstraints;
