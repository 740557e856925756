import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { sentencesIn } from './sentences.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** What is handed to these is for whoever reads the log: no person sees it on a screen or on paper. */
const forTheLog = new Set([
  // Its params are typed (domain/faults), so that a sentence in it can only be the detail.
  'AppError',
  'Error',
  'TypeError',
  'RangeError',
  'damaged',
  'backupDamaged',
  'keychainRefused',
  'busy',
  'context.issues.push',
  // A class of errors gives its own message.
  'super',
]);

/** Files that say something and may, each with its reason. */
const allowed: Readonly<Record<string, string>> = {
  'domain/protocol/default-care.ts': 'the default protocol: data that an owner edits',
  'domain/protocol/default-checks.ts': 'the default protocol: data that an owner edits',
  'domain/protocol/default-consent.ts': 'the default protocol: data that an owner edits',
  'domain/protocol/default-en.ts': 'the default protocol: data that an owner edits',
  'domain/protocol/earlier-defaults.ts': 'the default protocols of older versions: data',
  'domain/protocol/hash.ts': 'goes into a hash that signatures cover',
  'domain/protocol/parts.ts': 'the fault of a protocol that nobody can write on a screen',
  'domain/protocol/default-record.ts': 'the default protocol: data that an owner edits',
  'domain/protocol/earlier-care.ts': 'the default protocols of older versions: data',
  'domain/protocol/model/first-form-topics.ts': 'the topics of older protocols: data',
  'domain/moment.ts': 'the fault of an instant that nobody types',
  'domain/clinic/names.ts': 'titles before names, in two languages',
  'domain/own-places.ts':
    'what the record of every version writes for the tablet’s own places: codes that happen to be words',
  'domain/client-lists/columns.ts': 'what other programs write at the head of a column',
  'api/host/pages.ts': 'a content security policy',
  'api/custody/backup-places.ts': 'the folder on a stick that backups of every version and language lie in',
  'api/host/clock.ts': 'goes into a hash',
  'api/host/printing/cups.ts': 'a phrase of the spooler, which is looked for',
  'db/backup/authentic.ts': 'goes into a key',
  'db/file/open.ts': 'the first bytes of a plain SQLite file, and details for the log',
  'db/file/store.ts': 'details for the log',
  'db/log/header.ts': 'names of columns',
  'db/log/verify/projections.ts': 'names of columns',
  'db/migrations/001-first-visit.ts': 'the name of a migration',
  'db/migrations/005-copy-due.ts': 'the name of a migration',
  'db/migrations/006-pin-bound.ts': 'the name of a migration',
  'db/migrations/007-protocol-versions.ts': 'the name of a migration',
  'documents/logo/svg/draw.ts': 'a value of SVG',
  'documents/pdf/font-use.ts': 'an operator of PDF',
  'documents/pdf/icons/make.ts': 'writes the source of the icons',
  'documents/pdf/paper.ts': 'the name of the seal’s field, which the signature covers',
  'documents/pdf/srgb.ts': 'names inside of a colour profile, for programs',
  'documents/seal/named-heads.ts': 'keywords of a file, for programs',
  'documents/seal/identity.ts': 'the name in the seal’s certificate, which signatures cover',
};

const files = globSync('{domain,db,api,documents}/**/*.ts', {
  cwd: root,
  // Samples of the default protocol in other languages are data, as the protocol is.
  exclude: ['documents/words/*/**', 'domain/protocol/samples/texts/*'],
}).toSorted();
const saidIn = (file: string) =>
  sentencesIn(readFileSync(`${root}${file}`, 'utf8')).filter(({ givenTo }) => !forTheLog.has(givenTo));
const exempt = (file: string): boolean => Object.hasOwn(allowed, file);

describe('rules, store, api and papers say nothing themselves: words live in the words folders', () => {
  it.each(files.filter((file) => !exempt(file)))('%s', (file) => {
    expect(saidIn(file)).toEqual([]);
  });

  it('every file that is allowed to still needs it', () => {
    expect(Object.keys(allowed).filter((file) => !files.includes(file) || saidIn(file).length === 0)).toEqual([]);
  });
});

const screens = globSync('renderer/**/*.{ts,tsx}', {
  cwd: root,
  exclude: [
    'renderer/words/**',
    'renderer/gallery/**',
    'renderer/vite/**',
    'renderer/**/*.test.tsx',
    'renderer/**/*.gallery.tsx',
  ],
}).toSorted();

/** What is handed to these is a CSS selector. */
const selects = /[.](matches|closest|querySelector(All)?)$/;

/** Looks like words and is none: the product's name, names of styles and of elements. */
const onThePage: Readonly<Record<string, readonly string[]>> = {
  'renderer/ui-data/UiData.tsx': ['Chairside'],
  'renderer/screens/client-side/consent/Contents.tsx': ['done no', 'done no'],
};

describe('screens and kit say nothing themselves: words live in renderer/words', () => {
  it.each(screens)('%s', (file) => {
    const said = sentencesIn(readFileSync(`${root}${file}`, 'utf8'), file);
    const words = said
      .filter(({ givenTo }) => !forTheLog.has(givenTo) && !selects.test(givenTo))
      .map(({ text }) => text);
    expect(words).toEqual(onThePage[file] ?? []);
  });
});

describe('a planted sentence is found', () => {
  const texts = (source: string): string[] => sentencesIn(source).map(({ text }) => text);

  it('in quotes, in a template, beside what is filled in', () => {
    expect(texts("const a = 'Wash it out'; // not this")).toEqual(['Wash it out']);
    expect(texts('const b = `as planned before $' + '{when}`;')).toHaveLength(1);
    expect(texts('const c = `$' + '{minutes} min`;')).toHaveLength(1);
    expect(texts('const d = `Session $' + '{session}`;')).toHaveLength(1);
  });

  it('with the name of what it is given to', () => {
    expect(sentencesIn("throw new AppError('no-visit', 'There is no visit.');")).toEqual([
      { text: 'There is no visit.', givenTo: 'AppError' },
    ]);
  });

  it('on a screen: between tags, in a label, in a picture’s words', () => {
    const screen = (jsx: string) => sentencesIn(`export const A = () => ${jsx};`, 'screen.tsx').map(({ text }) => text);
    expect(screen('<p>Saved</p>')).toEqual(['Saved']);
    expect(screen('<button aria-label="Close">{t("x")}</button>')).toEqual(['Close']);
    expect(screen('<p className="card wide">{t("saved")}</p>')).toEqual([]);
  });

  it('and nothing that no person reads', () => {
    expect(texts("/* what a comment says */ const icon = 'file-text';")).toEqual([]);
    expect(texts("import { a } from 'not words.ts'; type T = 'not words';")).toEqual([]);
    expect(texts("row('SELECT id, name FROM client WHERE id = ?');")).toEqual([]);
  });
});
