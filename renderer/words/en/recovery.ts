export const recovery = {
  title: 'The record does not open',
  restore: 'Restore a backup',
  restoreWords:
    'The clinic goes on from the newest backup, with the recovery key from the paper. What is on this tablet is moved aside, not deleted.',
  save: 'Save what can be read',
  saveWords:
    'Clients, visits and sealed papers that can still be read go to a stick or a folder, as pages for any browser. The record itself is only read.',
  saveFirst: 'Do this first when steps were recorded after the newest backup: they are in no backup.',
  saveGo: 'Save it',
  saving: 'Reading and saving…',
  plainTitle: 'Anybody who has the folder can read it',
  plainWords:
    'It is plain text: names, health answers, signatures. Keep the stick locked away, and delete the folder when it is not needed any more.',
  where: 'Where it goes',
  placeFirst: 'Choose a place first',
  typedKey: 'The recovery key from the paper',
  typedPassphrase: 'The passphrase of this tablet',
  passphraseFirst: 'Type the passphrase first',
  understood: 'I know that the folder is readable for everybody who has it.',
  understandFirst: 'Confirm that it is plain text',
  savedTitle: 'Saved',
  folder: 'The folder',
  openWith: 'Open START HERE in it with a browser. The sealed papers are in it as they were sealed.',
  account: 'What was read and what was lost',
} as const;
