import type { RecordProfile } from './model/record-profile.ts';

/** What the shipped protocol asks of a record, and what every record held while nobody could choose it. */
export const defaultRecord: RecordProfile = {
  source: 'Shipped with the program',
  date: '2026-11-24',
  sample: true,
  facts: {
    'postal-address': 'off',
    'identity-document': 'off',
    'identity-document-picture': 'off',
    'place-on-the-body': 'off',
    description: 'off',
    'licence-number': 'off',
    lots: 'ask',
    'steriliser-load': 'off',
    complications: 'off',
    'guardian-document': 'off',
    'patch-test': 'off',
    'pigment-on-client-paper': 'off',
  },
};

/**
 * Ready-made lists to begin with. They are samples by our own reading and no legal advice: which facts a place asks for is the
 * clinic's to find out.
 */
export const sampleRecords: readonly RecordProfile[] = [
  defaultRecord,
  sampleRecord('Sample “Licence from a council”', {
    'postal-address': 'ask',
    'identity-document': 'required',
    description: 'required',
    'licence-number': 'ask',
    lots: 'required',
    'guardian-document': 'required',
    'patch-test': 'ask',
  }),
  sampleRecord('Sample “Pigments traced to each client”', {
    'postal-address': 'required',
    description: 'ask',
    lots: 'required',
    'patch-test': 'ask',
    'pigment-on-client-paper': 'required',
  }),
  sampleRecord('Sample “Everything that can be asked”', {
    'postal-address': 'ask',
    'identity-document': 'ask',
    description: 'ask',
    'licence-number': 'ask',
    'guardian-document': 'ask',
    'patch-test': 'ask',
    'pigment-on-client-paper': 'ask',
  }),
];

function sampleRecord(source: string, facts: Partial<RecordProfile['facts']>): RecordProfile {
  return { ...defaultRecord, source, facts: { ...defaultRecord.facts, ...facts } };
}
