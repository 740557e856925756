/** A seal's place in a file: all bytes before and after its value are signed. */
export interface SealPlace {
  /** Position of the "<" before the value. */
  readonly start: number;
  /** Position after the ">" behind the value. */
  readonly end: number;
  /** The value's bytes without trailing zeros. */
  readonly value: Uint8Array;
}

/** Every repetition is limited: an unlimited pattern fails on a file made of nothing else. */
const entry = /\/ByteRange \[(\d{1,10}) (\d{1,10}) (\d{1,10}) (\d{1,10}) {0,40}\]/g;
/** Limit for a value's hexadecimal digits: ours have a few thousand. */
const mostDigits = 40_000;

/**
 * In every seal made since signatures must have a low s (see signature.ts). It is signed too, so removing it to get the
 * older, laxer rule breaks the seal.
 */
export const buildMark = '/Prop_Build << /App << /Name /Chairside /R 2 >> >>';

/** What a seal leaves in a file even when one of its marks is damaged. */
const traces = ['/ByteRange', '/ETSI.CAdES.detached', '/DocMDP', '/Adobe.PPKLite', '/SigFlags'] as const;

export function hasTraceOfSeal(text: string): boolean {
  return traces.some((trace) => text.includes(trace));
}

/** Marks by which verification finds the seal, its time, the visit and packed objects. */
const waymarks = [...traces, '/Contents', '/M (D:', '/Subject', '/ObjStm'];

/** Whether embedded bytes would be taken for such marks of the document. */
export function looksLikeSeal(embedded: Uint8Array): boolean {
  const bytes = Buffer.from(embedded);
  return waymarks.some((mark) => bytes.includes(mark));
}

/**
 * Finds the only seal of a file, as latin-1 text. Null unless it covers every byte except its own value, and the value is
 * spelled as we write it, because another spelling of the same bytes would be an unnoticed change.
 */
export function findSeal(text: string): SealPlace | null {
  // Read one by one, because a file may contain a million of them.
  const [only, second] = text.matchAll(entry);
  if (!only || second) return null;
  const [from, length, resume, rest] = only.slice(1).map(Number);
  if (from !== 0 || length === undefined || resume === undefined || rest === undefined) return null;
  if (resume <= length || resume + rest !== text.length) return null;
  // The gap may hold only the value of /Contents.
  if (!text.slice(0, length).endsWith('/Contents ')) return null;
  const value = readValue(text.slice(length, resume));
  return value ? { start: length, end: resume, value } : null;
}

const anyValue = new RegExp(`/Contents (<[0-9a-fA-F]{512,${mostDigits}}>)`);

/** The value of any seal-like entry, to tell whose it was when the file no longer matches it. */
export function readAnyValue(text: string): Uint8Array | null {
  const found = anyValue.exec(text)?.[1];
  return found === undefined ? null : readValue(found.toLowerCase());
}

const wholeValue = new RegExp(`^<([0-9a-f]{1,${mostDigits}})>$`);

function readValue(gap: string): Uint8Array | null {
  const hex = wholeValue.exec(gap)?.[1];
  if (hex === undefined || hex.length % 2 !== 0) return null;
  const bytes = Buffer.from(hex, 'hex');
  // DER gives its length: a sequence with a two-byte length. The rest must be padding.
  if (bytes[0] !== 0x30 || bytes[1] !== 0x82 || bytes.length < 4) return null;
  const length = 4 + bytes.readUInt16BE(2);
  if (length > bytes.length || bytes.subarray(length).some((byte) => byte !== 0)) return null;
  return Uint8Array.from(bytes.subarray(0, length));
}

/**
 * The end of the first range in a file: the file may once have been sealed up to there. A sealed file has exactly one range,
 * so data behind the first cannot have been sealed with the file.
 */
export function sealedEnd(text: string): number | null {
  const [, , , resume, rest] = text.match(new RegExp(entry, '')) ?? [];
  return resume === undefined || rest === undefined ? null : Number(resume) + Number(rest);
}
