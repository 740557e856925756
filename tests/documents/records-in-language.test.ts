import { afterAll, describe, expect, it } from 'vitest';
import { makeReactionReport } from '../../documents/papers/reaction-report.ts';
import { makeVisitRecord } from '../../documents/papers/visit-record.ts';
import { eventWords } from '../../documents/words/event-words.ts';
import { english, paperLanguage } from '../../documents/words/languages.ts';
import { appLanguages } from '../../domain/protocol/translations/app-languages.ts';
import { EventType } from '../../domain/visit/views/event-line.ts';
import { reactionInput } from './fixtures.ts';
import { overlaps, Workbench, wordsOf } from './tools.ts';
import { visitRecordInput } from './visit-fixture.ts';

const bench = new Workbench();
afterAll(() => bench.dispose());

/** Ours in English, which a record of a clinic that writes another language has none of. */
const ours =
  /\b(Visit record|Opened|Treated|Sealed|Finding|Decided|Passed|Confirmed before|planned|taken|skipped|Lots used|Break \d|The clock|Health question|Tablet handed|Reaction report|What happened|Told by|working days|expires|Belongs to|Written by)\b/;

describe.each(appLanguages.filter((tag) => tag !== 'en'))('the records that staff read, in %s', (tag) => {
  const language = paperLanguage(tag);

  it('say nothing of ours in English, and lay no word over another', async () => {
    const record = await makeVisitRecord(visitRecordInput(), language);
    const report = await makeReactionReport(reactionInput(), language);
    for (const [name, pdf] of [
      ['record', record],
      ['report', report],
    ] as const) {
      const file = bench.file(`${tag}-${name}.pdf`, pdf);
      expect(bench.text(file, false)).not.toMatch(ours);
      // An Arabic word is read in two pieces where a letter reaches under the next one.
      if (language.dir === 'ltr') expect(overlaps(wordsOf(file))).toEqual([]);
    }
  });

  it('call every kind of event by a name of the language', () => {
    const named = EventType.options.filter((type) => {
      const words = eventWords(language.words.events, { type, facts: [] });
      return words === '' || words === english.words.events.names[type];
    });
    expect(named).toEqual([]);
  });
});
