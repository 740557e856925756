import { useEffect, useState, useSyncExternalStore } from 'react';
import type { ProtocolEdit } from '../../../../domain/protocol/edit/edit.ts';
import { saveDraftsNow } from '../../../ui-data/pendingDrafts.ts';
import { createStore, type Source } from '../../../ui-data/source.ts';
import { useClient } from '../../../ui-data/useClient.ts';
import { useRead } from '../../../ui-data/useQuery.ts';
import { createDraftEditor, type DraftEditor, type DraftOnPage } from './draft/draft-editor.ts';
import { halfTyped, takeBackTyped } from './fields/half-typed.ts';

/** A draft that is open for editing. */
export interface OpenDraft extends DraftOnPage {
  edit(edit: ProtocolEdit): void;
  /** Takes the last step back, or before that what was typed and does not fit. */
  undo(): void;
  /** There is anything to take back. */
  readonly canUndo: boolean;
  redo(): void;
  /** Resolves once every edit is stored; what reads the draft on the host asks for this first. */
  sent(): Promise<void>;
}

const notYet = createStore<DraftOnPage | null>(null);

/** Opens the owner's draft of a treatment; null until it was read. Trouble stands in the bar. */
export function useProtocolDraft(treatment: string): OpenDraft | null {
  const { call } = useClient();
  const read = useRead();
  const [editor, setEditor] = useState<DraftEditor | null>(null);
  useEffect(() => {
    let here = true;
    void read(async () => {
      // What another page of this draft could not send, behind a lock or without an answer, is part of what is opened now. Sent
      // later, it would change what has been read and written since.
      await saveDraftsNow();
      const view = await call('protocols.open-draft', { treatment });
      if (here) setEditor(createDraftEditor(call, read, view));
    });
    return () => {
      here = false;
    };
  }, [call, read, treatment]);
  const { subscribe, get }: Source<DraftOnPage | null> = editor?.state ?? notYet;
  const shown = useSyncExternalStore(subscribe, get);
  const half = useSyncExternalStore(halfTyped.subscribe, halfTyped.get);
  if (!editor || !shown) return null;
  const { edit, undo, redo, sent } = editor;
  const takeBack = () => {
    if (!takeBackTyped()) undo();
  };
  return { ...shown, edit, undo: takeBack, canUndo: shown.draft.canUndo || half.length > 0, redo, sent };
}
