import { existsSync } from 'node:fs';
import type { Folders } from '../../api/gate/ports.ts';
import { AppError } from '../../domain/errors.ts';
import { folderAsStick } from '../demo/simulated.ts';

/** A USB stick that is plugged in while its folder is there. */
export function stickIn(folder: string): Folders {
  const stick = folderAsStick(folder);
  const isIn = () => existsSync(folder);
  return {
    targets: async () => (isIn() ? stick.targets() : []),
    pathOf: async (target) => (isIn() ? stick.pathOf(target) : null),
    files: async (target, endings) => (isIn() ? stick.files(target, endings) : []),
    read: stick.read,
    write: async (target, files, noted) => {
      if (!isIn()) throw new AppError('folder-failed', { why: 'unplugged' });
      return stick.write(target, files, noted);
    },
  };
}
