/** Byte order of the log's checksums, as its header gives it. */
export const isBigEndian = (header: Buffer): boolean => (header.readUInt32BE(0) & 1) === 1;

export type WalChecksum = readonly [number, number];

/** SQLite's checksum (sqlite.org/fileformat2.html, section 4.2), continued from the bytes before. */
export function walChecksum(bytes: Buffer, before: WalChecksum, bigEndian: boolean): WalChecksum {
  let [first, second] = before;
  for (let at = 0; at < bytes.length; at += 8) {
    const word = (offset: number) => (bigEndian ? bytes.readUInt32BE(offset) : bytes.readUInt32LE(offset));
    first = (first + word(at) + second) >>> 0;
    second = (second + word(at + 4) + first) >>> 0;
  }
  return [first, second];
}
