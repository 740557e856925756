/** A visit, step by step. */
export const visitHelp = {
  tooYoung: {
    title: 'Too young',
    lead: 'The client is under the clinic’s minimum age, so there is no treatment today.',
    points: ['If the date of birth is wrong, correct it in the client’s details.', 'Otherwise close the visit.'],
  },
  scalpMap: {
    title: 'The scalp map',
    lead: 'Which lot went where on the scalp.',
    points: [
      'Choose a lot, then tap the areas on the head or by name.',
      'Most areas are seen in two pictures: marked in one, they are marked in both.',
      'Right and left are the client’s own.',
      'It can be changed until the visit is sealed. The visit record and the client’s sheet name the areas.',
    ],
  },
  course: {
    title: 'Sessions and next date',
    lead: 'Change which session this is, how many are planned, and when the next one is.',
    points: ['The sheet that the client takes home follows from it.', 'It can be changed until the visit is sealed.'],
  },
  handOver: {
    title: 'Hand the tablet over',
    lead: 'The client takes the tablet for their part. Only this visit can be reached.',
    points: [
      'Check first that the right client is in the chair.',
      'The client confirms who they are, then reads, answers or signs.',
      'A staff PIN takes the tablet back at any time. Everything up to there is saved.',
      'A language that is not ready is not handed over. Choose another one, or name who reads or interprets: they sign as well.',
    ],
  },
  dayOver: {
    title: 'The day is over',
    lead: 'This visit was begun on another day and nothing was done yet.',
    points: ['Checks are for the day of treatment: open a new visit for today.', 'Close this one with a reason.'],
  },
  alert: {
    title: 'An alert to decide',
    lead: 'The client answered “yes” to a health question. You decide, in writing.',
    points: [
      'Talk with the client first.',
      'Choose whether to continue or to reschedule, and write down why. It is printed on the visit record.',
    ],
  },
  tooSoon: {
    title: 'Too soon after the last session',
    lead: 'The last treatment was less than a week ago.',
    points: ['Reschedule, or decide in writing to continue.', 'Your reason is printed on the visit record.'],
  },
  checks: {
    title: 'Day-of checks',
    lead: 'Look at the scalp and answer each check as you find it.',
    points: [
      'Some findings can be put right in the chair: follow the steps, then check again. Both answers are recorded.',
      'Some are yours to decide, with a written reason.',
      'Redness, breakouts, infection, sunburn, peeling or a razor today mean a new date. Nobody can override that.',
      'A wrong tap can be taken back before you go on.',
    ],
  },
  decideCheck: {
    title: 'Decide a check',
    lead: 'Continue or reschedule, and write down why.',
    points: ['The reason is printed on the visit record with your name and the time.'],
  },
  reschedule: {
    title: 'Choose a new date',
    lead: 'The visit cannot go on today. Agree on a new date with the client.',
    points: [
      'Tick the reasons. Days that are too soon say so.',
      'The preparation sheet with all of its dates can be printed once it is saved.',
      'Your client reads one of the notes. The other one is for staff.',
    ],
  },
  timeOut: {
    title: 'Time-out',
    lead: 'One last look before the first needle.',
    points: [
      'The right client, the checks clear, the alerts decided, the consent current.',
      'Tap a line to see more of it.',
    ],
  },
  witness: {
    title: 'Sign as a witness',
    lead: 'Confirm that you saw the client sign, and how you know them.',
    points: [
      'Your signature stands beside theirs on the record.',
      'If something is not right, do not sign: go back to the client.',
    ],
  },
  procedureStart: {
    title: 'Start the procedure',
    lead: 'Tap start when the first needle begins. The breaks are planned from then.',
    points: ['Record the lots of pigment and needles now or during the work.', 'Set the length that you expect.'],
  },
  procedure: {
    title: 'The procedure',
    lead: 'Ninety dots, one a minute, and the window of the next break.',
    points: [
      'From 60 minutes a break can be taken, at 75 the tablet asks, at 90 the break is overdue.',
      'Tap when a break starts and when it ends. A skipped break needs a reason.',
      'A break that was missed or timed wrong can be corrected, and both times stay on record.',
      '“Finish” sets day 0 of the aftercare.',
    ],
  },
  aftercare: {
    title: 'Aftercare',
    lead: 'Hand the tablet over: the client goes through the dates and signs.',
    points: ['Check the next appointment first: dates on the sheet depend on it.', 'You sign as a witness afterwards.'],
  },
  seal: {
    title: 'Seal the visit',
    lead: 'After the seal nobody can change this visit, you included.',
    points: [
      'Look through what is listed. Put right what is wrong now.',
      'A later correction becomes a paper of its own.',
    ],
  },
  done: {
    title: 'Papers of the visit',
    lead: 'Look at the papers, print them, save them, and say how the client got a copy.',
    points: [
      'The visit stays on the day list until the copy was given.',
      'If the printer does not answer, save the papers to a USB stick.',
      'Found a mistake? Add a correction: it is sealed beside the visit.',
    ],
  },
  putRight: {
    title: 'Put something right',
    lead: 'What was recorded wrong can be taken back until the visit is sealed.',
    points: [
      'Choose the entry, say why, and enter the right one.',
      'The wrong entry stays on record, crossed out, with your name.',
    ],
  },
  events: {
    title: 'Everything that was recorded',
    lead: 'Each step of the visit in order, with its time and who did it.',
    points: ['Nothing can be changed here.', 'Entries that were taken back are crossed out.'],
  },
} as const;
