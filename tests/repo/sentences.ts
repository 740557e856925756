import { parseSync, Visitor } from 'vite';

/** Quoted text that a person would read. */
export interface Sentence {
  readonly text: string;
  /** What it is handed to: "AppError", "refuse"; '' where it stands by itself. */
  readonly givenTo: string;
}

/** Stands for what a template fills in. */
const filled = '□';
const twoWords = /(^|[\s(“"])[A-Za-z’']{2,},? [A-Za-z’']{2,}/;
/** "□ min", "Session □": a word beside what is filled in. */
const wordAndFilled = /(^|\s)(□[.,]? ([a-z]{3,}|of|to|by|on|at|or|in)(\s|$)|[A-Za-z]{3,}:? □)/;
const sql =
  /\b(SELECT|INSERT|UPDATE|DELETE FROM|CREATE|PRAGMA|BEGIN|VACUUM|WHERE|ORDER BY|FROM|CASE|MATCH|AS|AND|NULL|DESC)\b/;
/** SQL, operators of a PDF page and markup are no words for people. */
const notForPeople = (text: string): boolean => sql.test(text) || /[<>{}]|(^|\s)\/[A-Z]/.test(text);

/** Attributes of a screen whose text is read or heard, however short it is. */
const spokenAttributes: ReadonlySet<string> = new Set(['title', 'label', 'aria-label', 'alt', 'placeholder']);
const letters = /\p{L}{2,}/u;

/**
 * Every text of at least two words in a TypeScript source, outside of comments, imports and types; in a screen (`.tsx`) also
 * each single word that stands between tags or in an attribute that is read.
 */
export function sentencesIn(source: string, file = 'source.ts'): Sentence[] {
  /** Inside an import or a type, which no person reads. */
  let elsewhere = 0;
  const calls: { readonly end: number; readonly name: string }[] = [];
  const found: Sentence[] = [];
  const see = (text: string): void => {
    if (elsewhere > 0 || notForPeople(text)) return;
    if (twoWords.test(text) || wordAndFilled.test(text)) found.push({ text, givenTo: calls.at(-1)?.name ?? '' });
  };
  const enter = (callee: { readonly start: number; readonly end: number }, end: number): void => {
    const name = source.slice(callee.start, callee.end);
    calls.push({ name: /^[\w.?#]+$/.test(name) ? name : '', end });
  };
  const leave = (): void => void calls.pop();
  new Visitor({
    CallExpression: ({ callee, end }) => enter(callee, end),
    'CallExpression:exit': leave,
    NewExpression: ({ callee, end }) => enter(callee, end),
    'NewExpression:exit': leave,
    ImportDeclaration: () => void elsewhere++,
    'ImportDeclaration:exit': () => void elsewhere--,
    TSLiteralType: () => void elsewhere++,
    'TSLiteralType:exit': () => void elsewhere--,
    JSXText: ({ value }) => {
      if (letters.test(value)) found.push({ text: value.trim(), givenTo: 'screen' });
    },
    JSXAttribute: ({ name, value }) => {
      const named = name.type === 'JSXIdentifier' ? name.name : '';
      // Names of styles, not words.
      if (named === 'className') elsewhere++;
      if (spokenAttributes.has(named) && value?.type === 'Literal' && letters.test(String(value.value)))
        found.push({ text: String(value.value), givenTo: named });
    },
    'JSXAttribute:exit': ({ name }) => {
      if (name.type === 'JSXIdentifier' && name.name === 'className') elsewhere--;
    },
    Literal: ({ value }) => (typeof value === 'string' ? see(value) : undefined),
    TemplateLiteral: ({ quasis }) => see(quasis.map(({ value }) => value.cooked ?? value.raw).join(filled)),
  }).visit(parseSync(file, source).program);
  return found;
}
