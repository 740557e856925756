import type { Client } from '../../../../../api/client/calls.ts';
import type { DraftStep, DraftView } from '../../../../../api/contract/protocols.ts';
import { Slug } from '../../../../../domain/ids.ts';
import { type Edited, type EditResult, edited } from '../../../../../domain/protocol/edit/apply-edit.ts';
import type { ProtocolEdit } from '../../../../../domain/protocol/edit/edit.ts';
import { followed } from '../../../../../domain/protocol/edit/followed.ts';
import { inWordsOf } from '../../../../../domain/protocol/edit/reworded.ts';
import type { TreatmentProtocol } from '../../../../../domain/protocol/model/treatment-protocol.ts';
import { isClientTextAt } from '../../../../../domain/protocol/translations/texts.ts';
import { queueDraft, saveDraftsNow, unqueueDraft } from '../../../../ui-data/pendingDrafts.ts';
import { createStore, type Source } from '../../../../ui-data/source.ts';
import { troubleOf } from '../../../../ui-data/trouble.ts';
import { withSameParts } from './same-parts.ts';
import { touchedPlace } from './touched.ts';

/** `over`: the text that the edit was made in, in the language that this is written in. */
type EditSent = { readonly do: 'edit'; readonly edit: ProtocolEdit; readonly over: TreatmentProtocol };
type Sent = EditSent | { readonly do: 'undo' } | { readonly do: 'redo' };

/** What a step of this draft led to: `place` is to be opened and its row marked. */
export interface Told {
  readonly what: 'added' | 'removed' | 'moved' | 'undone' | 'redone';
  readonly place: string;
  /** Another one each time. */
  readonly number: number;
}

export interface DraftOnPage {
  /** As it is on the page: every edit at once. `hash` is that of the last answer. */
  readonly draft: DraftView;
  readonly told: Told | null;
}

export interface DraftEditor {
  readonly state: Source<DraftOnPage>;
  /** Shows the edit at once and sends it in its turn. What does not fit is not sent (`misfitOf`). */
  edit(edit: ProtocolEdit): void;
  undo(): void;
  redo(): void;
  /** Once everything is stored. Rejects where it could not be sent; what was not sent waits for the next call. */
  sent(): Promise<void>;
}

/**
 * An owner's draft on the page. Edits are made here by the same function that the host makes them with, so that what is shown
 * beside them follows at once; they are sent one after the other, and each answer is the truth.
 * @param read Runs work whose failure stands in the bar with "Try again".
 */
export function createDraftEditor(
  call: Client['call'],
  read: (work: () => Promise<unknown>) => Promise<void>,
  first: DraftView,
): DraftEditor {
  const state = createStore<DraftOnPage>({ draft: first, told: null });
  let truth = first;
  let waiting: readonly Sent[] = [];
  let sending: Promise<void> | null = null;
  let unsure = false;
  let told = 0;

  /** The truth with what was not sent yet. Items that get a new id come with the answer. */
  function shown(): DraftView {
    let { protocol } = truth;
    let place = truth.place;
    const undone = waiting.some((one) => one.do !== 'edit');
    const here = waiting.filter((one) => one.do !== 'edit' || !isInAnother(one));
    for (const one of here) {
      if (one.do !== 'edit' || undone) continue;
      const { made } = madeHere(protocol, one.edit);
      if (made) ({ protocol, place } = made);
    }
    const edits = undone ? 0 : here.length;
    return {
      ...truth,
      protocol: withSameParts(state.get().draft.protocol, protocol),
      place,
      position: truth.position + edits,
      canUndo: truth.canUndo || edits > 0,
      canRedo: truth.canRedo && edits === 0,
    };
  }

  function draw(what: Told | null = state.get().told): void {
    const draft = shown();
    // The very same one, so that what was made from it is known.
    if (waiting.length === 0) truth = { ...truth, protocol: draft.protocol };
    state.set({ draft, told: what });
  }

  function tell(what: Told['what'], place: string): Told {
    told += 1;
    return { what, place, number: told };
  }

  async function sendNext(next: Sent): Promise<void> {
    const { draftId } = truth;
    if (unsure) {
      // Nobody knows whether the last one arrived: the number of steps tells.
      const now = await call('protocols.draft', { draftId });
      unsure = false;
      const arrived = next.do === 'edit' ? now.position > truth.position : now.position !== truth.position;
      if (arrived) return answered(next, now);
      truth = now;
    }
    if (next.do === 'edit' && isInAnother(next)) return keptBeside(next);
    unsure = true;
    const made = next.do === 'edit' ? { do: next.do, edit: next.edit } : { do: next.do };
    const answer = await call('protocols.step', { draftId, known: truth.hash, ...made });
    const whole = wholeOf(answer);
    // Should the steps not fit, the draft is asked for: until it came, nobody knows.
    if (whole === null) return sendNext(next);
    unsure = false;
    answered(next, whole);
  }

  /** The draft of an answer that tells only what changed. */
  function wholeOf(answer: DraftStep | DraftView): DraftView | null {
    if ('protocol' in answer) return answer;
    const { steps, ...view } = answer;
    const protocol = followed(truth.protocol, steps);
    return protocol && { ...view, protocol };
  }

  /** Whether it is a text that was typed over another language than the draft is written in by now. */
  function isInAnother({ edit, over }: EditSent): boolean {
    return over.language !== truth.protocol.language && typedText(edit) !== null;
  }

  /** What waits, in the words of the truth: its language may be another than when it was touched. */
  function inWordsOfTruth(one: Sent): Sent {
    const { protocol } = truth;
    if (one.do !== 'edit' || one.over.language === protocol.language || isInAnother(one)) return one;
    return { do: 'edit', edit: inWordsOf(protocol, one.over, one.edit), over: protocol };
  }

  /** The text waits beside the draft until that is written in its language again. */
  async function keptBeside({ edit, over }: EditSent): Promise<void> {
    const typed = typedText(edit);
    if (typed === null) return;
    const { draftId } = truth;
    const { language } = over;
    const { place, text } = typed;
    const draft = { step: 'protocols.edit', draftId, language, place, field: 'content' } as const;
    await call('drafts.put', { draft, value: text });
    waiting = waiting.slice(1);
    draw();
  }

  /** The language that the draft will be written in once everything was sent; null where only the host can tell. */
  function languageToBe(): string | null {
    if (waiting.some((one) => one.do !== 'edit')) return null;
    const chosen = waiting.flatMap((one) =>
      one.do === 'edit' && one.edit.edit === 'write-in' ? [one.edit.language] : [],
    );
    return chosen.at(-1) ?? truth.protocol.language;
  }

  /** What a rule refused is not sent again. Behind a lock, or while another owner is signed in, nothing is refused for good. */
  function refused(error: unknown): void {
    const { kind, fault } = troubleOf(error);
    if (kind !== 'refused' || fault.code === 'not-allowed' || fault.code === 'draft-of-another') return;
    unsure = false;
    waiting = waiting.slice(1);
    draw();
  }

  function answered(next: Sent, answer: DraftView): void {
    const before = truth;
    truth = answer;
    waiting = waiting.slice(1).map(inWordsOfTruth);
    draw(toldOf(next, before, answer));
  }

  function toldOf(next: Sent, before: DraftView, after: DraftView): Told | null {
    if (next.do === 'edit') {
      const { edit } = next.edit;
      const isNew = edit === 'add' || edit === 'duplicate';
      return isNew && after.position !== before.position ? tell('added', after.place) : state.get().told;
    }
    if (after.position === before.position) return state.get().told;
    return tell(next.do === 'undo' ? 'undone' : 'redone', touchedPlace(before.protocol, after));
  }

  async function sendAll(): Promise<void> {
    for (let [next] = waiting; next; [next] = waiting) {
      try {
        await sendNext(next);
      } catch (error) {
        refused(error);
        throw error;
      }
    }
    unqueueDraft(keep);
  }

  /** One at a time; whoever asks meanwhile waits for the same. */
  function sent(): Promise<void> {
    sending ??= sendAll().finally(() => {
      sending = null;
    });
    return sending;
  }

  function send(one: Sent): void {
    waiting = [...waiting, one];
    queueDraft(keep);
    void read(sent);
  }
  const keep = () => sent().catch(() => undefined);

  return {
    state,
    sent,
    edit(edit) {
      if (edit.edit === 'write-in') {
        if (edit.language === languageToBe()) return;
        // What is typed is in the language that it was typed over: it goes first.
        void saveDraftsNow();
        send({ do: 'edit', edit, over: truth.protocol });
        return draw();
      }
      const { protocol } = state.get().draft;
      const { result } = madeHere(protocol, edit);
      // Undone or not there any more, not fitting, or nothing new.
      if (!result.ok || result.edited === null) return;
      send({ do: 'edit', edit, over: protocol });
      const what = edit.edit === 'remove' ? 'removed' : edit.edit === 'move' ? 'moved' : null;
      draw(what && tell(what, result.edited.place));
    },
    undo: () => send({ do: 'undo' }),
    redo: () => send({ do: 'redo' }),
  };
}

type Made = Pick<Edited, 'protocol' | 'place'> | null;
/** What an edit last came to, and of what: the whole protocol is read by its schema each time, which a finger would notice. */
const made = new WeakMap<
  ProtocolEdit,
  { readonly of: TreatmentProtocol; readonly made: Made; readonly result: EditResult }
>();

/** What an edit puts in place of a sentence that clients read, or of a list of them, as it was typed; null for any other edit. */
function typedText(edit: ProtocolEdit): { readonly place: string; readonly text: string } | null {
  if (edit.edit !== 'set' || !isClientTextAt(edit.place)) return null;
  const { place, content } = edit;
  if (typeof content === 'string') return { place, text: content };
  const lines = Array.isArray(content) ? content.filter((line) => typeof line === 'string') : [];
  return lines.length > 0 ? { place, text: lines.join('\n') } : null;
}

/**
 * Makes an edit as the host will; `made` is null where only the host can: it gives ids, and has the texts of another language. Until
 * then the page shows the language that was typed over.
 */
function madeHere(
  protocol: TreatmentProtocol,
  edit: ProtocolEdit,
): { readonly made: Made; readonly result: EditResult } {
  const known = made.get(edit);
  if (known?.of === protocol) return known;
  let asked = false;
  const result = edited(protocol, edit, () => {
    asked = true;
    return Slug.parse('new');
  });
  const now = { of: protocol, made: result.ok && !asked && edit.edit !== 'write-in' ? result.edited : null, result };
  made.set(edit, now);
  return now;
}
