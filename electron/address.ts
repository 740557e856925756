export const scheme = 'app';
export const kioskOrigin = 'app://kiosk';
export const startPage = `${kioskOrigin}/`;

/** Parsed, never compared as text: "app://kiosk.example/" begins like ours. A blob counts by its origin. */
export function isKioskAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  if (url.protocol === 'blob:') return isKioskAddress(url.pathname);
  return url.protocol === `${scheme}:` && url.host === 'kiosk' && url.username === '' && url.password === '';
}
