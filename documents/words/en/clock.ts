/** What is said about the tablet's clock. */
export const clock = {
  title: 'The clock',
  restarts: {
    found: (before: string, after: string) => `The tablet was restarted between ${before} and ${after}.`,
    sure: 'No length hangs on how long it was off.',
    notKnown: 'How long it was off is not known, so lengths across the restart say “at least”.',
    atLeast: 'Whether its clock was set meanwhile is not known, so lengths across the restart say “at least”.',
    said: (by: string, at: string) => `${by} said at ${at} that`,
    right: 'its clock is right, so lengths across the restart count in full.',
    off: (by: string, ahead: boolean) =>
      `its clock is ${by} ${ahead ? 'ahead' : 'behind'} since then. So the times from the restart on are corrected: ${by} ${ahead ? 'earlier' : 'later'}.`,
  },
  known: (by: string, ahead: boolean) =>
    `When the visit was opened, the clock was known to be ${by} ${ahead ? 'ahead' : 'behind'}, by what was said in an earlier visit. So the times are corrected: ${by} ${ahead ? 'earlier' : 'later'}.`,
  notMoved: 'The tablet’s clock was not moved during the visit.',
  notElse: 'The clock was not seen to move at any other time.',
  tablet: (before: string, showed: string, back: boolean, by: string) =>
    `The record noticed by itself that the tablet’s clock was ${back ? 'set back' : 'set forward'} by ${by}: it showed ${before}, then ${showed}.`,
  steady: 'Work and breaks are timed by a clock that cannot be set.',
  moved: (before: string, showed: string, back: boolean, by: string) =>
    `The clock showed ${before}, then ${showed}: it was ${back ? 'set back' : 'set forward'} by ${by}.`,
  atLeast: (length: string) => `at least ${length}`,
  notAnswered: (found: string) => `${found} Nobody has said which time is right.`,
  said: (by: string, at: string, right: 'now' | 'before') =>
    `${by} said at ${at} that the time ${right === 'now' ? 'after' : 'before'} the change is right.`,
  correctedAfter: 'So the times after it are corrected, until the clock was set again.',
  stay: 'The times before it stay as they are.',
  correctedBefore: (by: string, later: boolean) =>
    `So every time before it is corrected: ${by} ${later ? 'later' : 'earlier'}.`,
};
