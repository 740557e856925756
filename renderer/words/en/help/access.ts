/** Before the tablet is open. */
export const accessHelp = {
  setupClinic: {
    title: 'Setup: your clinic',
    lead: 'Name the clinic as clients know it. It is printed on every sheet.',
    points: [
      'Give at least one phone number: aftercare sheets tell clients whom to call.',
      'Moving from another tablet? Tap “Restore a backup” instead.',
      'Everything here can be changed later in Settings.',
    ],
  },
  setupTime: {
    title: 'Setup: time and paper',
    lead: 'Every date on a sheet comes from this tablet’s clock and the clinic’s time zone.',
    points: [
      'Look at the date and the time, and confirm them. If they are wrong, set the clock in the tablet’s own settings.',
      'To change the time zone, tap it and type a large city near you.',
      'Choose the paper that is in your printer.',
    ],
  },
  setupTexts: {
    title: 'Setup: the clinical texts',
    lead: 'Checks, health questions, consent and aftercare come as samples.',
    points: [
      'Read them before the first client signs.',
      'They are not legal or medical advice. Your clinic decides what is right for its clients.',
    ],
  },
  setupOwner: {
    title: 'Setup: you, the owner',
    lead: 'The owner adds staff, changes the clinic’s details and looks after backups.',
    points: [
      'Choose a PIN that nobody guesses: no date, no row of digits, not from a phone number.',
      'If a passphrase is asked for, use a few words that you can remember. It opens the record when the app starts.',
      'The next screen shows your recovery key. Have paper and a pen ready.',
    ],
  },
  setupKey: {
    title: 'Setup: the recovery key',
    lead: 'The recovery key opens your records when everything else is lost.',
    points: [
      'Write it on paper. Once you have typed it back, it is nowhere else.',
      'Keep the paper away from the tablet. Take no photo of it.',
      'Whoever has the key and the tablet can read the records.',
    ],
  },
  setupKeyBack: {
    title: 'Setup: type the key back',
    lead: 'Read the key from your paper and type it, so that you know the paper is right.',
    points: [
      'Spaces, dashes and small letters do not matter.',
      'Not accepted? Look for letters that are alike, or show the key again.',
    ],
  },
  setupInterrupted: {
    title: 'Setup: the key was not typed back',
    lead: 'The tablet was switched off before setup was finished. Nothing is lost.',
    points: ['If you wrote the key down, type it.', 'If not, make a new one with the owner’s PIN.'],
  },
  setupReady: {
    title: 'Setup: ready',
    lead: 'The tablet can take its first client.',
    points: [
      'Go to the lock screen and unlock with your PIN.',
      'In Settings: add your staff, choose the printer, and set up a backup.',
    ],
  },
  open: {
    title: 'Open the record',
    lead: 'The record is encrypted. The passphrase opens it each time the app starts.',
    points: ['Type the passphrase that was chosen at setup.', 'Forgotten? Use the recovery key from your paper.'],
  },
  recovery: {
    title: 'Open with the recovery key',
    lead: 'Use it when the tablet’s own key or the passphrase no longer opens the record.',
    points: [
      'Type the key from your paper. Spaces, dashes and small letters do not matter.',
      'Nothing is lost or changed while you try.',
    ],
  },
  erasing: {
    title: 'Erasing for good',
    lead: 'A client was erased. Now the record’s file is written anew, so that no trace of them is left in it.',
    points: [
      'With a long record it takes up to a minute. Then the tablet is where it was.',
      'Is the tablet switched off meanwhile? Nothing is lost. It is done when the tablet is next on and locked.',
    ],
  },
  updating: {
    title: 'Getting the record ready',
    lead: 'After an update the record’s lists are made again, once.',
    points: [
      'With a long record it takes up to a minute. Nothing that was recorded changes.',
      'Is the tablet switched off meanwhile? Nothing is lost. It begins again at the next start.',
    ],
  },
  damaged: {
    title: 'A damaged record',
    lead: 'The record file cannot be read as a whole. Nothing is deleted here.',
    points: [
      'If you have a backup, restore it on this tablet.',
      'Save what can still be read first, so that you can compare.',
    ],
  },
  saveReadable: {
    title: 'Save what can be read',
    lead: 'Saves what can still be read as pages that any browser opens.',
    points: [
      'Choose a USB stick or a folder with enough room.',
      'The saved pages are not encrypted. Keep them as you keep the record.',
    ],
  },
  restore: {
    title: 'Restore a backup',
    lead: 'Puts the clinic’s record from a backup onto this tablet.',
    points: [
      'Choose the backup file.',
      'Type the recovery key that belonged to it.',
      'Then unlock with a PIN as before.',
    ],
  },
  lock: {
    title: 'The lock screen',
    lead: 'Choose your name and type your PIN.',
    points: [
      'After several wrong tries the tablet waits before the next one. Nothing is lost.',
      'A running procedure stays in sight. Starting and ending its break needs no PIN.',
      'An owner who forgot the PIN sets a new one with the recovery key. Other staff ask an owner.',
    ],
  },
  forgotPin: {
    title: 'A new PIN for an owner',
    lead: 'The recovery key from your paper lets an owner set a new PIN.',
    points: [
      'It is put on record, and the other owners are told.',
      'Staff who are not owners get a new PIN from an owner.',
    ],
  },
} as const;
