import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

export const usage = `Usage: npm start -- [--browser] [--data DIR] [--port N] [--no-open]

  --browser    serve the page to a browser on this machine instead of opening Chairside's own window
  --data DIR   keep the records in DIR (default: the place for programs’ data in your home folder)
  --port N     port of the browser host on 127.0.0.1 (default: a free one)
  --no-open    do not open a browser; print the address only`;

/** The start command's options. Throws a TypeError in words when they are not understood. */
export function startOptions(words) {
  const { values } = parseArgs({
    args: words,
    strict: true,
    allowPositionals: false,
    options: {
      browser: { type: 'boolean', default: false },
      data: { type: 'string' },
      port: { type: 'string', default: '0' },
      'no-open': { type: 'boolean', default: false },
    },
  });
  if (!/^\d{1,5}$/.test(values.port) || Number(values.port) > 65_535)
    throw new TypeError(`--port takes a number up to 65535, not '${values.port}'.`);
  if (values.data === '') throw new TypeError('--data takes a folder.');
  return {
    browser: values.browser,
    dataFolder: resolve(values.data ?? defaultDataFolder()),
    port: Number(values.port),
    open: !values['no-open'],
  };
}

function defaultDataFolder() {
  const { XDG_DATA_HOME, APPDATA } = process.env;
  if (process.platform === 'win32') return join(APPDATA || join(homedir(), 'AppData', 'Roaming'), 'Chairside');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Chairside');
  return join(XDG_DATA_HOME || join(homedir(), '.local', 'share'), 'chairside');
}
