import { defaultProtocol } from '../../domain/protocol/default-en.ts';
import type { RecordProfile } from '../../domain/protocol/model/record-profile.ts';
import type { Protocol } from '../../domain/protocol/protocol.ts';
import { CivilDate } from '../../domain/time.ts';
import type { FactKind, RecordedFact } from '../../domain/visit/facts/recorded-fact.ts';

/** The shipped protocol, with other facts asked for than it asks for. */
export function withRecord(facts: Partial<RecordProfile['facts']>): Protocol {
  const { record, versions } = defaultProtocol;
  return {
    ...defaultProtocol,
    versions: { ...versions, whole: versions.whole + 1 },
    record: { ...record, facts: { ...record.facts, ...facts } },
  };
}

/** One of each. */
export const samples: { readonly [K in FactKind]: Extract<RecordedFact, { fact: K }> } = {
  'postal-address': { fact: 'postal-address', text: '4 Sample Street\nExampleton' },
  'identity-document': { fact: 'identity-document', document: 'passport', words: '' },
  'guardian-document': { fact: 'guardian-document', document: 'other', words: 'Student card' },
  'patch-test': { fact: 'patch-test', result: 'no-reaction', date: CivilDate.parse('2026-11-20'), words: '' },
  description: { fact: 'description', text: 'Hairline and crown, two passes' },
  'licence-number': { fact: 'licence-number', number: 'PR-1042' },
  'steriliser-load': { fact: 'steriliser-load', number: 'A-2026-118' },
  complications: {
    fact: 'complications',
    result: 'occurred',
    words: 'Light-headed, lay down, went on after ten minutes',
  },
};
