import { describe, expect, it } from 'vitest';
import { defaultProtocol } from '../../domain/protocol/default-en.ts';
import { consentHash, protocolHash } from '../../domain/protocol/hash.ts';
import { PublishedProtocol } from '../../domain/protocol/protocol.ts';
import { mayRefuse } from '../../domain/visit/task.ts';

const { checks, preparation, aftercare, health, consent, breaks, sheet } = defaultProtocol;
const rule = (id: string) => aftercare.find((one) => one.id === id);
const prep = (id: string) => preparation.find((one) => one.id === id);
const grade = (check: string, question: string, option: string) =>
  checks
    .find((one) => one.id === check)
    ?.questions.find((one) => one.id === question)
    ?.options.find((one) => one.id === option)?.grade;
const words = (value: unknown) => JSON.stringify(value).toLowerCase();
const month = { anchor: 'final', offset: 1, unit: 'month' };
const beforeDay = (offset: number) => ({ anchor: 'session', offset, unit: 'day', before: true });

describe("every fact of the owner's text is in the default protocol", () => {
  it.each([
    ['gentle, non-abrasive wash on the day', () => words(prep('gentle-wash')), /gentle, non-abrasive shampoo/],
    ['no gel, hairspray, powder or fibres', () => words(prep('no-products')), /gel, hairspray, powder or fibres/],
    [
      'moisturise after the wash, so that pigment is taken in',
      () => words(prep('moisturise-after-wash')),
      /hydrated skin takes the pigment/,
    ],
    ['no tanning: burning and peeling', () => words(prep('no-tanning')), /burnt or peeling.*even out/],
    ['music yes, calls no, breaks', () => words(prep('house-rules')), /music.*no phone calls.*60 to 90 minutes/],
    ['no razor, native hair has to be seen', () => words(prep('no-razor')), /no razor.*see all your own hair/],
    [
      'shave: shock loss, imperfections, dry skin, tan',
      () => words(prep('shave-or-cut')),
      /shock loss.*every spot that needs covering.*dry skin.*tan/,
    ],
    [
      'moisturise 3 to 4 times a day: better canvas',
      () => words(prep('moisturise-often')),
      /at least 3 to 4 times a day.*better canvas/,
    ],
    [
      'redness, breakouts, infection: called off and a new date',
      () => words(checks),
      /redness.*called off and gets a new date/,
    ],
    ['fading is expected, care prolongs', () => sheet.fading, /common and expected.*last longer/],
    ['keep it simple', () => sheet.simple, /keep it simple/i],
    ['contact for questions', () => sheet.simple, /questions\? contact us/i],
    [
      'no gym, sauna, beach, heavy sweat',
      () => words(rule('no-sweat')),
      /anything else that makes you sweat.*gym, sauna, beach, heavy sweat/,
    ],
    ['no sunbathing, exfoliating', () => words(rule('no-sun-exfoliating')), /sunbathing and exfoliating/],
    ['sun protection', () => words(rule('sun-protection')), /every time you are in the sun/],
    ['no tanning beds', () => words(rule('no-tanning-beds')), /no tanning beds/],
    ['little alcohol', () => words(rule('little-alcohol')), /cosmetics or hair products high in alcohol/],
    [
      'exfoliating cleanser and moisturiser daily',
      () => words(rule('daily-care')),
      /exfoliating cleanser and moisturiser, daily/,
    ],
  ])('%s', (_, text, pattern) => {
    expect(text()).toMatch(pattern);
  });

  it('the days are those of the text', () => {
    expect(rule('no-wash')).toMatchObject({ from: { offset: 0 }, to: beforeDay(4) });
    expect(rule('water-only')).toMatchObject({ from: { offset: 4 }, to: beforeDay(7) });
    expect(rule('moisturise')).toMatchObject({ from: { offset: 4 } });
    expect(rule('gentle-cleanser')).toMatchObject({ from: { offset: 7 } });
    for (const id of ['no-sweat', 'no-sun-exfoliating'])
      expect(rule(id)).toMatchObject({ from: { offset: 0 }, to: { ...month, before: true } });
    expect(rule('all-activities')).toMatchObject({ from: month });
    expect(prep('moisturise-often')).toMatchObject({ from: { offset: -3 }, to: { offset: -1 } });
    expect(prep('shave-or-cut')).toMatchObject({
      from: { offset: -2, unit: 'day' },
      to: { offset: -48, unit: 'hour' },
    });
    expect(breaks).toMatchObject({ opensAfter: 60, asksAfter: 75, overdueAfter: 90 });
  });

  it('the grades are those of the table', () => {
    expect(checks.map((check) => check.id)).toHaveLength(10);
    expect(grade('washed', 'washed', 'no')).toBe('remedy');
    expect(grade('moisturised', 'moisturised', 'no')).toBe('remedy');
    for (const product of ['gel', 'hairspray', 'powder', 'fibres'])
      expect(grade('no-products', product, 'present')).toBe('remedy');
    expect(grade('no-razor', 'razor', 'used')).toBe('reschedule');
    expect(grade('cut', 'when', 'under-two-days')).toBe('decide');
    expect(grade('cut', 'native-hair', 'hidden')).toBe('decide');
    for (const finding of ['redness', 'breakouts', 'infection'])
      expect(grade(`no-${finding}`, finding, 'present')).toBe('reschedule');
    expect(grade('no-sunburn', 'burn', 'present')).toBe('reschedule');
    expect(grade('no-sunburn', 'peeling', 'present')).toBe('reschedule');
    expect(grade('no-sunburn', 'tan', 'uneven')).toBe('decide');
    expect(grade('house-rules', 'told', 'no')).toBe('remedy');
  });

  it('asks all eighteen health questions and lets only the photos be refused', () => {
    expect(health).toHaveLength(18);
    expect(consent.clauses.filter(mayRefuse).map((clause) => clause.id)).toEqual(['photos']);
  });
});

describe('the protocol as data', () => {
  it('every failing answer says what was found, and every remedy answer has steps', () => {
    for (const check of checks) {
      const failing = check.questions
        .flatMap((question) => question.options)
        .filter((option) => option.grade !== 'pass');
      for (const option of failing) expect(option.finding).toBeTruthy();
      if (failing.some((option) => option.grade === 'remedy')) expect(check.remedy.length).toBeGreaterThan(0);
    }
  });

  it('any edit gives another hash, and the consent hash only follows the consent', () => {
    const edited = PublishedProtocol.parse({ ...defaultProtocol, name: 'Another name' });
    expect(protocolHash(edited)).not.toBe(protocolHash(defaultProtocol));
    expect(consentHash(edited)).toBe(consentHash(defaultProtocol));
    const reworded = PublishedProtocol.parse({ ...defaultProtocol, consent: { ...consent, title: 'Another title' } });
    expect(consentHash(reworded)).not.toBe(consentHash(defaultProtocol));
  });

  it('refuses a break policy wider than 90 minutes', () => {
    expect(PublishedProtocol.safeParse({ ...defaultProtocol, breaks: { ...breaks, overdueAfter: 91 } }).success).toBe(
      false,
    );
    expect(PublishedProtocol.safeParse({ ...defaultProtocol, breaks: { ...breaks, opensAfter: 80 } }).success).toBe(
      false,
    );
  });
});
