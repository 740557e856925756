/** A piece of two texts that were compared: in both, only in the earlier one, or only in the later one. */
export interface TextPiece {
  readonly in: 'both' | 'before' | 'after';
  readonly text: string;
}

/**
 * What of a text changed, by words: the longest beginning and end that are the same, and what stands between them before and
 * after. Scripts without spaces are cut as their language does.
 */
export function textPieces(before: string, after: string): TextPiece[] {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  const shorter = Math.min(old.length, now.length);
  let front = 0;
  while (front < shorter && old[front] === now[front]) front++;
  let behind = 0;
  while (behind < shorter - front && old.at(-1 - behind) === now.at(-1 - behind)) behind++;
  const pieces: TextPiece[] = [
    { in: 'both', text: old.slice(0, front).join('') },
    { in: 'before', text: old.slice(front, old.length - behind).join('') },
    { in: 'after', text: now.slice(front, now.length - behind).join('') },
    { in: 'both', text: old.slice(old.length - behind).join('') },
  ];
  return pieces.filter(({ text }) => text !== '');
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

const wordsOf = (text: string): string[] => [...segmenter.segment(text)].map(({ segment }) => segment);
