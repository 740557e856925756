import { afterAll, expect, it } from 'vitest';
import { reportPaper } from '../../api/reports/report-paper.ts';
import { paperLanguage } from '../../documents/words/languages.ts';
import { Report } from '../../domain/reports/report.ts';
import { CivilDate } from '../../domain/time.ts';
import { at, clinic } from './fixtures.ts';
import { Workbench } from './tools.ts';

const bench = new Workbench();
afterAll(() => bench.dispose());

/** Spanish begins to write the sign at five digits. */
const [few, many] = [1234, 56_789] as const;
const written = {
  en: ['1,234', '56,789'],
  de: ['1.234', '56.789'],
  es: ['1234', '56.789'],
  fr: ['1\u00a0234', '56\u00a0789'],
} as const;
const staff = Object.entries(written).map(([tag, figures]) => [tag, ...figures] as const);
const figuresIn = (words: string) => words.match(/\d+(?:[.,\u00a0]\d+)*/g);

it.each(staff)('counts on the lists of %s have its sign between thousands', (tag, thousand, more) => {
  const { register, recall } = paperLanguage(tag).words;
  expect(figuresIn(register.visits(many))).toEqual([more]);
  expect(figuresIn(recall.people(few, many))).toEqual([thousand, more]);
});

it.each(staff)('counts in the sentences of a report in %s have its sign between thousands', (tag, thousand, more) => {
  const { says } = paperLanguage(tag).words.report;
  for (const [say, words] of Object.entries(says)) {
    const figures = figuresIn(words(few, many, '')) ?? [];
    expect({ say, others: figures.filter((one) => one !== thousand && one !== more) }).toEqual({ say, others: [] });
  }
});

it.each(staff)(
  'counts of the readable copy in %s have its sign between thousands, and row numbers none',
  (tag, thousand, more) => {
    const { account, others } = paperLanguage(tag).words.readable;
    expect(figuresIn(account.read(few, many))).toEqual([thousand, more]);
    expect(figuresIn(account.papers(few, many))).toEqual([thousand, more]);
    expect(figuresIn(account.pages(few, many))).toEqual([thousand, more]);
    expect(figuresIn(account.headsDisagree(few, many))).toEqual([thousand, more]);
    expect(figuresIn(account.ranges(many, [account.range(few, few)], false))).toEqual([more, '1234']);
    expect(figuresIn(others.row(few))).toEqual(['1234']);
  },
);

it('counts on a page that is handed out have the sign of the client’s language', () => {
  const clients = (tag: string) => paperLanguage(tag).words.handOut.clients(many);
  for (const [tag, , more] of staff) expect(figuresIn(clients(tag))).toEqual([more]);
  expect(['pt', 'it', 'tr'].map(clients)).toEqual(['56\u00a0789 clientes', '56.789 clienti', '56.789 danışan']);
  expect(clients('ar')).toContain('56,789');
  expect(clients('ar-u-nu-arab')).toContain('٥٦٬٧٨٩');
});

it('a report draws its counts and its charts in the figures of its language', async () => {
  const count = { name: { counted: 'visits' }, value: many, fill: null, opens: null };
  const report = Report.parse({
    ...{ id: 'year', period: null, scope: null, facts: [], counts: [count] },
    says: [{ say: 'treated', n: few, of: many, what: null }],
    charts: [{ kind: 'bars', title: 'by-outcome', rows: [{ ...count, name: { counted: 'treated' }, value: few }] }],
  });
  const own = {
    clinic,
    logo: null,
    device: 'CH-1',
    now: at('09:00'),
    today: CivilDate.parse('2026-11-24'),
    by: 'Robin',
  };
  const { pdf } = await reportPaper(paperLanguage('fr'), report, own);
  const text = bench.text(bench.file('report.pdf', pdf)).replaceAll(/\s/g, ' ');
  expect(text.split('1 234')).toHaveLength(3);
  expect(text.split('56 789')).toHaveLength(3);
});
