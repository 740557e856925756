import { connect } from '../../db/file/pragmas.ts';

/** Copies and rewrites a store as a backup and an erasure would, again and again, until it is killed. */
const [file, key, copies] = process.argv.slice(2);
if (file === undefined || key === undefined || copies === undefined)
  throw new Error('file, key and folder are missing');
const driver = connect(file, Buffer.from(key, 'hex'), true);
for (let copy = 1; ; copy++) {
  driver.prepare('VACUUM INTO ?').run(`${copies}/${copy}.db`);
  driver.exec('VACUUM');
  // A sort that is too large for the page cache is what SQLite would spill to a temporary file.
  driver.prepare('SELECT count(*) FROM (SELECT hash, instant FROM event ORDER BY hash DESC)').get();
  process.stdout.write(`${copy}\n`);
}
