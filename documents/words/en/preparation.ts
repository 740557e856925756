/** The sheet for the days before an appointment. */
export const preparation = {
  title: 'Before your session',
  subject: 'Preparation sheet',
  foot: 'preparation sheet',
  given: 'Given',
  givenBy: 'Given by',
  moved: (when: string) => `Your session was moved on ${when}`,
  reason: 'Reason: ',
  protects: 'Another day protects you and your result.',
  appointment: 'Your appointment',
  at: (clinic: string, zone: string) => `At ${clinic}, by the clock there (${zone})`,
  why: 'Why: ',
  trouble: 'Redness, breakouts, sunburn or an infection before the day? ',
  callFirst: (number: string) => `Call us first: ${number}. `,
  newDate: 'The session then gets a new date instead of a journey for nothing.',
  until: 'Until then',
  by: (when: string) => `by ${when}`,
};
