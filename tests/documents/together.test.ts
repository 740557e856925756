import { expect, test } from 'vitest';
import { documentFonts } from '../../documents/typeset/fonts.ts';
import { breakLines } from '../../documents/typeset/lines.ts';
import { styles } from '../../documents/typeset/styles.ts';
import type { Language } from '../../documents/words/language.ts';
import { paperLanguage } from '../../documents/words/languages.ts';
import { appLanguages } from '../../domain/protocol/translations/app-languages.ts';
import { CivilTime } from '../../domain/time.ts';
import { at, date } from './fixtures.ts';

const [day, first, later] = [date('2027-01-15'), date('2026-12-01'), date('2026-12-03')];

/** Every shape in which a paper says when. */
function whenIn({ dates }: Language): string[] {
  return [
    dates.fullDate(day),
    dates.shortDate(first, first),
    dates.birthDate(day),
    dates.dayAndMonth(first),
    dates.dateRange(first, later, first),
    dates.dateRange(first, day, first),
    dates.appointment({ date: day, time: CivilTime.parse('10:00') }, first),
    dates.dateAndTime(at('13:05')),
  ];
}

const tags = [...appLanguages, 'ar-EG'];

test.each(tags)('no line ends within a date in %s', (tag) => {
  const language = paperLanguage(tag);
  for (const when of whenIn(language)) {
    const splits = language.dates.together(`abcd ${when}, efgh`);
    const places = Array.from({ length: when.length - 1 }, (_, index) => 6 + index);
    expect([when, places.filter((place) => !splits(place))]).toEqual([when, []]);
    expect([splits(5), splits(5 + when.length)]).toEqual([false, false]);
  }
});

test('a date in the language of the paper is on one line, however wide the column is, as long as it fits', async () => {
  const language = paperLanguage('tr');
  const faces = { ...(await documentFonts()), language };
  const whole = language.dates.appointment({ date: day, time: CivilTime.parse('10:00') }, first);
  for (let width = 130; width < 400; width += 3) {
    const lines = breakLines(faces, `Bir sonraki seans ${whole}, yeniden gelin`, styles.body, width).map((line) =>
      line.pieces.flatMap(({ shaped }) => shaped.glyphs.map(({ text }) => text)).join(''),
    );
    expect([width, lines.some((line) => line.includes(whole))]).toEqual([width, true]);
  }
});

test('points of a consent are numbered in the digits that the clinic chose for the language', () => {
  const numbered = (tag: string) => paperLanguage(tag).words.consent.clause.numbered(12);
  expect([numbered('ar-EG'), numbered('ar'), numbered('de')]).toEqual(['١٢.', '12.', '12.']);
});
