import type { ClientField } from '../../../domain/clinic/client.ts';
import { figures } from './figures.ts';
import { recordSteps } from './record-steps.ts';

const pair = (name: string, what: string): readonly [string, string] => [name, what];
const counted = (count: number, thing: string): string => `${figures(count)} ${thing}${count === 1 ? '' : 's'}`;
const rows = (count: number): string => counted(count, 'row');
const papers = (count: number): string => counted(count, 'paper');
const more = (cut: boolean): string => (cut ? ' and more' : '');

/** The readable copy: pages for any browser, made from what a damaged record still holds. */
export const readable = {
  warning:
    'Anybody who has this folder can read it: names, health answers and signatures. Keep it locked away, and delete it when it is not needed any more.',
  lost: {
    clinic: 'Clinic’s name lost',
    name: 'Name lost',
    staff: 'Staff, name lost',
    birth: 'date of birth lost',
    payload: 'unreadable',
  },
  first: {
    title: 'What could be read of the record',
    under: (clinic: string, when: string) => `${clinic} · read on ${when}`,
    account: 'What was read and what was lost',
    clients: (count: number) => counted(count, 'client'),
    withoutClient: 'Visits whose client’s own rows are lost',
    strayPapers: 'Papers of visits that are lost',
    inFolder: 'What is in this folder',
    pages: pair('clients and visits', 'One page each. They open in any browser and can be printed.'),
    papers: pair('papers', 'As they were sealed. “npm run verify -- FILE… --data THIS-FOLDER” proves them.'),
    other: pair('other steps', 'Clinic, staff and backups, and steps whose place is lost.'),
    rows: 'Every row as it was written, with its hashes, for whoever checks the chain.',
  },
  client: { details: 'Details', visits: 'Visits' },
  details: {
    name: 'Name',
    dateOfBirth: 'Born',
    phone: 'Phone',
    email: 'E-mail',
    language: 'Language',
    emergencyName: 'Emergency contact',
    emergencyPhone: 'Emergency contact’s phone',
    guardianName: 'Guardian',
    guardianRelation: 'Guardian is the client’s',
  } satisfies Readonly<Record<ClientField, string>>,
  visit: {
    of: (date: string) => `Visit of ${date}`,
    papers: 'Sealed papers',
    lostPapers: (count: number) => `${papers(count)} of this visit could not be read whole.`,
    numbers: 'A number that is missing here is another visit’s step, or one that is lost.',
    counted: (count: number) => (count === 0 ? 'no paper' : papers(count)),
  },
  others: {
    title: 'Other steps',
    under: 'The clinic, its staff, and the record itself',
    loose: 'Steps whose place in the record is lost',
    looseWords: 'They were written on this tablet. Whose they are, who did them and when is lost.',
    row: (sequence: number) => `Row ${sequence}`,
  },
  steps: {
    names: recordSteps,
    title: 'Steps',
    heads: ['No.', 'When', 'Who', 'What'],
    clock: (reading: string) => `The clock showed ${reading}.`,
    lost: 'What was recorded here is lost.',
    typed: (name: string) => `typed, “${name}”`,
    drawn: 'Signature as it was drawn',
  },
  none: 'None could be read.',
  /** What was read and what was lost, a sentence each. */
  account: {
    read: (read: number, all: number) => `${figures(read)} of ${rows(all)} of the record could be read.`,
    lost: (ranges: string) => `Lost: ${ranges}.`,
    wordless: (ranges: string) => `Of ${ranges} it is known who did what kind of step and when, and no more.`,
    erased: (count: number) => `${rows(count)} had been erased on request and stay so.`,
    papers: (read: number, lost: number) => {
      const whole = `${counted(read, 'sealed paper')} could be read, byte for byte as sealed`;
      return lost === 0 ? `${whole}.` : `${whole}; of ${figures(lost)} more there is a trace only.`;
    },
    pages: (damaged: number, all: number) =>
      `${figures(damaged)} of the ${counted(all, 'page')} of the file are damaged.`,
    whole: 'Every row that anything here knows of was read. Whether more came after them cannot be known.',
    notWhole: 'This is not the whole record. Parts of it are lost.',
    conflicting: (ranges: string) =>
      `Of ${ranges} more than one version was found. This copy has the record’s own or, where that is lost, the one that fits the rows beside it. The other may never have been saved.`,
    broken: (numbers: string, cut: boolean) =>
      `Every row that was read carries a hash that fits it, but these do not follow the row before them: ${numbers}${more(cut)}. The record was changed there.`,
    chainHolds:
      'Every row that was read is what was written, and wherever two rows stand side by side the second follows the first.',
    noHead: 'No head kept outside the record names a row that could be read.',
    headAgrees: 'The head kept outside the record agrees with it.',
    headsAgree: (count: number) => `All ${figures(count)} heads kept outside the record agree with it.`,
    headsDisagree: (count: number, of: number) =>
      `${figures(count)} of ${counted(of, 'head')} kept outside the record do not agree with it.`,
    range: (from: number, to: number) => (from === to ? `${from}` : `${from} to ${to}`),
    ranges: (total: number, named: readonly string[], cut: boolean) =>
      `${rows(total)} (${named.join(', ')}${more(cut)})`,
  },
};
