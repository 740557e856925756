import { constants } from 'node:fs';
import type { Sha256 } from '../../domain/ids.ts';

/** What a bag is put into at a place that others control: there as a whole or not at all. */
export interface Box {
  /** What it is called at its place. */
  readonly name: string;
  /** `name`: relative to the bag, its parts plain names with a "/" between them. Returns the SHA-256 of the bytes. */
  put(name: string, bytes: Uint8Array): Promise<Sha256>;
  /** Once all is put: everything is on the medium and was read back. */
  settle(): Promise<void>;
  /** Gives it its name. */
  show(): Promise<void>;
  /** Leaves nothing. Never rejects. */
  discard(): Promise<void>;
}

/** How a file of ours is made there: never over one that exists, never through a link. */
export const newFile = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | (constants.O_NOFOLLOW ?? 0);

export const otherBytes = () => new Error('the place gave back other bytes than were written');
