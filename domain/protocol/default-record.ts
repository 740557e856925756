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
