import { bared } from '../../../../domain/photos/jpeg.ts';
import { mostPhotoBytes, mostThumbBytes } from '../../../../domain/photos/photo.ts';

/** What the camera saw, drawn anew: nothing of a file's or a device's own is in it. Base 64. */
export interface Picture {
  readonly jpeg: string;
  readonly thumb: string;
}

const longest = 1600;
const thumbLongest = 240;
/** The best of these that fits. */
const qualities = [0.86, 0.76, 0.66, 0.54, 0.4, 0.25] as const;

/** Takes the picture that the video shows now. Null where it shows none, or none that fits. */
export async function takePicture(video: HTMLVideoElement): Promise<Picture | null> {
  const { videoWidth: width, videoHeight: height } = video;
  if (width === 0 || height === 0) return null;
  const drawn = async (most: number, bytes: number): Promise<string | null> => {
    const scale = Math.min(1, most / Math.max(width, height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    canvas.getContext('2d')?.drawImage(video, 0, 0, canvas.width, canvas.height);
    for (const quality of qualities) {
      const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', quality));
      if (blob && blob.size <= bytes) return asBase64(bared(new Uint8Array(await blob.arrayBuffer())));
    }
    return null;
  };
  const [jpeg, thumb] = [await drawn(longest, mostPhotoBytes), await drawn(thumbLongest, mostThumbBytes)];
  return jpeg !== null && thumb !== null ? { jpeg, thumb } : null;
}

const piece = 0x8000;

function asBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += piece) text += String.fromCharCode(...bytes.subarray(at, at + piece));
  return btoa(text);
}
