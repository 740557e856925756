const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
/** First strong isolate, and what ends it (Unicode's bidirectional algorithm, X5). */
const [FSI, PDI] = ['\u2068', '\u2069'];
const marks = /[\u2066-\u2069\u202a-\u202e]/g;

/**
 * A name or other words of somebody's within a sentence of ours. They get the direction of their own first strong letter
 * and keep their brackets, quotes and numbers; the sentence goes on behind them as if they were one word.
 */
export function isolated(words: string): string {
  return rightToLeft.test(words) ? `${FSI}${words.replace(marks, '')}${PDI}` : words;
}
