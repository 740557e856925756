import { z } from 'zod';
import { canonicalJson } from '../../domain/canonical.ts';
import type { ClinicEvent } from '../../domain/clinic/clinic.ts';
import { ClientId } from '../../domain/ids.ts';
import { Moment } from '../../domain/time.ts';
import { readJson } from '../file/columns.ts';
import { type ReadHandle, row, run, type WriteHandle } from '../file/handles.ts';

/** A hand-out that was begun and is not whole. `client`: null for everybody's. */
const Begun = z.object({ begun: z.number().int(), client: ClientId.nullable(), to: z.string(), at: Moment });
/**
 * `open`: under way, or cut off and not yet known to be. `cut`: cut off, until one of the same goes out. `all`: the rows of those of
 * everybody's with photos.
 */
const HandOuts = z.object({ open: z.array(Begun), cut: z.array(Begun), all: z.array(z.number().int()) });
type HandOuts = z.output<typeof HandOuts>;

const name = 'hand-outs';

function handOuts(r: ReadHandle): HandOuts {
  const stored = row(r, 'SELECT value FROM setting WHERE name = ?', z.object({ value: z.string() }), name);
  return stored ? readJson(HandOuts, stored.value) : { open: [], cut: [], all: [] };
}

/** The rows that began hand-outs of which nothing says how they ended. */
export const openHandOuts = (r: ReadHandle): readonly number[] => handOuts(r).open.map(({ begun }) => begun);

/** The latest one that was cut off, of this client or of everybody; null once another went out since. */
export function cutOffHandOut(
  r: ReadHandle,
  client: ClientId | null,
): { readonly at: Moment; readonly to: string } | null {
  const cut = handOuts(r).cut.findLast((one) => one.client === client);
  return cut ? { at: cut.at, to: cut.to } : null;
}

/** The rows that say that everybody's photos were handed out, the oldest first. */
export const photosOfAllOut = (r: ReadHandle): readonly number[] => handOuts(r).all;

export function projectHandOuts(w: WriteHandle, sequence: number, moment: Moment, event: ClinicEvent): void {
  switch (event.type) {
    case 'hand-out-begun': {
      const { open, ...others } = handOuts(w);
      const { client, to } = event;
      put(w, { ...others, open: [...open, { begun: sequence, client, to, at: moment }] });
      return;
    }
    case 'hand-out-stopped': {
      const { open, cut, all } = handOuts(w);
      const ended = open.filter(({ begun }) => begun === event.begun);
      const left = open.filter(({ begun }) => begun !== event.begun);
      const others = cut.filter((one) => !ended.some(({ client }) => client === one.client));
      put(w, { open: left, cut: event.why === 'cut-off' ? [...others, ...ended] : cut, all });
      return;
    }
    case 'handed-out': {
      const { open, cut, all } = handOuts(w);
      const isOfAll = event.what === 'everything' && event.parts.includes('photos');
      put(w, {
        ...(event.begun === undefined
          ? { open, cut }
          : {
              open: open.filter(({ begun }) => begun !== event.begun),
              cut: cut.filter(({ client }) => client !== event.client),
            }),
        all: isOfAll ? [...all, sequence] : all,
      });
      return;
    }
    default:
  }
}

/** An erased client's go with them. */
export function eraseHandOuts(w: WriteHandle, clientId: ClientId): void {
  const { open, cut, all } = handOuts(w);
  const others = ({ client }: { readonly client: ClientId | null }) => client !== clientId;
  if (!open.every(others) || !cut.every(others)) put(w, { open: open.filter(others), cut: cut.filter(others), all });
}

function put(w: WriteHandle, value: HandOuts): void {
  if (value.open.length + value.cut.length + value.all.length === 0) run(w, 'DELETE FROM setting WHERE name = ?', name);
  else run(w, 'INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)', name, canonicalJson(value));
}
