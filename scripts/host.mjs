// The second half of `npm start`, under Node 24: builds if anything changed, then runs one of the two hosts.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from './build.ts';
import { openBrowser } from './setup/browser.mjs';
import { electronProgram } from './setup/electron.mjs';
import { startOptions } from './setup/options.mjs';
import { root } from './setup/packages.mjs';
import { endSignals, whenParentEnds } from './setup/parent.mjs';

const options = startOptions(process.argv.slice(2));

/** What a signal ends; set as soon as there is something to end. */
let end = () => process.exit(0);
for (const signal of endSignals) process.on(signal, () => end());
whenParentEnds(() => end());

try {
  await build();
  const code = options.browser ? null : await runElectron();
  if (code === null) await runBrowserHost();
  else process.exitCode = code;
} catch (error) {
  // Both hosts word their errors for the person; anything else is ours to look into.
  console.error(error?.name === 'AppError' ? await inWords(error.fault) : error);
  process.exitCode = 1;
}

/** The sentence for a fault. A start that goes well does not wait for the words. */
async function inWords(fault) {
  const [{ english }, { faultSentence }] = await Promise.all([
    import('../renderer/words/faults/english.ts'),
    import('../renderer/words/faults/fault-words.ts'),
  ]);
  return faultSentence(english, fault);
}

/** The exit code of Chairside's own window, or null when there can be none here; says why in one line. */
async function runElectron() {
  const { program, reason } = await electronProgram();
  const instead = (why) => {
    console.error(`Chairside uses the browser, because ${why}.`);
    return null;
  };
  if (program === undefined) return instead(reason);
  // Chromium's sandbox does not run as root; a release never gets this switch.
  const asRoot = process.platform === 'linux' && process.getuid() === 0;
  const started = Date.now();
  const window = spawn(program, [root, ...(asRoot ? ['--no-sandbox'] : []), `--data=${options.dataFolder}`], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  let asked = false;
  end = () => {
    asked = true;
    window.kill('SIGTERM');
  };
  const outcome = await new Promise((done) => {
    window.once('error', () => done(null));
    window.once('exit', (code) => done(code));
  });
  if (asked) return 0;
  const couldNotStart = outcome === null || outcome === 127 || (outcome !== 0 && Date.now() - started < 3_000);
  return couldNotStart ? instead("Electron's program does not run on this machine") : outcome;
}

async function runBrowserHost() {
  const { serve } = await import(new URL('../dist/loopback/main.js', import.meta.url).href);
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const host = await serve({ dataFolder: options.dataFolder, port: options.port, dist: join(root, 'dist'), version });
  let ending = false;
  let forgetAddress = () => undefined;
  end = () => {
    if (ending) return;
    ending = true;
    forgetAddress();
    host.close().then(
      () => process.exit(0),
      (error) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  const announce = () => {
    const address = host.newAddress();
    console.log(`Chairside is running at ${address}`);
    return address;
  };
  const address = announce();
  if (options.open) forgetAddress = openBrowser(address, options.dataFolder);
  // A machine that is switched off writes nothing at its end: what was compiled is kept now, for the next start.
  flushCompileCache();
  if (process.stdin.isTTY) {
    console.error('The address works once. Press Enter for another one, Ctrl-C to end.');
    createInterface({ input: process.stdin }).on('line', announce);
  }
}
