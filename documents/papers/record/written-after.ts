import type { Moment } from '../../../domain/time.ts';
import type { Block } from '../../typeset/block.ts';
import { bold, type TextStyle } from '../../typeset/styles.ts';
import { paragraph } from '../../typeset/text.ts';
import type { Typesetter } from '../../typeset/typesetter.ts';
import { languageName } from '../../words/language-name.ts';
import { inLanguage } from './reading-aid.ts';

/** Text recorded after the seal, word for word. */
export interface WrittenAfter {
  /** The withdrawn optional point of the consent; empty for another correction. */
  readonly point: string;
  readonly text: string;
  /** The same in the language of the client's papers, where the clinic wrote it in that too. */
  readonly forClient?: string;
  readonly at: Moment;
  readonly by: string;
}

/** The other language of a paper in two: whose it is, and what sets it. */
export interface Beside {
  readonly typesetter: Typesetter;
  readonly of: 'client' | 'clinic';
}

interface Said {
  readonly typesetter: Typesetter;
  readonly label: string;
  readonly words: string;
}

/** What is written, in each language that it is written in: first in that of the page, where it is the correction itself. */
export function inEach(typesetter: Typesetter, { text, forClient = '' }: WrittenAfter, beside: Beside | null): Said[] {
  if (!beside) return [{ typesetter, label: '', words: text }];
  const { correction: words } = typesetter.language.words;
  const name = languageName(beside.typesetter.language.code, typesetter.language.code);
  const [own, other] = beside.of === 'clinic' ? [forClient, text] : [text, forClient];
  const label = beside.of === 'clinic' ? words.asWritten(name) : words.forClient(name);
  return [
    { typesetter, label: '', words: own },
    { typesetter: beside.typesetter, label, words: other },
  ].filter((one) => one.words !== '');
}

interface Setting {
  readonly words: TextStyle;
  readonly label: TextStyle;
  readonly width: number;
}

/** Words in their own language and direction, below what they are. */
export function saidIn(
  page: Typesetter,
  { typesetter, label, words }: Said,
  { words: style, label: labelled, width }: Setting,
): Block[] {
  const set = paragraph(typesetter, words, style, width);
  return [
    ...(label === '' ? [] : [paragraph(page, [bold(label)], labelled, width)]),
    ...(typesetter === page ? [set] : inLanguage(typesetter, [set])),
  ];
}
