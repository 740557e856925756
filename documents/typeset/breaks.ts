import LineBreaker from 'linebreak';

/**
 * Possible line ends as offsets into `text`: after spaces, after a hyphen between letters, between two Chinese characters,
 * never before a full stop or inside a number (Unicode's line breaking, UAX #14).
 */
export function placesToBreak(text: string): ReadonlySet<number> {
  const places = new Set<number>();
  const breaker = new LineBreaker(text);
  for (let place = breaker.nextBreak(); place; place = breaker.nextBreak()) places.add(place.position);
  return places;
}

/**
 * Line ends, spaces, and the text between two possible line ends. `start`: where `text` begins in the offsets of `places`. A
 * space where no line may end is part of a word.
 */
export function* partsOf(text: string, places: ReadonlySet<number>, start: number): Generator<string> {
  let from = 0;
  for (const { 0: gap, index } of text.matchAll(/\n| +/g)) {
    if (gap !== '\n' && !places.has(start + index + gap.length) && start + index + gap.length < text.length) continue;
    yield* cut(text.slice(from, index), places, start + from);
    yield gap;
    from = index + gap.length;
  }
  yield* cut(text.slice(from), places, start + from);
}

function* cut(word: string, places: ReadonlySet<number>, start: number): Generator<string> {
  let from = 0;
  for (let to = 1; to < word.length; to++) {
    if (!places.has(start + to)) continue;
    yield word.slice(from, to);
    from = to;
  }
  if (from < word.length) yield word.slice(from);
}
