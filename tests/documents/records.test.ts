import { afterAll, describe, expect, test } from 'vitest';
import { makeConsentRecord } from '../../documents/papers/consent-record.ts';
import { makePreparationSheet } from '../../documents/papers/preparation-sheet.ts';
import { pageCount } from '../../documents/pdf/paper.ts';
import { defaultProtocol } from '../../domain/protocol/default-en.ts';
import { mayRefuse } from '../../domain/visit/task.ts';
import { at, consentInput, preparationInput } from './fixtures.ts';
import { run, Workbench } from './tools.ts';

const bench = new Workbench();
afterAll(() => bench.dispose());

const words = (text: string): string => text.replaceAll(/\s+/g, ' ');
const read = (name: string, pdf: Uint8Array): string => words(bench.text(bench.file(name, pdf), false));

describe('the preparation sheet after a reschedule', async () => {
  const pdf = await makePreparationSheet(preparationInput());
  const text = read('preparation.pdf', pdf);

  test('counts the days back from Tue 8 Dec 2026', async () => {
    expect(await pageCount(pdf)).toBe(1);
    expect(text).toContain('Tue 8 Dec 2026, 10:00');
    expect(text).toMatch(/Sat 5 – Mon 7 Moisturise at least 3 to 4 times a day/);
    expect(text).toMatch(/by Sun 6 Dec, 10:00 Shave or cut your hair\./);
    expect(text).toMatch(/Tue 8 Dec Wash your scalp with a gentle, non-abrasive shampoo/);
    expect(text).toMatch(/Until then No sun tanning/);
    expect(bench.text(`${bench.folder}/preparation.pdf`)).toMatch(/7\s+8 Session 2\s+9\s+10\s+11\s+12\s+13/);
  });

  test('gives the reasons why', () => {
    for (const rule of defaultProtocol.preparation) expect(text).toContain(rule.why);
  });

  test('says what was found and what was written down', () => {
    expect(text).toContain('Your session was moved on Tue 24 Nov 2026, 09:12 GMT');
    expect(text).toContain('Reason: Redness, Uneven tan.');
    expect(text).toContain('Red patch of about 3 cm behind the left ear');
  });
});

test('a preparation sheet given with a plain booking speaks of no reschedule', async () => {
  const text = read('booked.pdf', await makePreparationSheet({ ...preparationInput(), rescheduled: null }));
  expect(text).not.toContain('moved');
  expect(text).not.toContain('Reason:');
});

test('a decision on the consent record stands for its own question only, also where two have the same words', async () => {
  const input = consentInput();
  const same = { text: 'Are you under a doctor’s care?', answer: 'yes', details: 'Since May.' } as const;
  const [decided] = input.alerts;
  if (!decided) throw new Error('the sample has a decision');
  const asked = [
    { ...same, question: 'care-one' },
    { ...same, question: 'care-two' },
  ];
  const alerts = [{ ...decided, question: 'care-one', text: same.text }];
  const text = read('same-words.pdf', await makeConsentRecord({ ...input, health: asked, alerts }));
  expect(text.match(/Not decided:/g)).toHaveLength(1);
});

describe('the consent record', async () => {
  const input = consentInput();
  const pdf = await makeConsentRecord(input);
  const text = read('consent.pdf', pdf);

  test('holds every word of the text that was signed', () => {
    for (const clause of input.consent.clauses) {
      expect(text).toContain(clause.title);
      for (const passage of [...clause.paragraphs, ...clause.points]) expect(text).toContain(words(passage));
    }
    expect(text).toContain(words(input.consent.electronicRecord));
    expect(text).toContain(words(input.consent.intent));
    expect(text).toContain(words(input.disclaimer));
  });

  test('holds each answer with its time', () => {
    const optional = input.consent.clauses.filter((clause) => mayRefuse(clause)).length;
    expect(text.match(/Opened 09:25, declined 09:26 GMT/g)).toHaveLength(optional);
    expect(text.match(/Opened 09:25, agreed 09:26 GMT/g)).toHaveLength(input.consent.clauses.length - optional);
    expect(text).toContain('How long does it last?');
    expect(text).toContain('Some years; it fades slowly.');
    expect(text).toContain('Latex gloves, mild rash');
    expect(text).toContain('Nitrile gloves used throughout.');
    for (const question of input.health) expect(text).toContain(question.text);
  });

  test('says who signed, how staff knew them, and who witnessed', () => {
    expect(text).toContain(
      'Signed by Sample Client on Tue 24 Nov 2026, 09:31 GMT, witnessed by Robin Example at 09:33 GMT',
    );
    expect(text).toContain('Confirmed day and month of birth');
    expect(text).toContain('Robin Example noted: Client has been here before.');
  });

  test('carries the evidence: hashes, device, language, copy and the events in order', () => {
    const close = text.replaceAll(' ', '');
    for (const hash of [input.text, input.protocol.hash, input.head, input.sealFingerprint]) {
      expect(close).toContain(hash.toUpperCase());
    }
    expect(text).toContain('English (en)');
    expect(text).toContain('device CH-0173');
    expect(text).toContain(input.copy);
    expect(text).toContain(input.visitId);
    expect(text).toMatch(
      /41 08:53:00 GMT Robin Example Visit opened.*42 08:54:00 GMT Robin Example Tablet handed over.*45 09:31:00 GMT Sample Client Consent signed/,
    );
    expect(text).toContain('No products today · Fibres: Present');
    expect(text).toContain('drawn with a pen, 7 strokes');
  });
});

test('a declined record says so, has the reason, and shows what was not answered', async () => {
  const input = consentInput();
  const pdf = await makeConsentRecord({
    ...input,
    outcome: 'declined',
    declineReason: 'I want to think about it.',
    clientSigned: null,
    witnessSigned: null,
    clauses: input.clauses.map((clause, index) =>
      index === 0 ? clause : { ...clause, answer: 'unanswered', answeredAt: null, openedAt: null },
    ),
  });
  const text = read('declined.pdf', pdf);
  expect(text).toContain('Declined');
  expect(text).toContain('I want to think about it.');
  expect(text.match(/Never opened, not answered/g)).toHaveLength(input.clauses.length - 1);
  expect(text).not.toContain('Signed by');
});

test('a typed signature stands as typed, a guardian as guardian', async () => {
  const input = consentInput();
  const pdf = await makeConsentRecord({
    ...input,
    clientSigned: {
      name: 'Pat Guardian',
      role: 'guardian',
      signature: { kind: 'typed', name: 'Pat Guardian' },
      at: at('09:31'),
      identifiedBy: 'photo-id',
      note: 'mother',
    },
  });
  const text = read('typed.pdf', pdf);
  expect(text).toContain('Signed by Pat Guardian, guardian');
  expect(text).toContain('Pat Guardian Pat Guardian 09:31 GMT, guardian (mother), typed. Showed photo ID to staff');
});

test('the longest answers, notes and events run on over pages, inside the margins, complete', async () => {
  const input = consentInput();
  const passage = 'What was said was written down in full. '.repeat(49).trim();
  const many = Array.from({ length: 200 }, (_, index) => {
    const event = input.events[index % input.events.length];
    if (!event) throw new Error('no event');
    return {
      ...event,
      sequence: index + 1,
      facts: [...event.facts, { code: 'note' as const, text: index % 20 === 0 ? passage : 'short' }],
    };
  });
  const lines = 'line\n'.repeat(380).trim();
  const pdf = await makeConsentRecord({
    ...input,
    questions: [{ topic: 'other', words: passage, answer: lines, at: at('09:28') }],
    alerts: input.alerts.map((alert) => ({ ...alert, reason: passage })),
    witnessSigned: input.witnessSigned && { ...input.witnessSigned, note: lines },
    events: many,
  });
  const path = bench.file('long-record.pdf', pdf);
  expect(run('qpdf', ['--check', path]).status).toBe(0);
  const text = words(bench.text(path, false));
  // By a single word: a sentence may stand across a page break, with the running head in between.
  expect(text.match(/\bwritten\b/g)?.length).toBe(49 * 12);
  const boxes = run('pdftotext', ['-bbox', path, '-']).output;
  const pages = await pageCount(pdf);
  expect(text).toContain(`page ${pages} of ${pages}`);
  for (const [, x0, x1, y1] of boxes.matchAll(
    /<word xMin="([\d.-]+)" yMin="[\d.-]+" xMax="([\d.]+)" yMax="([\d.]+)"/g,
  )) {
    expect(Number(x0)).toBeGreaterThan(30);
    expect(Number(x1)).toBeLessThan(566);
    expect(Number(y1)).toBeLessThan(826);
  }
});
