export const desk = {
  /** How far a visit is, as anybody in the waiting room sees it. */
  presence: { here: 'Here', 'in-procedure': 'In the procedure', gone: 'Done' },
  emptyWords: 'Here is who came today. To give somebody an appointment, find them by name.',
  next: 'Next appointment',
  nextAt: '{{date}}, {{time}}',
  noNext: 'None agreed on yet',
} as const;
