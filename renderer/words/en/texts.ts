/** The default texts of the clinic's papers, and what changed in them. */
export const texts = {
  title: 'Default texts, version {{version}}',
  present: 'They are in use for new visits. Visits that were open before keep theirs.',
  earlier:
    'The default texts have changed. Read what changed, then adopt them; the next new visit takes them in any case.',
  own: 'Your texts are your own, and stay as they are. These are not used.',
  read: 'Read what changed',
  hide: 'Hide what changed',
  adopt: 'Adopt for new visits',
  adopting: 'Adopting…',
  consent: 'Consent',
  aftercare: 'Aftercare sheet',
  preparation: 'Preparation sheet',
  checks: 'Checks',
  health: 'Health questions',
  other: 'Elsewhere',
} as const;
