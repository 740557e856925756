import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { LanguageWork, WorkingText } from '../../../../../api/contract/languages.ts';
import type { TreatmentProtocol } from '../../../../../domain/protocol/model/treatment-protocol.ts';
import { translationMisfit } from '../../../../../domain/protocol/translations/write.ts';
import { saveDraftsNow } from '../../../../ui-data/pendingDrafts.ts';
import { useClient } from '../../../../ui-data/useClient.ts';
import { useDraft } from '../../../../ui-data/useDraft.ts';
import { useRead } from '../../../../ui-data/useQuery.ts';

const pauseMs = 600;

/** A text in another language while somebody writes it. */
export interface Written {
  readonly value: string;
  /** Why it cannot stand there, as the schema says it; null where it can. */
  readonly misfit: string | null;
  type(text: string): void;
  /** What stands in the field now, also where nobody typed it. */
  put(text: string): void;
  /** The field is left: what was typed is saved now. */
  leave(): void;
  /** Saves what was typed and fits, and resolves once everything that was sent is answered. */
  flush(): Promise<void>;
  /** Shows what is stored now of a text, in place of what was typed. */
  show(place: string, text: string): void;
  /** Shows the stored text again where what was typed cannot stand there. False where it can. */
  takeBack(): boolean;
  /** Saves what stands in the field, where that is another text than the saved one or of an older sentence. Part of a step. */
  saved(): Promise<void>;
}

/**
 * A pause in typing saves a draft of the text, and so does leaving it. Until then, and where it does not fit, what is typed is kept
 * beside it: a lock, a crash or another page loses none of it.
 */
export function useWritten({
  treatment,
  language,
  text: { place, text, standing },
  protocol,
  onWork,
}: {
  treatment: string;
  language: string;
  text: WorkingText;
  protocol: TreatmentProtocol;
  onWork: (work: LanguageWork) => void;
}): Written {
  const { call } = useClient();
  const load = useRead();
  const stored = text ?? '';
  const [draft, keep, isRead] = useDraft({ step: 'languages.write', treatment, language, place, field: 'text' });
  const [typed, setTyped] = useState<{ readonly place: string; readonly text: string } | null>(null);
  const unsent = useRef<{ readonly place: string; readonly text: string } | null>(null);
  const sent = useRef<Promise<void>>(Promise.resolve());
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const value = typed?.place === place ? typed.text : isRead && draft !== '' ? draft : stored;
  const misfitOf = (at: string, words: string) =>
    words.trim() === '' ? null : translationMisfit(protocol, at, words.normalize('NFC').trim());
  const misfit = value === stored ? null : misfitOf(place, value);

  const write = useEffectEvent(async (at: string, words: string) => {
    // The draft first: the step clears it, and it never comes after.
    await saveDraftsNow();
    onWork(await call('languages.write', { treatment, language, place: at, text: words }));
  });
  const send = useEffectEvent(() => {
    if (timer.current) clearTimeout(timer.current);
    timer.current = null;
    const now = unsent.current;
    unsent.current = null;
    if (now === null || misfitOf(now.place, now.text) !== null) return;
    sent.current = load(() => write(now.place, now.text));
  });
  // Another text, or another page: what was typed here is saved.
  useEffect(() => () => send(), [place]);

  const type = (words: string) => {
    setTyped({ place, text: words });
    keep(words);
    unsent.current = { place, text: words };
    if (timer.current) clearTimeout(timer.current);
    timer.current = setTimeout(() => send(), pauseMs);
  };
  return {
    value,
    misfit,
    type,
    put(words) {
      type(words);
      send();
    },
    leave: () => send(),
    async flush() {
      send();
      await sent.current;
    },
    show: (at, words) => setTyped({ place: at, text: words }),
    takeBack() {
      if (misfit === null) return false;
      if (timer.current) clearTimeout(timer.current);
      unsent.current = null;
      setTyped({ place, text: stored });
      keep('');
      return true;
    },
    async saved() {
      if (timer.current) clearTimeout(timer.current);
      unsent.current = null;
      if (value.trim() !== stored || standing === 'stale') await write(place, value);
    },
  };
}
