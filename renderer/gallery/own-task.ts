/** What every task of a client has, in a clinic with texts of its own. */
export const ownTask = {
  visitId: '019aa000-0000-7000-8000-000000000001',
  asks: 'birthday',
  greeting: 'Leyla',
  guardianOf: null,
  clinicName: 'Northlight Scalp Studio',
  practitionerName: 'Ravi Anand',
  language: 'en',
  languages: ['en'],
  asksLanguage: false,
  reader: null,
  minutes: 3,
  identified: true,
  refused: false,
  finished: false,
  questions: [],
  disclaimer: 'Not legal or medical advice.',
} as const;
