/** The editor's forms for questions, clauses, checks and plain texts, and the client's page beside them. */
export const practiceQuestions = {
  sampleName: 'Sample',
  liveSides: 'What is shown here',
  clientsPage: 'Client’s page',
  staffThenSee: 'Staff then see',
  follows: 'Then',
  grade: {
    fine: 'Fine',
    note: 'Note',
    decide: 'You decide',
    'doctors-note': 'Doctor’s note first',
    refuse: 'Refuse',
  },
  means: {
    fine: 'Nothing is said about it.',
    note: 'It stands under “Good to know”.',
    decide: 'Staff decide in writing before it goes on.',
    'doctors-note': 'It goes on once a doctor’s note is recorded.',
    refuse: 'No treatment, whatever anybody decides.',
  },
  range: 'Range {{n}}',
  otherwise: 'Anything else',
  anyWords: 'Any words',
} as const;
