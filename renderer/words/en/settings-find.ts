/** A setting's name in the list of what was found, and other words that people look for it with. */
export const settingsFind = {
  details: {
    name: 'Name, address and phone',
    also: 'clinic contact telephone out of hours emergency time zone clock appointment length calendar letter A4 paper',
  },
  unknownBirth: { name: 'Clients whose date of birth is not known', also: 'age birthday minor unknown' },
  workingDays: { name: 'Working days', also: 'open closed holiday report reaction deadline weekend' },
  questions: { name: 'Health questions on a page', also: 'intake one six client answers' },
  staffLanguage: {
    name: 'Language of the staff side',
    also: 'English Spanish French German español français deutsch translate screens words',
  },
  staff: {
    name: 'Who works here',
    also: 'staff people team colleague owner practitioner role name add PIN leave deactivate',
  },
  myPin: { name: 'Change my PIN', also: 'password code own forgot' },
  idleLock: { name: 'Locks by itself after', also: 'idle minutes screen lock timeout sleep' },
  lockNames: { name: 'Lock screen shows, beside a timer', also: 'privacy client name initials' },
  theme: { name: 'Light or dark', also: 'theme night colour screen display bright' },
  textSize: { name: 'Size of the text that staff read', also: 'large letters font zoom display' },
  volume: { name: 'How loud the break cues are', also: 'sound volume test try noise alarm loudness speaker' },
  quiet: { name: 'Sound off for today', also: 'silence mute quiet mode noise alarm' },
  about: { name: 'This tablet', also: 'device version protocol app about' },
  printer: { name: 'Printer and copies', also: 'print paper test page trouble' },
  logo: { name: 'Logo on papers', also: 'picture letterhead image' },
  texts: {
    name: 'Texts that clients read and sign',
    also: 'practice protocol consent aftercare preparation health questions checks rules wording default version read language translation translator',
  },
  backups: { name: 'Backups and record', also: 'backup copy stick USB restore drill prove check damage' },
  bringIn: { name: 'Bring in clients', also: 'import list CSV other program file clients move switch undo' },
  retention: { name: 'How long clients are kept', also: 'delete erase years retention keep' },
  passphrase: { name: 'Change passphrase', also: 'password open start key encryption' },
  recoveryKey: { name: 'New recovery key', also: 'lost paper key emergency forgot' },
  seal: { name: 'The clinic’s seal', also: 'certificate fingerprint signature renew sign' },
  check: { name: 'Check a document', also: 'verify PDF sheet genuine changed paper' },
} as const;
