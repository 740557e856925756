import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { DraftView } from '../../../../../api/contract/protocols.ts';
import type { ProtocolEdit } from '../../../../../domain/protocol/edit/edit.ts';
import { at, isItems } from '../../../../../domain/protocol/versions/place.ts';
import { queueDraft, unqueueDraft } from '../../../../ui-data/pendingDrafts.ts';
import { useClient } from '../../../../ui-data/useClient.ts';
import { misfitOf } from '../draft/misfit.ts';
import { tellHalfTyped } from './half-typed.ts';

const pauseMs = 400;

export interface Typed {
  readonly value: string;
  /** The schema's message about what stands there, which is then kept beside the draft and not in it. */
  readonly misfit: string | null;
  type(text: string): void;
  /** The field is left: what was typed is sent now. */
  leave(): void;
}

interface TypedIn {
  readonly draft: DraftView;
  /** Of the text: "aftercare/wash-again/text". */
  readonly place: string;
  readonly edit: (edit: ProtocolEdit) => void;
  /** Whether the field is taken out where nothing is left in it. */
  readonly optional?: boolean;
  /** One text a line, kept as a list of texts. */
  readonly list?: boolean;
  /** A number, with a point or a comma; what is none stays a text, which does not fit. */
  readonly number?: boolean;
  /** What the schema cannot know: why a text that fits cannot stand there, in a sentence; null where it can. */
  readonly refuse?: ((text: string) => string | null) | undefined;
}

/**
 * A text of the draft while somebody types in it. A pause, and leaving the field, make one step of it; a text that does not
 * fit is kept on the host until it does, so that nothing typed is lost at a lock or in a crash.
 */
export function useTyped({
  draft,
  place,
  edit,
  optional = false,
  list = false,
  number = false,
  refuse,
}: TypedIn): Typed {
  const { call } = useClient();
  const { draftId, protocol } = draft;
  const { language } = protocol;
  const of = `${language}:${place}`;
  const there = at(protocol, place);
  const stored =
    typeof there === 'number'
      ? String(there)
      : typeof there === 'string'
        ? there
        : isItems(there)
          ? there.join('\n')
          : '';
  const [typed, setTyped] = useState<{ readonly of: string; readonly text: string } | null>(null);
  const [misfit, setMisfit] = useState<string | null>(null);
  // What was not sent yet, with where it was typed: the field may be another one's, or written in another language, by the time
  // it is sent.
  const unsent = useRef<{ readonly place: string; readonly language: string; readonly text: string } | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  // What does not fit is with the host.
  const kept = useRef(false);

  const editOf = (at: string, text: string): ProtocolEdit => {
    if (optional && text.trim() === '') return { edit: 'clear', place: at };
    if (number) return { edit: 'set', place: at, content: numberIn(text) ?? text };
    return { edit: 'set', place: at, content: list ? text.split('\n').filter((line) => line.trim() !== '') : text };
  };

  const nameOf = (field: { readonly place: string; readonly language: string }) =>
    ({ step: 'protocols.edit', draftId, language: field.language, place: field.place, field: 'content' }) as const;
  const putBeside = async (field: { readonly place: string; readonly language: string }, value: string) => {
    await call('drafts.put', { draft: nameOf(field), value }).catch(() => undefined);
  };

  const wrongWith = (step: ProtocolEdit, text: string) => misfitOf(protocol, step) ?? refuse?.(text) ?? null;

  const keep = useEffectEvent(async () => {
    const now = unsent.current;
    if (timer.current) clearTimeout(timer.current);
    timer.current = null;
    unsent.current = null;
    unqueueDraft(keepNow);
    if (now === null) return;
    const put = (value: string) => putBeside(now, value);
    if (now.language !== language) return put(now.text);
    const step = editOf(now.place, now.text);
    const wrong = wrongWith(step, now.text);
    if (now.place === place) setMisfit(wrong);
    if (wrong === null) edit(step);
    if (wrong === null && !kept.current) return;
    kept.current = wrong !== null;
    tellHalfTyped(takeBackNow, wrong !== null);
    await put(wrong === null ? '' : now.text);
  });
  /** Undo: what does not fit goes first, as if it had never been typed. */
  const takeBack = useEffectEvent(() => {
    tellHalfTyped(takeBackNow, false);
    setTyped(null);
    setMisfit(null);
    kept.current = false;
    void putBeside({ place, language }, '');
  });
  const [takeBackNow] = useState(() => () => newest.current());
  const newest = useRef(takeBack);
  newest.current = takeBack;
  const [keepNow] = useState(() => () => latest.current());
  const latest = useRef(keep);
  latest.current = keep;

  const read = useEffectEvent(async (isHere: () => boolean) => {
    const { value } = await call('drafts.get', { draft: nameOf({ place, language }) }).catch(() => ({ value: '' }));
    if (!isHere() || value === '' || unsent.current !== null) return;
    kept.current = true;
    tellHalfTyped(takeBackNow, true);
    setTyped({ of, text: value });
    const wrong = wrongWith(editOf(place, value), value);
    setMisfit(wrong);
    // It fits, and waited only for its language: it is a step now.
    if (wrong !== null) return;
    unsent.current = { place, language, text: value };
    void keepNow();
  });
  useEffect(() => {
    let here = true;
    setTyped(null);
    setMisfit(null);
    kept.current = false;
    void read(() => here);
    return () => {
      here = false;
      void keepNow();
      tellHalfTyped(takeBackNow, false);
    };
  }, [draftId, place, language, keepNow, takeBackNow]);
  // Undone, or another paragraph by now, which goes by the number of the one before it: what stands there now is what counts,
  // and what was kept is of a text that is there no more.
  const before = useRef(stored);
  const changed = useEffectEvent(() => {
    if (before.current === stored) return;
    before.current = stored;
    if (unsent.current) return;
    setTyped((mine) => (!kept.current && mine?.text.trim() === stored ? mine : null));
    if (!kept.current) return;
    kept.current = false;
    tellHalfTyped(takeBackNow, false);
    setMisfit(null);
    void putBeside({ place, language }, '');
  });
  useEffect(() => changed(), [stored]);

  return {
    value: typed?.of === of ? typed.text : stored,
    misfit,
    type(text) {
      setTyped({ of, text });
      unsent.current = { place, language, text };
      if (timer.current) clearTimeout(timer.current);
      timer.current = setTimeout(() => void keepNow(), pauseMs);
      queueDraft(keepNow);
    },
    leave() {
      void keepNow().then(() => {
        if (!kept.current) setTyped(null);
      });
    },
  };
}

function numberIn(text: string): number | null {
  const plain = text.trim().replace(',', '.');
  return /^-?\d{1,7}(?:\.\d{1,4})?$/.test(plain) ? Number(plain) : null;
}
