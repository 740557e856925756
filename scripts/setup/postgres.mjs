// Runs on Node 20 with nothing installed: only Node's own modules here.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { canRun, programOnPath } from './programs.mjs';

/** Debian keeps the server's programs apart by version; Homebrew by formula. */
const places = ['/usr/lib/postgresql', '/opt/homebrew/opt', '/usr/local/opt'];

/**
 * One of PostgreSQL's programs (`postgres`, `initdb`, `pg_dump`): the newest that is installed, else one on the PATH.
 * Returns undefined when there is none.
 */
export function findPostgres(program = 'postgres') {
  const versions = places.flatMap((place) =>
    namesIn(place)
      .filter((name) => /^(?:postgresql@)?\d+$/.test(name))
      .map((name) => ({ version: Number(name.replace('postgresql@', '')), file: join(place, name, 'bin', program) })),
  );
  const newest = versions.sort((one, other) => other.version - one.version).find(({ file }) => canRun(file));
  return newest?.file ?? programOnPath(program);
}

function namesIn(folder) {
  try {
    return readdirSync(folder);
  } catch {
    return []; // not there
  }
}
