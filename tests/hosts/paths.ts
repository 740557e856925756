import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');
export const node24 = resolve(root, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');
/** Runs the built shell on a system Chromium where Electron's own binary cannot be had. Not part of this repository. */
export const shimSource = resolve(root, '../shared/tools/electron-on-chromium');
export const hasShim = existsSync(shimSource);
