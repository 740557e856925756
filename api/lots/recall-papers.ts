import { type ListInput, makeList } from '../../documents/papers/list.ts';
import { bornWords } from '../../documents/typeset/who.ts';
import { isolated } from '../../documents/words/isolated.ts';
import type { Language } from '../../documents/words/language.ts';
import { comma } from '../../documents/words/listed.ts';
import { csvFile } from '../../domain/csv/csv-text.ts';
import type { CivilDate, Moment } from '../../domain/time.ts';
import type { LotDetail, RecallRow } from '../contract/lots.ts';
import { plainName } from '../readable/folder.ts';

/** A lot with everybody who had it. */
export type Recalled = LotDetail & { readonly people: readonly RecallRow[] };

/** The list for the telephone, on the clinic's paper, in the language that staff have the screens in. */
export async function recallPaper(
  language: Language,
  { lot, used, people }: Recalled,
  { now, by, ...own }: Pick<ListInput, 'clinic' | 'logo' | 'device'> & { readonly now: Moment; readonly by: string },
): Promise<{ readonly title: string; readonly pdf: Uint8Array }> {
  const { recall: words } = language.words;
  const title = words.title(lot.lot);
  const pdf = await makeList(
    {
      ...{ ...own, title, madeAt: now, madeBy: isolated(by), none: words.none, lead: words.lead },
      facts: [
        { label: words.what, value: isolated(lot.name) },
        { label: words.maker, value: lot.maker === '' ? words.noMaker : isolated(lot.maker) },
        { label: words.expiry, value: lot.expiry === '' ? words.noExpiry : language.dates.expiry(lot.expiry) },
        { label: words.count, value: words.people(used.people, used.visits) },
      ],
      columns: [
        { name: words.columns.who, share: 30, strong: true },
        { name: words.columns.contact, share: 24, strong: true },
        { name: words.columns.visits, share: 30 },
        { name: words.columns.sheet, share: 16 },
      ],
      rows: people.map(({ name, dateOfBirth, phone, email, visits }) => [
        [isolated(name), bornWords(language, dateOfBirth)],
        [phone === '' ? words.noPhone : isolated(phone), ...(email === '' ? [] : [isolated(email)])],
        visits.map(({ date, areas }) => `${language.dates.fullDate(date)}: ${areasIn(language, areas)}`),
        visits.map(({ given }) => givenIn(language, given)),
      ]),
    },
    language,
  );
  return { title, pdf };
}

/** One line for each visit, dates as spreadsheets read them. */
export function recallTable(
  language: Language,
  { lot, people }: Recalled,
  today: CivilDate,
): { name: string; bytes: Uint8Array } {
  const { recall: words, procedure } = language.words;
  const what = [procedure.lots.kinds[lot.kind], lot.name, lot.maker, lot.lot, lot.expiry] as const;
  const rows = people.flatMap(({ name, dateOfBirth, phone, email, visits }) =>
    visits.map(({ date, areas, given }) => [
      ...[name, typeof dateOfBirth === 'string' ? dateOfBirth : bornWords(language, dateOfBirth), phone, email],
      ...[date, areas.length === 0 ? '' : areasIn(language, areas), givenIn(language, given), ...what],
    ]),
  );
  return {
    name: words.file(today, plainName(lot.lot)),
    bytes: Buffer.from(csvFile(words.table, rows)),
  };
}

const areasIn = (language: Language, areas: RecallRow['visits'][number]['areas']): string =>
  areas.length === 0
    ? language.words.recall.noAreas
    : areas.map((area) => language.words.scalpAreas[area]).join(comma(language));

const givenIn = ({ words: { recall } }: Language, given: RecallRow['visits'][number]['given']): string =>
  given === null ? recall.open : recall.given[given];
