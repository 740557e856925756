import { z } from 'zod';
import type { DraftView } from '../../../../../api/contract/protocols.ts';
import type { ProtocolEdit } from '../../../../../domain/protocol/edit/edit.ts';
import type { ProtocolProblem } from '../../../../../domain/protocol/versions/problem.ts';

/** What a form of the editor works with: one item of the draft, at its place. */
export interface ItemForm {
  readonly draft: DraftView;
  /** "aftercare/wash-again", "consent/clauses/photos"; where a section has a part that stands alone, "sheet", "breaks". */
  readonly place: string;
  /** Shown at once, stored in its turn. */
  readonly edit: (edit: ProtocolEdit) => void;
  /** Those of this item. */
  readonly problems: readonly ProtocolProblem[];
  /** Opens another item. */
  readonly onPlace: (place: string) => void;
}

/** What the real thing is drawn from: the draft as it is on the page, and the item that is open. */
export interface LiveView {
  readonly draft: DraftView;
  readonly place: string;
  readonly problems: readonly ProtocolProblem[];
  readonly edit: (edit: ProtocolEdit) => void;
  /** Opens an item, at one of its fields where one is named. */
  readonly onPlace: (place: string) => void;
}

/** Puts a value of the model at a place. Fields that are undefined are left out. */
export function putAt(place: string, value: unknown): ProtocolEdit {
  return { edit: 'set', place, content: z.json().parse(JSON.parse(JSON.stringify(value))) };
}
