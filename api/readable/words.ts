import type { Account, RowRange } from '../../db/salvage/account.ts';
import { english } from '../../documents/words/languages.ts';

const mostNamed = 12;
const { account: said } = english.words.readable;

/** What was read and what was lost, one sentence a line: for the screen and the copy's first page. */
export function accountWords(account: Account): string[] {
  const { rows, read, lost, wordless, erased, heads, papers, pages } = account;
  return [
    said.read(read, rows),
    ...(lost.length > 0 ? [said.lost(rangeWords(lost))] : []),
    ...(wordless.length > 0 ? [said.wordless(rangeWords(wordless))] : []),
    ...(erased > 0 ? [said.erased(erased)] : []),
    said.papers(papers.read, papers.lost.length),
    ...chainWords(account),
    headWords(heads),
    said.pages(pages.damaged, pages.all),
  ];
}

/** The first sentence about the copy. It never claims completeness. */
export const verdictWords = ({ nothingMissing }: Account): string => (nothingMissing ? said.whole : said.notWhole);

function chainWords({ broken, conflicting }: Account): string[] {
  const words = [
    ...(conflicting.length > 0 ? [said.conflicting(rangeWords(conflicting))] : []),
    ...(broken.length > 0 ? [said.broken(broken.slice(0, mostNamed).join(', '), broken.length > mostNamed)] : []),
  ];
  return words.length > 0 ? words : [said.chainHolds];
}

function headWords({ compared, agree }: Account['heads']): string {
  if (compared === 0) return said.noHead;
  if (agree < compared) return said.headsDisagree(compared - agree, compared);
  return compared === 1 ? said.headAgrees : said.headsAgree(compared);
}

function rangeWords(ranges: readonly RowRange[]): string {
  const total = ranges.reduce((sum, { from, to }) => sum + to - from + 1, 0);
  const named = ranges.slice(0, mostNamed).map(({ from, to }) => said.range(from, to));
  return said.ranges(total, named, ranges.length > mostNamed);
}
