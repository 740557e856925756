import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'vitest';
import { makePrivate } from '../../api/host/private-folder.ts';

test('a data folder is made private while files in it come and go, as the browser’s own do', async () => {
  const records = mkdtempSync(join(tmpdir(), 'chairside-coming-'));
  const coming = `const fs = require('node:fs');
    for (let round = 0; ; round++) {
      for (let n = 0; n < 100; n++) fs.writeFileSync(process.argv[1] + '/' + n, '');
      for (let n = 0; n < 100; n++) fs.rmSync(process.argv[1] + '/' + n);
      if (round === 0) console.log('going');
    }`;
  const other = spawn(process.execPath, ['-e', coming, records], { stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    await once(other.stdout, 'data');
    for (let tries = 0; tries < 500; tries++) makePrivate(records);
  } finally {
    other.kill('SIGKILL');
    await once(other, 'exit');
    rmSync(records, { recursive: true });
  }
});
