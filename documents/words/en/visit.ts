const because = (what: string, reason: string): string => (reason === '' ? `${what}.` : `${what}: ${reason}`);

/** The visit record. */
export const visit = {
  title: 'Visit record',
  foot: (version: number) => `protocol version ${version}`,
  opened: 'Opened',
  treatedBy: 'Treated by',
  checkedBy: 'Checked by',
  nobody: 'nobody',
  checks: 'Scalp checks before the session',
  treated: (span: string) => `Treated${span}`,
  endings: {
    stopped: 'Stopped before it was finished. Treated',
    cancelled: 'Cancelled, no treatment was done',
    declined: 'Consent declined, no treatment was done',
    withdrawn: 'Consent withdrawn, no treatment was done',
  },
  /** Why it was stopped. */
  stopped: {
    withdrawn: (reason: string) => because('Consent was withdrawn', reason),
    notSignedAgain: (reason: string) => because('Consent was not signed again', reason),
    tooYoung: (minimumAge: number) => `Too young: this clinic treats people from ${minimumAge}.`,
    healthAnswer: 'A health answer rules the treatment out.',
    consentOwed: 'Consent was asked again during the procedure and not signed again.',
  },
  moved: (when: string) => `Moved to a new date, ${when}`,
  found: 'Found: ',
  staffNote: 'Note for staff: ',
  newAppointment: 'New appointment: ',
  recoveredPin: (when: string) => `: PIN was set with the recovery key on ${when}.`,
  givenPin: (by: string, when: string, signedIn: boolean) =>
    `: PIN was given by ${by} on ${when}; ${signedIn ? 'no own one was chosen since.' : 'nobody signed in with it since.'}`,
  timeOut: 'Confirmed before the first needle',
  notes: 'Notes',
  evidence:
    'Every event of this visit follows, in order, as it was stored when it happened. Each carries a hash of the one before; the head above is the record’s newest entry when this was sealed. Numbers left out belong to other entries.',
  tooSoon: {
    title: 'Too soon after the last session',
    dates: (treated: string, first: string) =>
      `The last session was on ${treated}. The first possible date for the next one is ${first}.`,
  },
  check: {
    status: {
      passed: 'Passed',
      fixed: 'Fixed, then passed',
      continued: 'Continued by decision',
      reschedule: 'New date needed',
      decide: 'Not decided',
      fixing: 'Found, not fixed',
      'to-check': 'Not checked',
    },
    again: (round: number) => `Checked again (${round})`,
    finding: (finding: string) => `Finding: ${finding}`,
    done: 'Done: ',
    decided: (goesOn: boolean, when: string, by: string) =>
      `${goesOn ? 'Decided to continue' : 'Decided on a new date'}, ${when}, ${by}: `,
  },
};
