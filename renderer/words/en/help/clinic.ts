/** Settings and custody of the record. */
export const clinicHelp = {
  settings: {
    title: 'Settings',
    lead: 'The clinic, its staff, this tablet, papers and printing, the record and its backups.',
    points: [
      'Only an owner changes them. Everybody can read them.',
      'What was signed before a change stays as it was.',
    ],
  },
  clinicForm: {
    title: 'The clinic’s details',
    lead: 'Printed on every sheet from now on. Papers that were signed keep the old ones.',
    points: ['A new time zone counts for new steps. Wait until no procedure runs.'],
  },
  practice: {
    title: 'Our practice',
    lead: 'Everything that this clinic asks, checks, explains and tells its clients, part by part.',
    points: ['Read all of it before the first client signs.', 'A visit keeps the texts that it was opened with.'],
  },
  tryIt: {
    title: 'Try it',
    lead: 'A whole visit with a client who does not exist: your texts, checks, dates and papers, before anybody is treated by them.',
    points: [
      'Every screen and paper says that it is practice. Nothing of it goes on the record, and a power cut ends it.',
      'Hand the tablet over as ever: the birthday to type stands on the screen, and your PIN takes the tablet back.',
      'Steps goes to any step at once and answers what lies between. A client’s answer can be tried another way where it is shown.',
      'Change day goes on later, to see a break fall due or the next session begin. Time never goes back.',
      'End practice at any time. A real procedure comes first: its timer stays on every screen, and a tap on it ends practice.',
    ],
  },
  practiceText: {
    title: 'One part of the texts',
    lead: 'As clients and colleagues get it, with what each answer means.',
    points: ['The button below goes on to the next part.'],
  },
  practiceEdit: {
    title: 'The editor',
    lead: 'The items of one part, the one that is open, and what it becomes for clients.',
    points: [
      'Everything is saved as you go. Undo takes back one step at a time, without end.',
      'Drag an item by its handle, or use the arrows beside its name.',
      'Nothing changes for clients until the draft is approved.',
    ],
  },
  practiceProblems: {
    title: 'Problems',
    lead: 'What stops this draft, and what is worth a look. The dates are an example: a treatment today.',
    points: [
      'A button with a mend does one thing that is sure to work. You can undo it.',
      '“Go there” opens the item. Back brings you to this list.',
    ],
  },
  practiceVersions: {
    title: 'Versions',
    lead: 'Every version that was ever approved, with who approved it and when. All of them stay readable.',
    points: [
      'Choose one to see how it differs from the one in use.',
      'Rolling back makes a new version that is equal to the old one.',
    ],
  },
  practiceSave: {
    title: 'Save to a file',
    lead: 'On a stick or in the tablet’s folder.',
    points: ['A protocol carries this clinic’s seal.', 'No client and no visit is in it.'],
  },
  practiceOpen: {
    title: 'Open a file',
    lead: 'A protocol from another tablet or another clinic becomes your draft.',
    points: ['Nothing is in use before you approve it.', 'What could not be taken is listed.'],
  },
  practiceCopy: {
    title: 'A further treatment',
    lead: 'Starts with everything of the one that you copy.',
    points: ['Each treatment has its own versions.', 'A new visit chooses one when there are several.'],
  },
  practiceBoth: {
    title: 'Both drafts',
    lead: 'What each owner changed against the version in use.',
    points: [
      'Choose for each rule whose words stand in your draft. It is one step, which you can undo.',
      'Each owner changes only their own draft.',
      'Whoever approves first is in use first.',
    ],
  },
  practiceLanguages: {
    title: 'Languages',
    lead: 'What clients can read your texts in, and how far each language is.',
    points: [
      'A text goes from program or draft to checked to approved. Only approved texts are handed over.',
      'Change a sentence of yours, and its translations are stale at once: that part waits until they are mended.',
      'A translator works in the CSV file; what comes back is a draft.',
    ],
  },
  practiceLanguageAdd: {
    title: 'Add a language',
    lead: 'Languages that the app itself speaks to clients.',
    points: ['What it brings is a sample by a program.', 'Clients see nothing of it before you approve it.'],
  },
  practiceLanguageReader: {
    title: 'Who reads a language',
    lead: 'Somebody who knows the language reads each text beside yours.',
    points: ['Their name stands on the record of every client who reads it.', 'Name yourself only if you read it.'],
  },
  practiceLanguageTake: {
    title: 'A translator’s file',
    lead: 'The table that you saved for a translator, with their texts in it.',
    points: ['Each text that says something else becomes a draft.', 'Rows that could not be taken are listed.'],
  },
  practiceTranslate: {
    title: 'Text by text',
    lead: 'Your sentence at the start, its translation beside it, and the client’s page below.',
    points: [
      'Everything is saved as you go. An emptied text is the sample again, or what is approved.',
      '“Mark as checked” says that the person who is named read it, and opens the next one.',
      'Of a stale text both sentences stand there: the one it was made of, and yours now.',
    ],
  },
  practiceLanguageApprove: {
    title: 'Approve a language',
    lead: 'Your PIN stands for trusting who read it. It becomes the next version, and nobody consents again.',
    points: ['Only checked texts are approved.', 'What is missing keeps its part from being handed over.'],
  },
  practiceApprove: {
    title: 'Approve the texts',
    lead: 'Your PIN stands for having read them. The version gets your name and the time.',
    points: [
      'Each change stands there with what was there before. A changed sentence means something else unless you say otherwise.',
      'From then on new visits take this version, and the reminder goes.',
      'Papers name the version that a client signed.',
    ],
  },
  addStaff: {
    title: 'Add somebody',
    lead: 'Each person has a name and a PIN of their own, because records say who did what.',
    points: [
      'Choose a first PIN together. They can change it in Settings.',
      'Owners can change settings and see to backups.',
    ],
  },
  member: {
    title: 'Somebody on the staff',
    lead: 'Change a name or a role, give a new PIN, or end their access.',
    points: [
      'What they signed stays theirs.',
      'The last owner stays an owner, so that somebody can always change settings.',
    ],
  },
  changePin: {
    title: 'Your PIN',
    lead: 'Type the present PIN, then the new one twice.',
    points: [
      'Six digits or more. No dates, no rows of digits.',
      'Nobody else should know it: it stands for your signature as a witness.',
    ],
  },
  changePassphrase: {
    title: 'The passphrase',
    lead: 'Opens the record each time the app starts.',
    points: ['A few words that you can remember and nobody guesses.', 'The old one stops working at once.'],
  },
  newRecoveryKey: {
    title: 'A new recovery key',
    lead: 'Make one when the paper is lost or somebody has seen it.',
    points: [
      'The old key stops working once the new one is typed back.',
      'Older backups keep opening with the key of their day.',
    ],
  },
  printer: {
    title: 'The printer',
    lead: 'Choose the printer and print a test page.',
    points: [
      'Measure the line on the test page: it tells whether the size is right.',
      'The paper size is in the clinic’s details.',
    ],
  },
  logo: {
    title: 'The logo',
    lead: 'Printed at the top of every sheet.',
    points: ['Choose a picture from a USB stick or this tablet.', 'The preview shows it in the size of the paper.'],
  },
  sealKey: {
    title: 'The seal',
    lead: 'Each paper is sealed with a key of this tablet, so that anyone can check that it was not altered.',
    points: [
      'Renew the seal before its date ends, or when the clinic’s name changes.',
      'Papers that were sealed before stay valid.',
    ],
  },
  checkPaper: {
    title: 'Check a paper',
    lead: 'Tells whether a saved paper is unchanged and who sealed it.',
    points: ['Choose the PDF file. Nothing leaves the tablet.'],
  },
  bringIn: {
    title: 'Bring in clients',
    lead: 'Takes a list of clients over from another program, and shows what it would bring first.',
    points: [
      'Nothing is written until you tap the last button. Then all rows come in, or none.',
      'Two rows or people with one date of birth are shown: you decide whether they are the same.',
      'A whole list can be taken back while nobody of it has a visit.',
    ],
  },
  backups: {
    title: 'Backups',
    lead: 'An encrypted copy of the whole record on a USB stick or in a folder.',
    points: [
      'Choose a place once. After that a backup takes one tap.',
      'Keep one copy outside the clinic.',
      'Try a backup now and then: the drill opens it and changes nothing.',
    ],
  },
  inspection: {
    title: 'An inspection',
    lead: 'You read the visits of certain days. Nothing can be changed.',
    points: [
      'Tap a visit to see who treated, with which lots, and its seal.',
      'Each page and each visit that you open goes on record.',
      '“End now” locks the tablet.',
    ],
  },
  chairs: {
    title: 'Chairs',
    lead: 'Several tablets of one clinic share one list of clients through a hub. Each works alone as long as it has to.',
    points: [
      'The first tablet is connected with the code that the hub printed. Write the clinic key down.',
      'Another tablet joins with a code that a connected one shows. Compare the four digits on both.',
      'Two values for one detail stand here until somebody decides. Nothing is lost by it.',
    ],
  },
  openInspection: {
    title: 'Open to an inspector',
    lead: 'An inspector reads a part of the record on this tablet.',
    points: [
      'Choose the days and the hour at which it ends.',
      'Health answers stay hidden unless you open them. Photos and signatures always do.',
      'Afterwards, this page lists what was opened.',
    ],
  },
  drill: {
    title: 'Try a backup',
    lead: 'Opens a backup as after a loss, and compares it with what it should hold.',
    points: ['You need the recovery key from your paper.', 'Today’s record is not touched.'],
  },
} as const;
