import { afterAll, expect, test } from 'vitest';
import { makeAftercareSheet } from '../../documents/papers/aftercare-sheet.ts';
import { pageCount } from '../../documents/pdf/paper.ts';
import { paperLanguage } from '../../documents/words/languages.ts';
import { aftercareTimeline } from '../../domain/dates/aftercare.ts';
import { defaultProtocol } from '../../domain/protocol/default-en.ts';
import { samplesFor } from '../../domain/protocol/samples/samples.ts';
import { appLanguages } from '../../domain/protocol/translations/app-languages.ts';
import { translated } from '../../domain/protocol/translations/translated.ts';
import { CivilTime } from '../../domain/time.ts';
import type { CoursePlace } from '../../domain/visit/types.ts';
import { wholeLanguage } from '../domain/translations/sample.ts';
import { aftercareInput, at, date } from './fixtures.ts';
import { overlaps, Workbench, wordsOf } from './tools.ts';

const bench = new Workbench();
afterAll(() => bench.dispose());

/** The default protocol as its sample in a language says it. */
function protocolIn(language: string) {
  const whole = { ...wholeLanguage(defaultProtocol, language), texts: samplesFor(defaultProtocol, language) };
  const read = language === 'en' ? null : translated(defaultProtocol, whole, 'care');
  if (read && !read.ok) throw new Error('not ready');
  return read?.protocol ?? defaultProtocol;
}

/** Each has days that stand beside the name of a month: treated, the next session, and free again. */
const sheets: readonly (readonly [day: string, course: CoursePlace])[] = [
  ['2026-12-01', { session: 3, sessionsPlanned: 3, final: true, next: null, plannedFinal: null }],
  [
    '2026-11-24',
    {
      ...{ session: 1, sessionsPlanned: 3, final: false, plannedFinal: null },
      next: { date: date('2026-12-01'), time: CivilTime.parse('10:00') },
    },
  ],
];

test.each(appLanguages)(
  'in %s no day says its word in the next one’s room, and a session has one page',
  async (language) => {
    const protocol = protocolIn(language);
    const usual = aftercareInput();
    for (const [day, course] of sheets) {
      const finished = at(`${day}T13:05:00.000Z`);
      const pdf = await makeAftercareSheet(
        {
          ...usual,
          ...{ session: course.session, final: course.final, finishedAt: finished, madeAt: finished },
          disclaimer: protocol.disclaimer,
          timeline: aftercareTimeline({ finished, course, protocol }),
        },
        paperLanguage(language),
      );
      expect(await pageCount(pdf)).toBe(1);
      // A vowel sign of Arabic letters is drawn over its letter, and is no word.
      const words = wordsOf(bench.file(`${language}.pdf`, pdf)).filter(({ text }) => !/^\p{M}+$/u.test(text));
      expect(overlaps(words)).toEqual([]);
    }
  },
);
