import bidiFactory from 'bidi-js';
import type { Direction } from '../pdf/measure.ts';

const bidi = bidiFactory();
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
/** First strong, right-to-left and left-to-right isolate, and what ends each (Unicode's bidirectional algorithm, X5). */
const [FSI, RLI, LRI, PDI] = ['\u2068', '\u2067', '\u2066', '\u2069'];
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
 * `direction`: of the paper. A sentence on a paper read from right to left runs that way, and a name, a number or a code in it
 * stays as it is written.
 */
export function levelled(text: string, direction: Direction = 'ltr'): Levelled {
  if (direction === 'rtl') return inDirection(text, withLatinIslands, 'rtl');
  if (!rightToLeft.test(text)) return { text: text.replace(marks, ''), levels: null };
  const alone = !text.includes(FSI) && runsRightToLeft(text);
  return inDirection(text, alone ? (part) => part : withIslands, alone ? 'auto' : 'ltr');
}

function inDirection(text: string, marking: (part: string) => string, base: Direction | 'auto'): Levelled {
  const marked = inParts(text)
    .map(({ part, isolated }) => (isolated ? part : marking(part)))
    .join('');
  const { levels } = bidi.getEmbeddingLevels(marked, base);
  const kept: number[] = [];
  let drawn = '';
  for (let index = 0; index < marked.length; index++) {
    const unit = marked.charAt(index);
    if (unit === FSI || unit === RLI || unit === LRI || unit === PDI) continue;
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

/** What stands between two right-to-left letters or between the parts of a line: " · ", ", 10:00". */
const parts = /([\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\n]+| [·–] |, (?=\d)|[\ufffc])/u;

/** From the first to the last letter or digit, with a sign or brackets that belong to it: "+44 20 7946", "(a) b", "a (b)". */
const island = /[+#(]?[\p{L}\d](?:.*[\p{L}\d%])?\)*/u;

/** A whole sentence in Latin letters, on one line, keeps its full stop too. */
function isSentence(text: string): boolean {
  const said = text.trim();
  return (
    beginsSentence.test(said) &&
    endsSentence.test(said) &&
    /\p{L}/u.test(said.slice(1)) &&
    !/[\n\r\u2028\u2029]/.test(said)
  );
}
const beginsSentence = /^[\p{L}\d+#(“"']/u;
const endsSentence = /[.?!…][”"')]?$/u;

function withLatinIslands(text: string): string {
  if (!rightToLeft.test(text) && isSentence(text))
    return text.replace(/\S(?:.*\S)?/su, (sentence) => `${LRI}${sentence}${PDI}`);
  return text
    .split(parts)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(island, isolatedLatin)))
    .join('');
}

/** A bracket without its partner stays outside. */
function isolatedLatin(found: string): string {
  const opened = (found.match(/\(/g) ?? []).length - (found.match(/\)/g) ?? []).length;
  const before = opened > 0 && found.startsWith('(') ? 1 : 0;
  const after = opened < 0 ? -opened : 0;
  const inside = found.slice(before, found.length - after);
  return `${found.slice(0, before)}${LRI}${inside}${PDI}${found.slice(found.length - after)}`;
}
