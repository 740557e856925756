import type { Account, RowRange } from '../../db/salvage/account.ts';
import type { Language } from '../../documents/words/language.ts';

const mostNamed = 12;
type Said = Language['words']['readable']['account'];

/** What was read and what was lost, one sentence a line: for the screen and the copy's first page. */
export function accountWords({ words }: Language, account: Account): string[] {
  const said = words.readable.account;
  const { rows, read, lost, wordless, erased, heads, papers, pages } = account;
  return [
    said.read(read, rows),
    ...(lost.length > 0 ? [said.lost(rangeWords(said, lost))] : []),
    ...(wordless.length > 0 ? [said.wordless(rangeWords(said, wordless))] : []),
    ...(erased > 0 ? [said.erased(erased)] : []),
    said.papers(papers.read, papers.lost.length),
    ...chainWords(said, account),
    headWords(said, heads),
    said.pages(pages.damaged, pages.all),
  ];
}

/** The first sentence about the copy. It never claims completeness. */
export const verdictWords = ({ words }: Language, { nothingMissing }: Account): string =>
  nothingMissing ? words.readable.account.whole : words.readable.account.notWhole;

function chainWords(said: Said, { broken, conflicting }: Account): string[] {
  const words = [
    ...(conflicting.length > 0 ? [said.conflicting(rangeWords(said, conflicting))] : []),
    ...(broken.length > 0 ? [said.broken(broken.slice(0, mostNamed).join(', '), broken.length > mostNamed)] : []),
  ];
  return words.length > 0 ? words : [said.chainHolds];
}

function headWords(said: Said, { compared, agree }: Account['heads']): string {
  if (compared === 0) return said.noHead;
  if (agree < compared) return said.headsDisagree(compared - agree, compared);
  return compared === 1 ? said.headAgrees : said.headsAgree(compared);
}

function rangeWords(said: Said, ranges: readonly RowRange[]): string {
  const total = ranges.reduce((sum, { from, to }) => sum + to - from + 1, 0);
  const named = ranges.slice(0, mostNamed).map(({ from, to }) => said.range(from, to));
  return said.ranges(total, named, ranges.length > mostNamed);
}
