import { canonicalJson } from '../../canonical.ts';
import { civilDateOf, civilTimeOf, type Moment } from '../../time.ts';
import type { StaffCommand } from '../commands.ts';
import { recordableFacts } from '../facts/asked-facts.ts';
import type { RecordedFact } from '../facts/recorded-fact.ts';
import { onTimeLine } from '../state/clock.ts';
import type { VisitState } from '../state/state.ts';
import { accept, type DecideContext, type Decision, no } from './decision.ts';
import { pastDayFault } from './past-day.ts';

/**
 * Records a fact that the visit's protocol asks for. Another value than the recorded one takes that back, which needs a
 * reason: it stays in the record, crossed out. The same one again changes nothing.
 */
export function decideFact(
  state: VisitState,
  { fact, why }: Extract<StaffCommand, { type: 'record-fact' }>,
  { protocol, now }: Pick<DecideContext, 'protocol' | 'now'>,
): Decision {
  if (!recordableFacts(state, protocol).includes(fact.fact)) return no('unknown-item');
  const lacking = lacks(fact);
  if (lacking) return no('fact-incomplete', { lacks: lacking });
  const wrongDay = fact.fact === 'patch-test' && testDayFault(fact, onTimeLine(state, now));
  if (wrongDay) return no(`test-${wrongDay}`);
  const recorded = { type: 'fact-recorded', fact } as const;
  const before = state.facts[fact.fact];
  if (!before) return accept(recorded);
  if (canonicalJson(before.value) === canonicalJson(fact)) return accept();
  if (why === undefined) return no('why-needed');
  return accept({ type: 'taken-back', kind: 'fact', sequences: [before.sequence], why }, recorded);
}

function testDayFault({ date, time }: Extract<RecordedFact, { fact: 'patch-test' }>, present: Moment) {
  if (date === null) return null;
  const today = civilDateOf(present);
  if (date === today && time !== undefined && time > civilTimeOf(present)) return 'ahead';
  return pastDayFault(date, today);
}

/** What a fact does not say yet, though each of its fields by itself could be so. */
function lacks(fact: RecordedFact): 'document' | 'test-date' | 'test-words' | 'complication-words' | null {
  switch (fact.fact) {
    case 'identity-document':
    case 'guardian-document':
      return fact.document === 'other' && fact.words === '' ? 'document' : null;
    case 'patch-test':
      if ((fact.result === 'declined') !== (fact.date === null)) return 'test-date';
      if (fact.date === null && fact.time !== undefined) return 'test-date';
      return fact.result === 'reaction' && fact.words === '' ? 'test-words' : null;
    case 'postal-address':
    case 'description':
    case 'licence-number':
    case 'steriliser-load':
      return null;
    case 'complications':
      return fact.result === 'occurred' && fact.words === '' ? 'complication-words' : null;
  }
}
