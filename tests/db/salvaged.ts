import { writeFileSync } from 'node:fs';
import { Salvage } from '../../db/salvage/salvage.ts';
import { random } from './fixtures.ts';

export const pageSize = 4096;

export function reading<T>(file: string, key: Uint8Array, work: (salvage: Salvage) => T): T {
  const salvage = new Salvage(file, key);
  try {
    return work(salvage);
  } finally {
    salvage.close();
  }
}

export function withPages(file: string, sound: Buffer, pages: readonly number[]): void {
  const bytes = Buffer.from(sound);
  for (const page of pages) bytes.set(random(pageSize), (page - 1) * pageSize);
  writeFileSync(file, bytes);
}
