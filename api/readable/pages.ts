import type { Account } from '../../db/salvage/account.ts';
import type { LooseStep, PaperListing } from '../../db/salvage/salvage.ts';
import { detailWords } from '../../documents/readable/client-words.ts';
import { type Content, element, facts, link, page } from '../../documents/readable/page.ts';
import { rawField, rawName } from '../../documents/readable/raw-fields.ts';
import { fieldLines, stepTable } from '../../documents/readable/steps.ts';
import { bornWords } from '../../documents/typeset/who.ts';
import type { Language } from '../../documents/words/language.ts';
import { english } from '../../documents/words/languages.ts';
import type { Moment } from '../../domain/time.ts';
import { plainName } from './folder.ts';
import type { ReadableClient, ReadableRecord, ReadableVisit } from './record.ts';
import { accountWords, verdictWords } from './words.ts';

const { files: names } = english.words.readableNames;

/** The pages of one readable copy, with the same header on each. */
export class ReadablePages {
  readonly #record: ReadableRecord;
  readonly #account: Account;
  readonly #now: Moment;
  readonly #language: Language;

  constructor(record: ReadableRecord, account: Account, now: Moment, language: Language) {
    this.#record = record;
    this.#account = account;
    this.#now = now;
    this.#language = language;
  }

  get #words() {
    return this.#language.words.readable;
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
    const words = this.#words;
    const { clients, visits, strayPapers, clinicName } = this.#record;
    const withoutClient = visits.filter(({ clientId }) => !clients.some(({ id }) => id === clientId));
    return this.#page(
      words.first.title,
      words.first.under(clinicName || words.lost.clinic, this.#language.dates.dateAndTime(this.#now)),
      section(words.first.account, this.#list(accountWords(this.#language, this.#account))),
      section(
        words.first.clients(clients.length),
        this.#list(
          clients.map((client) => [link(this.clientFile(client), client.name), quiet(` · ${this.#born(client)}`)]),
        ),
      ),
      withoutClient.length > 0 &&
        section(words.first.withoutClient, this.#list(withoutClient.map((visit) => this.#visitLine(visit, '')))),
      strayPapers.length > 0 &&
        section(
          words.first.strayPapers,
          this.#list(
            strayPapers.map((paper) =>
              link(this.paperFile(paper, null), this.#language.words.files.papers[paper.kind]),
            ),
          ),
        ),
      section(
        words.first.inFolder,
        facts([
          words.first.pages,
          words.first.papers,
          [link(names.other, words.first.other[0]), words.first.other[1]],
          ['record.jsonl', words.first.rows],
        ]),
      ),
    );
  }

  clientPage(client: ReadableClient): Uint8Array {
    const words = this.#words;
    const labels: Partial<Readonly<Record<string, string>>> = words.details;
    const details = Object.entries(detailWords(this.#language, client.details)).filter(([, value]) => value !== '');
    const visits = this.#record.visits.filter(({ clientId }) => clientId === client.id);
    return this.#page(
      client.name,
      this.#born(client),
      section(words.client.details, facts(details.map(([name, value]) => [labels[name] ?? label(name), value]))),
      section(words.client.visits, this.#list(visits.map((visit) => this.#visitLine(visit, '../')))),
      section(words.steps.title, stepTable(this.#language, this.#record.steps(client.rows))),
    );
  }

  visitPage(visit: ReadableVisit): Uint8Array {
    const words = this.#words;
    const lost = this.#account.papers.lost.filter(({ visitId }) => visitId === visit.id).length;
    return this.#page(
      visit.clientName,
      words.visit.of(this.#language.dates.fullDate(visit.date)),
      section(
        words.visit.papers,
        this.#list(
          visit.papers.map((paper) =>
            link(`../${this.paperFile(paper, visit)}`, this.#language.words.files.papers[paper.kind]),
          ),
        ),
        lost > 0 && element('p', {}, words.visit.lostPapers(lost)),
      ),
      section(
        words.steps.title,
        element('p', { class: 'label' }, words.visit.numbers),
        stepTable(this.#language, this.#record.steps(visit.rows)),
      ),
    );
  }

  otherPage(loose: readonly LooseStep[]): Uint8Array {
    const words = this.#words;
    return this.#page(
      words.others.title,
      words.others.under,
      loose.length > 0 &&
        section(
          words.others.loose,
          element('p', {}, words.others.looseWords),
          this.#list(
            loose.map(({ sequence, payload }) => [
              element('strong', {}, words.others.row(sequence)),
              this.#looseLines(payload),
            ]),
          ),
        ),
      section(words.steps.title, stepTable(this.#language, this.#record.steps(this.#record.others))),
    );
  }

  #page(title: string, under: string, ...content: Content[]): Uint8Array {
    const words = this.#words;
    const notice = [
      element('p', {}, element('strong', {}, verdictWords(this.#language, this.#account))),
      element('p', {}, words.warning),
    ];
    return page(
      { language: this.#language, title, under, notice, tone: this.#account.nothingMissing ? 'plain' : 'stop' },
      ...content,
    );
  }

  #list(items: readonly Content[]): Content {
    if (items.length === 0) return element('p', { class: 'label' }, this.#words.none);
    return element(
      'ul',
      { class: 'plain' },
      items.map((item) => element('li', {}, item)),
    );
  }

  #visitLine(visit: ReadableVisit, up: string): Content {
    const words = this.#words;
    const papers = words.visit.counted(visit.papers.length);
    const text = words.visit.of(this.#language.dates.fullDate(visit.date));
    return [link(up + this.visitFile(visit), text), quiet(` · ${visit.clientName} · ${papers}`)];
  }

  #born({ dateOfBirth }: ReadableClient): string {
    return dateOfBirth === null ? this.#words.lost.birth : bornWords(this.#language, dateOfBirth);
  }

  #looseLines(payload: unknown): Content {
    const isObject = typeof payload === 'object' && payload !== null;
    return isObject ? fieldLines(this.#language, { ...payload }) : this.#words.lost.payload;
  }
}

/** UUIDv7 begins with the time; its end distinguishes two of one day. */
const shortId = (id: string): string => id.slice(-8);

const quiet = (text: string): Content => element('span', { class: 'label' }, text);

const label = (name: string): string => rawName(rawField(name));

function section(title: string, ...content: Content[]): Content {
  return element('section', {}, element('h2', {}, title), content);
}
