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
const sql = /\b(SELECT|INSERT|UPDATE|DELETE FROM|CREATE|PRAGMA|BEGIN|VACUUM|WHERE|ORDER BY|FROM|CASE|MATCH|AS)\b/;
/** SQL, operators of a PDF page and markup are no words for people. */
const notForPeople = (text: string): boolean => sql.test(text) || /[<>{}]|(^|\s)\/[A-Z]/.test(text);

/** Every text of at least two words in a TypeScript source, outside of comments, imports and types. */
export function sentencesIn(source: string): Sentence[] {
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
    calls.push({ name: /^[\w.#]+$/.test(name) ? name : '', end });
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
    Literal: ({ value }) => (typeof value === 'string' ? see(value) : undefined),
    TemplateLiteral: ({ quasis }) => see(quasis.map(({ value }) => value.cooked ?? value.raw).join(filled)),
  }).visit(parseSync('source.ts', source).program);
  return found;
}
