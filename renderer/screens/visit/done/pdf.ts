import type { PDFDocumentProxy } from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';

/**
 * Opens a PDF for drawing. Loaded only when somebody views a paper. The worker is a file of our own origin, and fonts are
 * drawn as paths, so the content policy need not allow font faces or WebAssembly, and nothing is fetched.
 */
export async function openPdf(base64: string): Promise<PDFDocumentProxy> {
  const { getDocument, GlobalWorkerOptions } = await import('pdfjs-dist');
  GlobalWorkerOptions.workerSrc = workerUrl;
  return getDocument({
    data: Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)),
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
  }).promise;
}

/** Draws one page at this width in CSS pixels, at the screen's resolution. Ends early when it is no longer wanted. */
export async function drawPage(
  pdf: PDFDocumentProxy,
  number: number,
  canvas: HTMLCanvasElement,
  width: number,
  wanted: AbortSignal,
): Promise<void> {
  const page = await pdf.getPage(number);
  if (wanted.aborted) return;
  const natural = page.getViewport({ scale: 1 });
  const ratio = Math.max(1, globalThis.devicePixelRatio);
  const viewport = page.getViewport({ scale: (width / natural.width) * ratio });
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  const drawing = page.render({ canvas, viewport });
  // A canvas accepts one drawing at a time.
  wanted.addEventListener('abort', () => drawing.cancel(), { once: true });
  await drawing.promise;
}
