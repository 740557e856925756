import { type Fault, fault } from '../../faults/faults.ts';
import type { MisfitAt } from '../../faults/protocol-faults.ts';
import { protocolForm, TreatmentProtocol } from '../model/treatment-protocol.ts';
import { fieldOf, isFields, isItems } from '../versions/place.ts';
import { readBounded } from './bounds.ts';
import { type FoundMisfit, misfitsOf } from './misfits.ts';

export type ReadProtocol =
  | { readonly ok: true; readonly protocol: TreatmentProtocol; readonly notTaken: readonly MisfitAt[] }
  | { readonly ok: false; readonly fault: Fault };

/** More than so many items that do not fit, and it is another kind of file. */
const mostNotTaken = 100;

/**
 * Reads a protocol from a file: by itself, or beside a seal as `exportedProtocol` writes it. What is not a whole item of a
 * list, or a field that nobody knows, is left out and named; anything else that does not fit refuses the file.
 */
export function readProtocol(text: string): ReadProtocol {
  const read = readBounded(text);
  if (!read.ok) return read;
  const json = isFields(read.json) ? (fieldOf(read.json, 'protocol') ?? read.json) : null;
  if (!isFields(json)) return no(fault('protocol-file', { why: 'no-protocol' }));
  const form = fieldOf(json, 'form');
  if (form === undefined) return no(fault('protocol-file', { why: 'no-protocol' }));
  if (form !== protocolForm) return no(fault('protocol-file', { why: 'other-form' }));
  return taken(json);
}

function taken(json: unknown): ReadProtocol {
  const notTaken: MisfitAt[] = [];
  let rest = json;
  // What does not fit is taken out; its absence may make something else not fit, but that is not chased for long.
  for (let round = 0; round < 3; round++) {
    const misfits = misfitsOf(rest);
    const [first] = misfits;
    if (!first) return { ok: true, protocol: TreatmentProtocol.parse(rest), notTaken };
    const out = misfits.map(leftOut);
    const whole = out.indexOf(null);
    if (whole >= 0 || notTaken.length + misfits.length > mostNotTaken)
      return no(fault('protocol-misfit', (misfits[whole] ?? first).at));
    notTaken.push(...misfits.map(({ at }) => at));
    rest = without(
      rest,
      out.filter((path) => path !== null),
    );
  }
  const [first] = misfitsOf(rest);
  return no(fault('protocol-misfit', first?.at ?? { place: '', why: 'value' }));
}

/** The lists whose items stand by themselves, so that one can be left out. */
const lists = new Set(['topics', 'health', 'checks', 'timeOut', 'preparation', 'aftercare', 'information']);

/** The path of the item that a misfit leaves out: an item of a list, or an unknown field beside them. Null where nothing can be. */
function leftOut({ path, at }: FoundMisfit): readonly string[] | null {
  const [top = '', second, third] = path;
  if (at.why === 'unknown-field' && (path.length === 1 || (top === 'consent' && path.length === 2))) return path;
  if (lists.has(top) && second !== undefined) return [top, second];
  if (top === 'consent' && second === 'clauses' && third !== undefined) return [top, second, third];
  return null;
}

function without(value: unknown, paths: readonly (readonly string[])[]): unknown {
  if (paths.length === 0) return value;
  const inner = (key: string) =>
    paths.filter(([first, ...more]) => first === key && more.length > 0).map(([, ...more]) => more);
  const isOut = (key: string) => paths.some(([first, ...more]) => first === key && more.length === 0);
  if (isItems(value))
    return value.flatMap((item, index) => (isOut(String(index)) ? [] : [without(item, inner(String(index)))]));
  if (!isFields(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, one]) => (isOut(key) ? [] : [[key, without(one, inner(key))]])),
  );
}

const no = (one: Fault): ReadProtocol => ({ ok: false, fault: one });
