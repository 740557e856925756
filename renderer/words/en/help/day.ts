/** The day, and clients. */
export const dayHelp = {
  today: {
    title: 'Today',
    lead: 'Today’s visits, and what is left to finish from other days.',
    points: [
      'Tap a visit to open it where it was left.',
      'Tap “New visit”, or type a name to find a client.',
      '“Finish first” holds visits that are not sealed yet.',
      'A copy that was not given yet stays here until you say how it was given.',
    ],
  },
  records: {
    title: 'Records',
    lead: 'Everything that the clinic has recorded, list by list.',
    points: ['Tap a list to open it.', 'Nothing is changed by looking.'],
  },
  register: {
    title: 'Visits',
    lead: 'Every visit, narrowed as you like.',
    points: [
      'Tap a filter to narrow the list, and tap it again to clear it.',
      'Tap a number to see what it counts.',
      'Tap a visit to open it. The list is as you left it when you come back.',
    ],
  },
  week: {
    title: 'The week',
    lead: 'Who came, who is due and who was moved, day by day.',
    points: ['Tap a card to open the visit or the client.', 'The arrows show other weeks.'],
  },
  clients: {
    title: 'Clients',
    lead: 'Everybody on this record.',
    points: [
      'Type any part of a name, also a former one, a date of birth, a phone number or an e-mail address.',
      'Tap a letter to go to its names.',
    ],
  },
  desk: {
    title: 'The front desk',
    lead: 'Who is here today, and how to reach every client.',
    points: [
      'Tap a client to see phone, e-mail and the next appointment.',
      'Type a name to find somebody, or add them with “New client”.',
      'Health answers, photos and signatures are for whoever treats.',
    ],
  },
  deskClient: {
    title: 'A client at the front desk',
    lead: 'How to reach them, and when they come next.',
    points: [
      '“Change details” puts a phone number or a name right.',
      'Everything about health is with whoever treats.',
    ],
  },
  lots: {
    title: 'Lots',
    lead: 'Pigments and needles that the clinic knows, what ends first in front.',
    points: [
      'Tap a lot to see its details and who had it.',
      'A lot that is typed in a visit comes here by itself.',
      'A scanner fills lot and expiry from the code on a pack.',
    ],
  },
  recall: {
    title: 'Who had a lot',
    lead: 'Everybody who got this lot, the latest first.',
    points: [
      'Tap a name to open the client.',
      'Print the list to call everybody, or save it as a table.',
      'Who printed or saved it goes on record.',
    ],
  },
  retention: {
    title: 'Keeping times',
    lead: 'How long what of a client is kept, and whose time has ended.',
    points: [
      'Tap a number to see whom it counts, and a client to look at their record.',
      'Nothing is erased by itself. An owner erases under “Whole record”.',
      'An owner sets the times, and the years that a law asks for. Under those years nothing is erased.',
    ],
  },
  reports: {
    title: 'Reports',
    lead: 'What the record says in numbers, by the days that you choose.',
    points: [
      'Tap a number to open the list that it counts.',
      'Save the table for a spreadsheet, or print the report with its charts.',
      'Who printed or saved it goes on record.',
    ],
  },
  everything: {
    title: 'Everything handed out',
    lead: 'Every client’s record in one folder, for an owner who leaves us or a new program.',
    points: [
      'Tick what goes in, choose a large stick, then write it. You can go on working meanwhile.',
      'Cancelled, nothing is left on the stick.',
      'Nothing is taken out of this tablet.',
    ],
  },
  handOut: {
    title: 'A client’s record handed out',
    lead: 'A copy for the client, a lawyer or another clinic, on a stick.',
    points: [
      'Tick what goes in. Staff notes stay in the clinic unless you tick them.',
      'The papers go out as they were sealed; the page opens in any browser.',
      'The folder’s name says what and when, never who: a stick can get lost.',
      'Who got what, why and when goes on record.',
      'Locked, it is one file. Its password is shown when it is whole: tell it on the phone.',
    ],
  },
  clientForm: {
    title: 'A client’s details',
    lead: 'Name and date of birth tell clients apart. Nothing else is required.',
    points: [
      'Write the name as it is on an identity document: it is printed on what is signed.',
      'A client under the clinic’s age needs a guardian, or cannot be treated.',
      'Changes count from now on. What was signed keeps the old details.',
    ],
  },
  client: {
    title: 'A client',
    lead: 'Who they are, what comes next, the course so far, and every list of theirs.',
    points: [
      'The table shows which health answers changed since the visit before. An alert is always shown.',
      'Tap a door for all visits, documents, lots, notes or reactions.',
      'A visit on another tablet is read with a tap, and changed there.',
      '“New visit” starts the next session.',
    ],
  },
  join: {
    title: 'Two records of one person',
    lead: 'The same client written down twice, put together by an owner.',
    points: [
      'Tap what is right where the two differ. Nothing is written before you join them.',
      'Visits and papers of both stand with one client. What was signed stays as it is.',
      'It can be undone any day on the client’s page.',
    ],
  },
  photos: {
    title: 'Photos of a visit',
    lead: 'One picture a pose, of a client who agreed to photos.',
    points: [
      'The dashed line shows the pose. Where there is an earlier picture, it lies faintly over what the camera sees: move until both fit.',
      'Nothing is kept before you say so. A picture that is kept stays, and goes only with the client.',
      'The camera is on only while this screen is open, and never with a microphone.',
    ],
  },
  photosCompare: {
    title: 'Before and after',
    lead: 'Two pictures in one pose, one over the other.',
    points: [
      'Draw the slider, or tap Before, Half or After.',
      'Choose another pose, or another day as the one before.',
    ],
  },
  appointment: {
    title: 'Move an appointment',
    lead: 'A client calls: choose the new day and time, and write why.',
    points: [
      'Only days are offered for which the preparation still fits.',
      'A new sheet is made and sealed. The papers before stay as they are.',
      'Day and week show who was moved, where to and why.',
    ],
  },
  checkIn: {
    title: 'A check-in',
    lead: 'How a client is, some days after a treatment.',
    points: [
      'Call the number, then choose how they are. A note is for staff.',
      'A reaction leads on to its own form.',
      'A check-in is due on its day and overdue after it. The days are in your practice, under Record.',
      'Recorded by mistake: “Record it again”. Both entries stay.',
    ],
  },
  reaction: {
    title: 'A reaction',
    lead: 'What a client tells you after a treatment, and the day by which it has to be reported.',
    points: [
      'Tick what it is and where. The lots of that day come ticked.',
      'The last day counts the clinic’s open days. Set them under Settings, Clinic.',
      'The sheet is sealed at once. What you hear later is added beside it.',
      'It can be closed once it was reported.',
    ],
  },
  visitNew: {
    title: 'A new visit',
    lead: 'Say which session it is and when the next one is planned.',
    points: [
      'The dates on the aftercare sheet depend on whether this session is the final one.',
      'The next session is a week away or later, because the scalp takes only water before.',
    ],
  },
} as const;
