import { expect, it } from 'vitest';
import { defaultProtocol } from '../../domain/protocol/default-en.ts';
import { taskMinutes } from '../../domain/visit/reading/reading-time.ts';

it('promises the minutes that the words and answers of a task take, and not more', () => {
  expect(taskMinutes('intake', defaultProtocol)).toBe(3);
  expect(taskMinutes('consent', defaultProtocol)).toBe(2);
  expect(taskMinutes('aftercare', defaultProtocol)).toBe(2);
});

it('grows with the text that a clinic writes, and is never less than a minute', () => {
  const [clause] = defaultProtocol.consent.clauses;
  const words = (count: number) => ({
    ...defaultProtocol,
    consent: {
      ...defaultProtocol.consent,
      clauses: clause
        ? [{ ...clause, title: 'It', paragraphs: [Array(count).fill('word').join(' ')], points: [] }]
        : [],
    },
  });
  expect(taskMinutes('consent', words(2000)) - taskMinutes('consent', words(1000))).toBe(5);
  expect(taskMinutes('intake', { ...defaultProtocol, health: [] })).toBe(1);
});
