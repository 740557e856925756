import type { Account, RowRange } from '../../db/salvage/account.ts';

const mostNamed = 12;

/** What was read and what was lost, one sentence a line: for the screen and the copy's first page. */
export function accountWords(account: Account): string[] {
  const { rows, read, lost, wordless, erased, heads, papers, pages } = account;
  return [
    `${read} of ${counted(rows, 'row')} of the record could be read.`,
    ...(lost.length > 0 ? [`Lost: ${rangeWords(lost)}.`] : []),
    ...(wordless.length > 0
      ? [`Of ${rangeWords(wordless)} it is known who did what kind of step and when, and no more.`]
      : []),
    ...(erased > 0 ? [`${counted(erased, 'row')} had been erased on request and stay so.`] : []),
    papers.lost.length === 0
      ? `${counted(papers.read, 'sealed paper')} could be read, byte for byte as sealed.`
      : `${counted(papers.read, 'sealed paper')} could be read, byte for byte as sealed; of ${papers.lost.length} more there is a trace only.`,
    ...chainWords(account),
    headWords(heads),
    `${pages.damaged} of the ${counted(pages.all, 'page')} of the file are damaged.`,
  ];
}

/** The first sentence about the copy. It never claims completeness. */
export function verdictWords({ nothingMissing }: Account): string {
  return nothingMissing
    ? 'Every row that anything here knows of was read. Whether more came after them cannot be known.'
    : 'This is not the whole record. Parts of it are lost.';
}

function chainWords({ broken, conflicting }: Account): string[] {
  const words: string[] = [];
  if (conflicting.length > 0)
    words.push(
      `Of ${rangeWords(conflicting)} more than one version was found. This copy has the record’s own or, where that is lost, the one that fits the rows beside it. The other may never have been saved.`,
    );
  if (broken.length > 0)
    words.push(
      `Every row that was read carries a hash that fits it, but these do not follow the row before them: ${broken.slice(0, mostNamed).join(', ')}${broken.length > mostNamed ? ' and more' : ''}. The record was changed there.`,
    );
  if (words.length > 0) return words;
  return [
    'Every row that was read is what was written, and wherever two rows stand side by side the second follows the first.',
  ];
}

function headWords({ compared, agree }: Account['heads']): string {
  if (compared === 0) return 'No head kept outside the record names a row that could be read.';
  if (agree === compared)
    return compared === 1
      ? 'The head kept outside the record agrees with it.'
      : `All ${compared} heads kept outside the record agree with it.`;
  return `${compared - agree} of ${counted(compared, 'head')} kept outside the record do not agree with it.`;
}

function rangeWords(ranges: readonly RowRange[]): string {
  const total = ranges.reduce((sum, { from, to }) => sum + to - from + 1, 0);
  const named = ranges.slice(0, mostNamed).map(({ from, to }) => (from === to ? `${from}` : `${from} to ${to}`));
  return `${counted(total, 'row')} (${named.join(', ')}${ranges.length > mostNamed ? ' and more' : ''})`;
}

export function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`;
}
