import type { Account } from '../../db/salvage/account.ts';
import type { LooseStep, PaperListing } from '../../db/salvage/salvage.ts';
import { detailWords } from '../../documents/readable/client-words.ts';
import { type Content, element, facts, link, page } from '../../documents/readable/page.ts';
import { rawField, rawName } from '../../documents/readable/raw-fields.ts';
import { fieldLines, stepTable } from '../../documents/readable/steps.ts';
import { bornWords } from '../../documents/typeset/who.ts';
import { english } from '../../documents/words/languages.ts';
import type { Moment } from '../../domain/time.ts';
import { plainName } from './folder.ts';
import type { ReadableClient, ReadableRecord, ReadableVisit } from './record.ts';
import { accountWords, counted, verdictWords } from './words.ts';

const warning =
  'Anybody who has this folder can read it: names, health answers and signatures. Keep it locked away, and delete it when it is not needed any more.';

/** The pages of one readable copy, with the same header on each. */
export class ReadablePages {
  readonly #record: ReadableRecord;
  readonly #account: Account;
  readonly #now: Moment;

  constructor(record: ReadableRecord, account: Account, now: Moment) {
    this.#record = record;
    this.#account = account;
    this.#now = now;
  }

  clientFile({ id, name }: ReadableClient): string {
    return `clients/${plainName(name)} ${shortId(id)}.html`;
  }

  visitFile({ id, date, clientName }: ReadableVisit): string {
    return `visits/${date} ${plainName(clientName)} ${shortId(id)}.html`;
  }

  paperFile({ id, kind }: PaperListing, visit: ReadableVisit | null): string {
    const whose = visit ? `${visit.date} ${plainName(visit.clientName)} ` : '';
    return `papers/${whose}${kind} ${shortId(id)}.pdf`;
  }

  firstPage(): Uint8Array {
    const { clients, visits, strayPapers, clinicName } = this.#record;
    const withoutClient = visits.filter(({ clientId }) => !clients.some(({ id }) => id === clientId));
    return this.#page(
      'What could be read of the record',
      `${clinicName || 'Clinic’s name lost'} · read on ${english.dates.dateAndTime(this.#now)}`,
      section('What was read and what was lost', list(accountWords(this.#account))),
      section(
        counted(clients.length, 'client'),
        list(clients.map((client) => [link(this.clientFile(client), client.name), quiet(` · ${born(client)}`)])),
      ),
      withoutClient.length > 0 &&
        section(
          'Visits whose client’s own rows are lost',
          list(withoutClient.map((visit) => this.#visitLine(visit, ''))),
        ),
      strayPapers.length > 0 &&
        section(
          'Papers of visits that are lost',
          list(strayPapers.map((paper) => link(this.paperFile(paper, null), rawName(paper.kind)))),
        ),
      section(
        'What is in this folder',
        facts([
          ['clients and visits', 'One page each. They open in any browser and can be printed.'],
          ['papers', 'As they were sealed. “npm run verify -- FILE… --data THIS-FOLDER” proves them.'],
          [link('other steps.html', 'other steps'), 'Clinic, staff and backups, and steps whose place is lost.'],
          ['record.jsonl', 'Every row as it was written, with its hashes, for whoever checks the chain.'],
        ]),
      ),
    );
  }

  clientPage(client: ReadableClient): Uint8Array {
    const details = Object.entries(detailWords(client.details)).filter(([, value]) => value !== '');
    const visits = this.#record.visits.filter(({ clientId }) => clientId === client.id);
    return this.#page(
      client.name,
      born(client),
      section('Details', facts(details.map(([name, value]) => [label(name), value]))),
      section('Visits', list(visits.map((visit) => this.#visitLine(visit, '../')))),
      section('Steps', stepTable(this.#record.steps(client.rows))),
    );
  }

  visitPage(visit: ReadableVisit): Uint8Array {
    const lost = this.#account.papers.lost.filter(({ visitId }) => visitId === visit.id).length;
    return this.#page(
      visit.clientName,
      `Visit of ${english.dates.fullDate(visit.date)}`,
      section(
        'Sealed papers',
        list(visit.papers.map((paper) => link(`../${this.paperFile(paper, visit)}`, rawName(paper.kind)))),
        lost > 0 && element('p', {}, `${counted(lost, 'paper')} of this visit could not be read whole.`),
      ),
      section(
        'Steps',
        element('p', { class: 'label' }, 'A number that is missing here is another visit’s step, or one that is lost.'),
        stepTable(this.#record.steps(visit.rows)),
      ),
    );
  }

  otherPage(loose: readonly LooseStep[]): Uint8Array {
    return this.#page(
      'Other steps',
      'The clinic, its staff, and the record itself',
      loose.length > 0 &&
        section(
          'Steps whose place in the record is lost',
          element('p', {}, 'They were written on this tablet. Whose they are, who did them and when is lost.'),
          list(loose.map(({ sequence, payload }) => [element('strong', {}, `Row ${sequence}`), looseLines(payload)])),
        ),
      section('Steps', stepTable(this.#record.steps(this.#record.others))),
    );
  }

  #page(title: string, under: string, ...content: Content[]): Uint8Array {
    const notice = [element('p', {}, element('strong', {}, verdictWords(this.#account))), element('p', {}, warning)];
    return page({ title, under, notice, tone: this.#account.nothingMissing ? 'plain' : 'stop' }, ...content);
  }

  #visitLine(visit: ReadableVisit, up: string): Content {
    const papers = visit.papers.length === 0 ? 'no paper' : counted(visit.papers.length, 'paper');
    const text = `Visit of ${english.dates.fullDate(visit.date)}`;
    return [link(up + this.visitFile(visit), text), quiet(` · ${visit.clientName} · ${papers}`)];
  }
}

/** UUIDv7 begins with the time; its end distinguishes two of one day. */
const shortId = (id: string): string => id.slice(-8);

const quiet = (text: string): Content => element('span', { class: 'label' }, text);

const label = (name: string): string => rawName(rawField(name));

function born({ dateOfBirth }: ReadableClient): string {
  return dateOfBirth === null ? 'date of birth lost' : bornWords(english, dateOfBirth);
}

function section(title: string, ...content: Content[]): Content {
  return element('section', {}, element('h2', {}, title), content);
}

function list(items: readonly Content[]): Content {
  if (items.length === 0) return element('p', { class: 'label' }, 'None could be read.');
  return element(
    'ul',
    { class: 'plain' },
    items.map((item) => element('li', {}, item)),
  );
}

function looseLines(payload: unknown): Content {
  return typeof payload === 'object' && payload !== null ? fieldLines({ ...payload }) : 'unreadable';
}
