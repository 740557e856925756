import { expect, it } from 'vitest';
import { crossedOutOf } from '../../api/papers/crossed-out.ts';
import { eventWords } from '../../documents/words/event-words.ts';
import { english } from '../../documents/words/languages.ts';
import { sampleOwner } from '../../scripts/sample/people.ts';
import { aftercare, Run, untilProcedure } from '../domain/run.ts';

const staffName = () => sampleOwner.name;
const wordsOf = ({ state, protocol }: Run) =>
  crossedOutOf({ state, protocol, staffName }, 'rest').map(({ entry, crossedOut }) => [
    entry.kind === 'event' ? eventWords(english.words.events, entry) : entry.kind,
    crossedOut.redated ?? crossedOut.why,
  ]);
const sequenceOf = (run: Run, type: string) => run.events.find(({ event }) => event.type === type)?.sequence ?? 0;

it('a withdrawal that was taken back stands on the record in its words, with the end that came with it', () => {
  const run = untilProcedure(new Run()).do({ type: 'start-procedure', expectedMinutes: 120 }).pass(40);
  run.do({ type: 'start-break' }).pass(5);
  run.do({ type: 'withdraw-consent', reason: 'It hurts', signature: null }).pass(1);
  const sequence = sequenceOf(run, 'consent-withdrawn');
  expect(run.try({ type: 'take-back', sequence, why: 'Misheard', lot: null }, true)).toBeNull();
  expect(wordsOf(run)).toEqual([
    ['Consent withdrawn · reason: It hurts', 'Misheard'],
    ['Break ended', 'Misheard'],
    ['Procedure finished', 'Misheard'],
  ]);
});

it('signatures under a sheet whose day 0 the clock moved stand on the record, crossed out', () => {
  const run = untilProcedure(new Run()).do({ type: 'start-procedure', expectedMinutes: 120 }).pass(40);
  aftercare(run.do({ type: 'finish-procedure' }));
  run.wallMs += 24 * 3_600_000;
  run.do({ type: 'confirm-clock', right: 'now' });
  expect(wordsOf(run)).toEqual([
    ['Aftercare sheet signed', true],
    ['Aftercare sheet witnessed', true],
  ]);
});
