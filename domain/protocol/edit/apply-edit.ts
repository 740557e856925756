import { z } from 'zod';
import type { Slug } from '../../ids.ts';
import { type Refusal, refuse } from '../../refusal.ts';
import { TreatmentProtocol } from '../model/treatment-protocol.ts';
import { at, idOf, indexIn, isItems, placeById, splitPlace, within } from '../versions/place.ts';
import { withStep } from './apply-step.ts';
import type { ProtocolEdit } from './edit.ts';
import { movedQuestions } from './moved-questions.ts';
import { asNewItem, withMissingIds } from './new-ids.ts';
import { readChanged } from './read-changed.ts';
import type { EditStep, MadeStep } from './step.ts';

/** What an edit did: the protocol afterwards, the step to remember, and the item to show. Null where nothing changed. */
export interface Edited {
  readonly protocol: TreatmentProtocol;
  readonly made: MadeStep;
  readonly place: string;
}

export type EditResult =
  | { readonly ok: true; readonly edited: Edited | null }
  | { readonly ok: false; readonly refusal: Refusal }
  /** The value does not fit there: the place within the protocol, and the schema's message. */
  | { readonly ok: false; readonly misfit: { readonly place: string; readonly message: string } };

const noPlace: EditResult = { ok: false, refusal: refuse('unknown-item') };

/**
 * Makes one edit. `newId` gives ids for new items, unique within the treatment for ever: an id that is used again would be
 * taken for the item that had it before. What is not there, or does not fit, changes nothing.
 */
export function edited(protocol: TreatmentProtocol, edit: ProtocolEdit, newId: () => Slug): EditResult {
  const planned = stepOf(protocol, edit, newId);
  if (planned === null) return noPlace;
  return planned === 'nothing' ? { ok: true, edited: null } : stepped(protocol, planned);
}

/** Makes one planned step, where it fits. */
export function stepped(protocol: TreatmentProtocol, planned: Planned): EditResult {
  const changed = withStep(protocol, planned.step);
  if (changed === undefined) return noPlace;
  const known = readChanged(protocol, changed);
  const read = known ? { success: true as const, data: known } : TreatmentProtocol.safeParse(changed);
  if (!read.success) {
    const [issue] = read.error.issues;
    const misfit = { place: placeById(changed, issue?.path ?? []), message: issue?.message ?? '' };
    return { ok: false, misfit };
  }
  const made = madeStep(protocol, read.data, planned.step);
  if (made === null) return { ok: true, edited: null };
  return { ok: true, edited: { protocol: read.data, made, place: planned.place } };
}

export interface Planned {
  readonly step: EditStep;
  readonly place: string;
}

function stepOf(protocol: TreatmentProtocol, edit: ProtocolEdit, newId: () => Slug): Planned | 'nothing' | null {
  switch (edit.edit) {
    case 'set': {
      const { place } = edit;
      const content = withMissingIds(edit.content, newId);
      const id = idOf(at(protocol, place));
      // An item stays the one it is.
      if (isOwn(place) || (id !== null && idOf(content) !== id)) return null;
      return { step: { step: 'put', place, content }, place };
    }
    case 'clear':
      if (isOwn(edit.place) || at(protocol, edit.place) === undefined) return null;
      return { step: { step: 'put', place: edit.place }, place: edit.place };
    // Its texts come with the record's answer.
    case 'write-in':
      return { step: { step: 'put', place: 'language', content: edit.language }, place: 'language' };
    case 'add': {
      const list = at(protocol, edit.list);
      if (!isItems(list)) return null;
      return insertion(edit.list, edit.index ?? list.length, asNewItem(edit.list, edit.content, newId));
    }
    case 'duplicate': {
      const item = itemAt(protocol, edit.place);
      if (!item) return null;
      return insertion(item.list, item.index + 1, asNewItem(item.list, Json.parse(item.content), newId));
    }
    case 'remove': {
      const item = itemAt(protocol, edit.place);
      return item && { step: { step: 'take', list: item.list, index: item.index }, place: item.list };
    }
    case 'move': {
      const item = itemAt(protocol, edit.place);
      if (!item) return null;
      const { list, index, count } = item;
      if (list === 'health') {
        const order = movedQuestions(protocol.health, index, edit.to);
        return order === null
          ? 'nothing'
          : { step: { step: 'put', place: list, content: Json.parse(order) }, place: edit.place };
      }
      const to = edit.to === 'up' ? index - 1 : edit.to === 'down' ? index + 1 : edit.to;
      // An arrow at an end does nothing.
      if (to === index || to < 0 || to >= count) return 'nothing';
      const place = idOf(item.content) === null ? within(list, to) : edit.place;
      return { step: { step: 'move', list, from: index, to }, place };
    }
  }
}

const Json = z.json();
type Json = z.infer<typeof Json>;

/** What a protocol and an item are known by is never edited: `form`, `treatment`, and every id. */
function isOwn(place: string): boolean {
  return place === 'form' || place === 'treatment' || splitPlace(place).last === 'id';
}

function insertion(list: string, index: number, content: Json): Planned {
  return { step: { step: 'insert', list, index, content }, place: within(list, idOf(content) ?? index) };
}

function itemAt(protocol: TreatmentProtocol, place: string) {
  const { around: list, last } = splitPlace(place);
  const items = at(protocol, list);
  if (!isItems(items)) return null;
  const index = indexIn(items, last);
  return index < 0 ? null : { list, index, count: items.length, content: items[index] };
}

/** The step with what the schema made of it, and the step back; null where everything is as it was. */
function madeStep(before: TreatmentProtocol, after: TreatmentProtocol, step: EditStep): MadeStep | null {
  switch (step.step) {
    case 'put': {
      const [was, is] = [at(before, step.place), at(after, step.place)];
      if (JSON.stringify(was) === JSON.stringify(is)) return null;
      const put = (content: unknown): EditStep => ({
        step: 'put',
        place: step.place,
        ...(content === undefined ? {} : { content: Json.parse(content) }),
      });
      return { forward: put(is), back: put(was) };
    }
    case 'whole':
      return {
        forward: { step: 'whole', content: Json.parse(after) },
        back: { step: 'whole', content: Json.parse(before) },
      };
    case 'insert': {
      const content = Json.parse(itemIn(after, step.list, step.index));
      return { forward: { ...step, content }, back: { step: 'take', list: step.list, index: step.index } };
    }
    case 'take': {
      const content = Json.parse(itemIn(before, step.list, step.index));
      return { forward: step, back: { step: 'insert', list: step.list, index: step.index, content } };
    }
    case 'move':
      return { forward: step, back: { ...step, from: step.to, to: step.from } };
  }
}

function itemIn(protocol: TreatmentProtocol, list: string, index: number): unknown {
  const items = at(protocol, list);
  return isItems(items) ? items[index] : undefined;
}
