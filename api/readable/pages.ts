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
import { accountWords, verdictWords } from './words.ts';

const { readable: words } = english.words;

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
      words.first.title,
      words.first.under(clinicName || words.lost.clinic, english.dates.dateAndTime(this.#now)),
      section(words.first.account, list(accountWords(this.#account))),
      section(
        words.first.clients(clients.length),
        list(clients.map((client) => [link(this.clientFile(client), client.name), quiet(` · ${born(client)}`)])),
      ),
      withoutClient.length > 0 &&
        section(words.first.withoutClient, list(withoutClient.map((visit) => this.#visitLine(visit, '')))),
      strayPapers.length > 0 &&
        section(
          words.first.strayPapers,
          list(strayPapers.map((paper) => link(this.paperFile(paper, null), rawName(paper.kind)))),
        ),
      section(
        words.first.inFolder,
        facts([
          words.first.pages,
          words.first.papers,
          [link(words.files.other, words.first.other[0]), words.first.other[1]],
          ['record.jsonl', words.first.rows],
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
      section(words.client.details, facts(details.map(([name, value]) => [label(name), value]))),
      section(words.client.visits, list(visits.map((visit) => this.#visitLine(visit, '../')))),
      section(words.steps.title, stepTable(this.#record.steps(client.rows))),
    );
  }

  visitPage(visit: ReadableVisit): Uint8Array {
    const lost = this.#account.papers.lost.filter(({ visitId }) => visitId === visit.id).length;
    return this.#page(
      visit.clientName,
      words.visit.of(english.dates.fullDate(visit.date)),
      section(
        words.visit.papers,
        list(visit.papers.map((paper) => link(`../${this.paperFile(paper, visit)}`, rawName(paper.kind)))),
        lost > 0 && element('p', {}, words.visit.lostPapers(lost)),
      ),
      section(
        words.steps.title,
        element('p', { class: 'label' }, words.visit.numbers),
        stepTable(this.#record.steps(visit.rows)),
      ),
    );
  }

  otherPage(loose: readonly LooseStep[]): Uint8Array {
    return this.#page(
      words.others.title,
      words.others.under,
      loose.length > 0 &&
        section(
          words.others.loose,
          element('p', {}, words.others.looseWords),
          list(
            loose.map(({ sequence, payload }) => [
              element('strong', {}, words.others.row(sequence)),
              looseLines(payload),
            ]),
          ),
        ),
      section(words.steps.title, stepTable(this.#record.steps(this.#record.others))),
    );
  }

  #page(title: string, under: string, ...content: Content[]): Uint8Array {
    const notice = [
      element('p', {}, element('strong', {}, verdictWords(this.#account))),
      element('p', {}, words.warning),
    ];
    return page({ title, under, notice, tone: this.#account.nothingMissing ? 'plain' : 'stop' }, ...content);
  }

  #visitLine(visit: ReadableVisit, up: string): Content {
    const papers = words.visit.counted(visit.papers.length);
    const text = words.visit.of(english.dates.fullDate(visit.date));
    return [link(up + this.visitFile(visit), text), quiet(` · ${visit.clientName} · ${papers}`)];
  }
}

/** UUIDv7 begins with the time; its end distinguishes two of one day. */
const shortId = (id: string): string => id.slice(-8);

const quiet = (text: string): Content => element('span', { class: 'label' }, text);

const label = (name: string): string => rawName(rawField(name));

function born({ dateOfBirth }: ReadableClient): string {
  return dateOfBirth === null ? words.lost.birth : bornWords(english, dateOfBirth);
}

function section(title: string, ...content: Content[]): Content {
  return element('section', {}, element('h2', {}, title), content);
}

function list(items: readonly Content[]): Content {
  if (items.length === 0) return element('p', { class: 'label' }, words.none);
  return element(
    'ul',
    { class: 'plain' },
    items.map((item) => element('li', {}, item)),
  );
}

function looseLines(payload: unknown): Content {
  return typeof payload === 'object' && payload !== null ? fieldLines({ ...payload }) : words.lost.payload;
}
