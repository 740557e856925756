/**
 * A stroke or a drag is no flick: behind a quick one the browser would scroll on by itself, and the next tap, wherever it is,
 * would only stop that and press nothing. `touch-action: none` does not keep it from doing so. Returns the way to end it.
 */
export function preventGestures(element: HTMLElement): () => void {
  const prevent = (event: Event) => event.preventDefault();
  element.addEventListener('touchstart', prevent, { passive: false });
  return () => element.removeEventListener('touchstart', prevent);
}
