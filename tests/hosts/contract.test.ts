import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from '../../scripts/build.ts';
import { contractSuite } from '../api/suite.ts';
import { startBrowserHost } from './browser-host.ts';
import { electronWay, startElectronHost } from './electron-host.ts';

/** The suite of tests/api over the real transports: the built hosts, their own clocks and the real cost of keys. */

contractSuite('the loopback', async () => {
  const folder = await freshFolder('browser');
  const host = await startBrowserHost(folder);
  return {
    call: (name, input) => host.call(name, input),
    // The browser host has no keychain.
    passphrase: 'four words on paper',
    async close() {
      await host.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
});

// Where there is neither Electron nor the shim, bundles.test.ts reads the bundles instead.
if (electronWay() !== null)
  contractSuite('the Electron channel', async () => {
    const folder = await freshFolder('electron');
    const host = await startElectronHost(folder);
    return {
      call: (name, input) => host.call(name, input),
      async close() {
        await host.kill();
        rmSync(folder, { recursive: true, force: true });
      },
    };
  });

async function freshFolder(name: string): Promise<string> {
  await build();
  return mkdtempSync(join(tmpdir(), `chairside-contract-${name}-`));
}
