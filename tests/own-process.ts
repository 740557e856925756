import { beforeAll } from 'vitest';

/** Who opens a store closes whatever this process makes from then on to other users; a file that comes later in it may not find it so. */
const mask = 0o022;

// One process runs many files, one after the other.
beforeAll(() => {
  if (process.platform !== 'win32') process.umask(mask);
});
