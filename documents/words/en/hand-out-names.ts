/**
 * What files, folders and columns of a hand-out are called, whatever it is written in: other programs and other hand-outs find them
 * by these. Taken from English, never from the language of a hand-out.
 */
export const handOutNames = {
  /** What and when, never who: a stick can get lost. */
  folder: (date: string, id: string) => `${date} hand-out ${id}`,
  folderOfAll: (date: string, id: string) => `${date} everything ${id}`,
  files: { page: 'START HERE.html', papers: 'papers', photos: 'photos', clients: 'clients' },
  program: (version: string) => `Chairside ${version}`,
  /** Of the JSON Schema. */
  schema: 'Chairside: the record of one client',
  /** Files of tables, with their columns. */
  tables: {
    visits: [
      'visits.csv',
      [
        'Visit',
        'Opened',
        'Treatment',
        'Session',
        'Planned',
        'Final',
        'Outcome',
        'Treated by',
        'Next date',
        'Next time',
      ],
    ],
    health: ['health-answers.csv', ['Visit', 'Opened', 'Question', 'Answer', 'Details']],
    checks: ['checks.csv', ['Visit', 'Opened', 'Check', 'Round', 'Question', 'Answer', 'At']],
    consent: ['consent.csv', ['Visit', 'Opened', 'Version', 'Point', 'Answer', 'Chosen', 'Withdrawn']],
    lots: ['lots.csv', ['Visit', 'Opened', 'Kind', 'Name', 'Maker', 'Lot', 'Expiry', 'Areas']],
    breaks: ['breaks.csv', ['Visit', 'Opened', 'Kind', 'From', 'To', 'Timing', 'Reason']],
    complications: [
      'complications.csv',
      ['Visit', 'Opened', 'Recorded', 'What happened', 'Areas', 'What was done', 'Doctor called', 'Work'],
    ],
    reactions: ['reactions.csv', ['Visit', 'Opened', 'Began', 'Heard of', 'Signs', 'Words', 'Report by', 'Closed']],
    papers: ['papers.csv', ['Visit', 'Opened', 'Paper', 'File', 'Pages', 'SHA-256']],
    clients: [
      'clients.csv',
      ['Client', 'Name', 'Born', 'Phone', 'E-mail', 'Language', 'Emergency contact', 'Emergency phone', 'Guardian'],
    ],
  },
} as const;
