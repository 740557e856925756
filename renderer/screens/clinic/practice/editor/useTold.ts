import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { itemWords } from '../../../../../domain/protocol/versions/place.ts';
import type { OpenDraft } from '../useProtocolDraft.ts';
import { itemsOf, rowOf } from './items.ts';

/** Steps that were told. Drawn again, the editor was opened at a place of its own, and goes nowhere for an old one. */
const heard = new WeakSet<object>();

/**
 * What the last step did, for who listens: added, moved, removed, undone. Opens the item that it is about, wherever that
 * stands. What was added within an item stays with it.
 */
export function useTold({ draft, told }: OpenDraft, onPlace: (place: string) => void): string {
  const { t } = useTranslation('practiceEdit');
  const [said, setSaid] = useState('');
  const tell = useEffectEvent(() => {
    if (!told) return;
    const { protocol } = draft;
    const { what, place } = told;
    const item = itemWords(protocol, place) ?? '';
    const row = rowOf(protocol, place);
    const items = row ? itemsOf(protocol, row.section) : [];
    const at = items.findIndex((one) => one.place === place) + 1;
    setSaid(t(`told.${what}`, { item, at, count: items.length }));
    if (row) showRow(row.place, what === 'moved');
    if (what === 'moved' || !row) return;
    if (what !== 'added' || at > 0) onPlace(row.place);
  });
  useEffect(() => {
    if (told === null || heard.has(told)) return;
    heard.add(told);
    tell();
  }, [told]);
  return said;
}

/**
 * Brings the row of a step into sight, within the outline's own scroller. Where the outline does not scroll by itself the page
 * would leave the open item for it: only what was moved, by its own handle, is worth that.
 */
function showRow(place: string, moved: boolean): void {
  const row = document.querySelector(`[data-row="${CSS.escape(place)}"]`);
  const outline = row?.closest('.editor-outline');
  if (row && outline && (moved || outline.scrollHeight > outline.clientHeight))
    row.scrollIntoView({ block: 'nearest' });
}
