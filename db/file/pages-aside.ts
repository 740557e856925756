import { open } from 'node:fs/promises';
import { isPage, type PageFault, pageMacKey, pageSize, saltBytes } from './pages.ts';

const pagesAtATime = 256;

/**
 * As `pageFault`, off the main loop: between two pieces of a megabyte the app can do other things. The file must not be open
 * in this process.
 */
export async function pageFaultAside(file: string, key: Uint8Array): Promise<PageFault | null> {
  const handle = await open(file, 'r');
  try {
    const { size } = await handle.stat();
    if (size % pageSize !== 0) return { kind: 'cut' };
    const chunk = Buffer.alloc(pagesAtATime * pageSize);
    let macKey: Buffer | null = null;
    for (let at = 0; at < size; ) {
      const { bytesRead } = await handle.read(chunk, 0, chunk.length, at);
      if (bytesRead === 0 || bytesRead % pageSize !== 0) return { kind: 'cut' };
      macKey ??= pageMacKey(key, chunk.subarray(0, saltBytes));
      for (let offset = 0; offset < bytesRead; offset += pageSize) {
        const page = (at + offset) / pageSize + 1;
        if (!isPage(chunk.subarray(offset, offset + pageSize), page, macKey)) return { kind: 'altered', page };
      }
      at += bytesRead;
    }
    return null;
  } finally {
    await handle.close();
  }
}
