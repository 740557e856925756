import bidiFactory from 'bidi-js';

const bidi = bidiFactory();
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
/** First strong isolate, right-to-left isolate, and what ends either (Unicode's bidirectional algorithm, X5). */
const [FSI, RLI, PDI] = ['\u2068', '\u2067', '\u2069'];
const marks = /[\u2066-\u2069\u202a-\u202e]/g;

/** Text as it is drawn, and the bidirectional level of each of its UTF-16 units; null when all of it runs to the right. */
export interface Levelled {
  readonly text: string;
  readonly levels: Uint8Array | null;
}

/** The isolated parts of a text and what stands between them, in order. */
function inParts(text: string): { readonly part: string; readonly isolated: boolean }[] {
  const parts: { part: string; isolated: boolean }[] = [];
  let at = 0;
  for (let open = text.indexOf(FSI); open >= 0; open = text.indexOf(FSI, at)) {
    const end = text.indexOf(PDI, open);
    if (end < 0) break;
    parts.push({ part: text.slice(at, open), isolated: false }, { part: text.slice(open, end + 1), isolated: true });
    at = end + 1;
  }
  parts.push({ part: text.slice(at), isolated: text.startsWith(FSI, at) });
  return parts;
}

/**
 * Levels by Unicode's algorithm. Right-to-left words that stand alone run to the left. A sentence of ours runs
 * from left to right, with each `isolated` part in its own direction; where a name was not isolated, the stretch from its
 * first to its last right-to-left letter is, so that a date behind it stays behind it.
 */
export function levelled(text: string): Levelled {
  if (!rightToLeft.test(text)) return { text: text.replace(marks, ''), levels: null };
  const alone = !text.includes(FSI) && runsRightToLeft(text);
  const marked = alone
    ? text
    : inParts(text)
        .map(({ part, isolated }) => (isolated ? part : withIslands(part)))
        .join('');
  const { levels } = bidi.getEmbeddingLevels(marked, alone ? 'auto' : 'ltr');
  const kept: number[] = [];
  let drawn = '';
  for (let index = 0; index < marked.length; index++) {
    const unit = marked.charAt(index);
    if (unit === FSI || unit === RLI || unit === PDI) continue;
    drawn += unit;
    kept.push(levels[index] ?? 0);
  }
  return { text: drawn, levels: Uint8Array.from(kept) };
}

/** Whether all its letters run to the left. What begins with a space or a comma, or has Latin letters, is a sentence of ours. */
function runsRightToLeft(text: string): boolean {
  return !/^[\s,.;:·]/.test(text) && ![...text].some((character) => bidi.getBidiCharTypeName(character) === 'L');
}

function withIslands(text: string): string {
  return text
    .split(
      /([\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc](?:[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\n]*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc])?)/u,
    )
    .map((part, index) => (index % 2 === 1 ? `${RLI}${part}${PDI}` : part))
    .join('');
}
