/** The sheet for the days before an appointment. */
export const preparation = {
  title: 'Before your session',
  subject: 'Preparation sheet',
  large: { title: 'Before your session, large print', subject: 'Preparation sheet, large print' },
  foot: 'preparation sheet',
  given: 'Given',
  givenBy: 'Given by',
  moved: (when: string) => `Your session was moved on ${when}`,
  reason: 'Reason: ',
  protects: 'Waiting protects your skin and your result.',
  appointment: 'Your appointment',
  at: (clinic: string) => `At ${clinic}, local time`,
  insteadOf: (when: string) => `In place of ${when}`,
  why: 'Why: ',
  trouble: 'Redness, breakouts, sunburn or an infection before the day? ',
  /** Nobody is told to call a number that the sheet does not have. */
  newDate: (number: string) =>
    `${number === '' ? 'Tell us first' : `Call us first, ${number}`}: we’ll find a new date and save you the trip.`,
  until: 'Until then',
  by: (when: string) => `by ${when}`,
};
