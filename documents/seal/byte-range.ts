/** Where a seal lies in a file: all bytes before and after its value are signed. */
export interface SealPlace {
  /** Of the "<" that opens the value. */
  readonly start: number;
  /** Just past the ">" that closes it. */
  readonly end: number;
  /** The value's bytes without the zeros that fill its room. */
  readonly value: Uint8Array;
}

/** Every length in here is bounded: a pattern without bounds ends in an error on a file made of nothing else. */
const entry = /\/ByteRange \[(\d{1,10}) (\d{1,10}) (\d{1,10}) (\d{1,10}) {0,40}\]/g;
/** Of a value in hexadecimal: ours take a few thousand digits. */
const mostDigits = 40_000;

/**
 * Stands in every seal made since signatures have to have a low s (see signature.ts), and is signed with the rest: who
 * takes it out to get the older, laxer rule breaks the seal.
 */
export const buildMark = '/Prop_Build << /App << /Name /Chairside /R 2 >> >>';

/** What a seal leaves in a file even when one of its traces was damaged. */
const traces = ['/ByteRange', '/ETSI.CAdES.detached', '/DocMDP', '/Adobe.PPKLite', '/SigFlags'] as const;

export function hasTraceOfSeal(text: string): boolean {
  return traces.some((trace) => text.includes(trace));
}

/** By these a check finds the seal, its time, the visit and the packed objects in a file. */
const waymarks = [...traces, '/Contents', '/M (D:', '/Subject', '/ObjStm'];

/** Whether bytes that are put into a document as they are would be taken for something of the document's own. */
export function looksLikeSeal(embedded: Uint8Array): boolean {
  const bytes = Buffer.from(embedded);
  return waymarks.some((mark) => bytes.includes(mark));
}

/**
 * Finds the one seal of a file, as latin-1 text. Null unless it covers every byte of the file besides its own value,
 * and that value is written just as we write it, since another spelling of the same bytes would be a change unseen.
 */
export function findSeal(text: string): SealPlace | null {
  // Taken one by one: a file may hold a million of them.
  const [only, second] = text.matchAll(entry);
  if (!only || second) return null;
  const [from, length, resume, rest] = only.slice(1).map(Number);
  if (from !== 0 || length === undefined || resume === undefined || rest === undefined) return null;
  if (resume <= length || resume + rest !== text.length) return null;
  // The gap may hold the value of /Contents and nothing else.
  if (!text.slice(0, length).endsWith('/Contents ')) return null;
  const value = readValue(text.slice(length, resume));
  return value ? { start: length, end: resume, value } : null;
}

const anyValue = new RegExp(`/Contents (<[0-9a-fA-F]{512,${mostDigits}}>)`);

/** The value of any seal-like entry, wherever it is: to say whose it was when the file no longer fits it. */
export function readAnyValue(text: string): Uint8Array | null {
  const found = anyValue.exec(text)?.[1];
  return found === undefined ? null : readValue(found.toLowerCase());
}

const wholeValue = new RegExp(`^<([0-9a-f]{1,${mostDigits}})>$`);

function readValue(gap: string): Uint8Array | null {
  const hex = wholeValue.exec(gap)?.[1];
  if (hex === undefined || hex.length % 2 !== 0) return null;
  const bytes = Buffer.from(hex, 'hex');
  // DER says how long it is: a sequence with a two-byte length. What follows has to be filling.
  if (bytes[0] !== 0x30 || bytes[1] !== 0x82 || bytes.length < 4) return null;
  const length = 4 + bytes.readUInt16BE(2);
  if (length > bytes.length || bytes.subarray(length).some((byte) => byte !== 0)) return null;
  return Uint8Array.from(bytes.subarray(0, length));
}

/**
 * Where the first range named in a file ends: up to there the file may have been sealed once. A file that was sealed names
 * one range and no more, so what lies behind the first cannot have been sealed as a whole.
 */
export function sealedEnd(text: string): number | null {
  const [, , , resume, rest] = text.match(new RegExp(entry, '')) ?? [];
  return resume === undefined || rest === undefined ? null : Number(resume) + Number(rest);
}
