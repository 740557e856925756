import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** How a file was compressed by the build, the smallest first; names as HTTP has them. */
export const packings = ['br', 'gzip'] as const;
export type Packing = (typeof packings)[number];

/** The build's list of page files: request path → file and type, and what it was compressed to. Nothing else is served. */
const PageManifest = z.record(
  z.string().startsWith('/'),
  z.strictObject({
    file: z.string(),
    type: z.string(),
    packed: z.strictObject({ br: z.string(), gzip: z.string() }).optional(),
  }),
);

export interface PageFile {
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly packed?: Readonly<Record<Packing, Uint8Array<ArrayBuffer>>>;
}

/**
 * The page's files by exact request path, read once. A request never becomes a file name, so there is nothing to traverse.
 * `folder` is the built renderer folder with `manifest.json`.
 */
export function loadPages(folder: string): ReadonlyMap<string, PageFile> {
  const manifest = PageManifest.parse(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')));
  const bytes = (file: string) => new Uint8Array(readFileSync(join(folder, file)));
  return new Map(
    Object.entries(manifest).map(([path, { file, type, packed }]) => [
      path,
      {
        type,
        bytes: bytes(file),
        ...(packed && { packed: { br: bytes(packed.br), gzip: bytes(packed.gzip) } }),
      },
    ]),
  );
}

/** A name with a fingerprint is one content for ever. Nothing of a client is in these files: they are the program. */
export const keptForEver = (path: string): Readonly<Record<string, string>> =>
  /^\/assets\/.+-[\w-]{8}\.\w+$/.test(path) ? { 'cache-control': 'public, max-age=31536000, immutable' } : {};

/** Sent with every response of both hosts. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "img-src 'self' blob:",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-src 'none'",
  "frame-ancestors 'none'",
  // No windows of its own, no downloads, no dialogs: window.print() would open the system's, which is a way out of the kiosk.
  // Forms are allowed so that their submit event fires; form-action keeps them from going anywhere. (Chromium complains that
  // such a sandbox can be escaped: a frame could take its own attribute away. A header cannot be taken away.)
  'sandbox allow-scripts allow-same-origin allow-forms',
].join('; ');

export const pageHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': contentSecurityPolicy,
  // The page asks for the camera on the photo screen alone (renderer/screens/day/photos/camera.ts), and for nothing else anywhere.
  'permissions-policy': 'camera=(self), microphone=(), geolocation=(), display-capture=(), usb=(), serial=(), hid=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
};
