import type { recordFaults } from '../../../../domain/faults/record-faults.ts';
import { ownPlaceOf } from '../../../../domain/own-places.ts';
import type { FaultSentences } from '../fault-words.ts';
import { wait } from './amounts.ts';
import { count } from './count.ts';

const beforeNext = (waitMs: number | undefined): string =>
  waitMs === undefined ? '' : ` Wait ${wait(waitMs)} before the next try.`;

export const record: FaultSentences<keyof typeof recordFaults> = {
  'store-settings': () => 'The record store cannot run safely on this computer. Nothing was changed. Call support.',
  'store-unreadable': () =>
    'The records cannot be opened: the storage of this tablet does not answer as it should. Nothing was changed. Call support.',
  'store-wrong-key': () => 'The key does not open these records. Nothing was changed. Use the printed recovery key.',
  'store-busy': () => 'Chairside is already running on this tablet. Close the other window first.',
  'store-exists': () => 'There are records on this tablet already. Nothing was changed.',
  'store-missing': ({ why }) =>
    why === 'folder'
      ? 'There is no record in that folder.'
      : 'The records are not where they should be. Nothing was changed. Call support.',
  'store-not-encrypted': () =>
    'This record store is not encrypted, so Chairside will not use it. Nothing was changed. Call support.',
  'store-damaged': () =>
    'The record store is damaged. Stop working with this tablet and call support. Nothing was changed.',
  'store-not-ours': () => 'This file holds something other than Chairside records. Nothing was changed.',
  'store-from-newer-version': ({ why }) =>
    why === 'backup'
      ? 'This backup was made by a newer version of Chairside. Install that version to restore it.'
      : 'These records were made by a newer version of Chairside. Install that version to open them. Nothing was changed.',
  'not-saved': ({ why }) => {
    switch (why) {
      case 'just-now':
        return 'The tablet cannot write to its storage just now. Try again.';
      case 'paper':
        return 'The record changed while the paper was made. Nothing is sealed. Try again.';
      case 'papers':
        return 'The record changed while the papers were made. Nothing is sealed. Try again.';
      case undefined:
        return 'Not saved: the tablet could not write to its storage. Make room if it is full, then try again.';
    }
  },
  'folder-linked': () =>
    'Nothing was saved: where the folder should be on that place, there is a link or a file. Remove it, or choose another place.',
  'keys-damaged': ({ why }) =>
    why === 'or-records'
      ? 'The keys to the records, or the records themselves, are missing or damaged on this tablet. Nothing was changed. Restore a backup: it brings its own keys, and the recovery key on paper opens it.'
      : 'The keys to the records are missing or damaged. Nothing was changed. Restore a backup: it brings its own keys.',
  'keys-exist': () => 'There are records on this tablet already. Nothing was changed.',
  'keychain-refused': () =>
    "This computer's keychain does not open the records. Nothing was changed. Use the printed recovery key.",
  'passphrase-needed': () => 'This tablet has no keychain to keep the key in. Choose a passphrase.',
  'no-passphrase': () => "This computer's keychain opens the records; there is no passphrase.",
  'wrong-passphrase': ({ why, waitMs }) =>
    `${why === 'changing' ? 'That passphrase is not right.' : 'That passphrase is not right. Try again, or use the recovery key.'}${beforeNext(waitMs)}`,
  'wrong-recovery-key': ({ why, waitMs }) => `${wrongKey[why]}${beforeNext(waitMs)}`,
  'recovery-key-needed': ({ why }) => keyNeeded[why],
  'record-closed': () => 'Open the record with the recovery key first. Then set the new PIN.',
  'records-sound': () =>
    'The records on this tablet are sound. Open them with their own recovery key. Nothing was changed.',
  'not-damaged': () =>
    'The record on this tablet is not known to be damaged. Open it with its recovery key. Nothing was saved.',
  'not-readable': () => 'There is nothing on this tablet to read from. Restore a backup.',
  'nothing-readable': () => 'Nothing can be read of this record any more. Restore a backup.',
  'backup-damaged': ({ why }) =>
    why === 'incomplete'
      ? 'This backup is not complete.'
      : 'This backup is damaged. Use another one, and make a new one soon.',
  'backup-failed': ({ why }) => backupFailed[why],
  'place-mended': () =>
    'Something stood in the way of the archive at the place for backups. It was removed, and what belongs there was written anew.',
  'other-place': ({ label }) =>
    `Clients who were erased may still be in the backups ${ownPlaceOf(label) === null ? `at ${label}` : 'on this tablet'}: that place could not be written to. The next backup tries again.`,
  cancelled: ({ why }) => cancelled[why],
  'no-backup': ({ why }) => noBackup[why],
  'unknown-client': () => 'There is no such client on this tablet.',
  'unknown-visit': () => 'There is no such visit on this tablet.',
  'unknown-document': () => 'There is no such document on this tablet.',
  'on-hold': () => 'A hold stands for this client: nothing is erased until it is lifted.',
  'visit-open': ({ why }) =>
    why === 'erasing'
      ? 'This client has a visit that is not closed. Close it first.'
      : 'This client has a visit that is not closed yet. Go on with that one.',
  'unknown-list': () => 'This list is not on the record any more.',
  'list-unreadable': () =>
    'This file is no list: it needs a first row with the names of its columns, and a row for each client.',
  'list-columns': () => 'Say first which column holds the name, and which the date of birth.',
  'list-empty': () => 'No row of this file would come in.',
  'join-same': () => 'These two are one client already.',
  'join-open': () => 'Both have a visit that goes on. Finish or end one of them first. Nothing was joined.',
  'join-undecided': () => 'A detail is not decided yet. Nothing was joined.',
  'not-joined': () => 'These two records are not joined.',
  'unknown-photo': () => 'There is no such photo. It may have been erased with its client.',
  'photo-unfit': () => 'This picture cannot be kept. Take it again.',
  'photo-altered': () => 'This photo is not the one on the record. Prove the record under Settings.',
  'photo-not-agreed': ({ why }) =>
    ({
      'not-asked': 'No clause of this clinic is about photos. Add one under Our practice.',
      'not-signed': 'The client has not signed yet. Photos come after the consent.',
      refused: 'The photo clause was refused. The camera stays off.',
      withdrawn: 'The agreement to photos was withdrawn. The camera stays off.',
      ended: 'This visit is over. Take photos in the next one.',
      full: 'This visit has 40 photos. More are not kept.',
    })[why],
  'list-waits': ({ rows, people }) =>
    `Nothing was brought in. Rows to put right: ${count(rows)}; people to decide: ${count(people)}.`,
  'list-kept': ({ name, why }) =>
    why === 'hold'
      ? `Nobody was taken back: a hold stands for ${name}, who came with this list.`
      : why === 'joined'
        ? `Nobody was taken back: the record of ${name}, who came with this list, is joined to another.`
        : `Nobody was taken back: ${name} came with this list and has a visit by now.`,
  'erasing-waits': () => 'A procedure is running. Finish it first, then erase. Nothing was erased.',
  'erasing-now': () => 'One moment: a client is being erased.',
  'updating-now': () => 'One moment: the record is being made ready.',
  'not-wiped': () =>
    'The client is erased. Their traces in the file could not be overwritten: the disk is full or does not write. It is tried again by itself.',
};

const wrongKey = {
  typing: 'There is a typing mistake in that key. Compare it with your paper.',
  'other-key': "That is not this tablet's recovery key. Look for the newest paper.",
  'not-shown': 'That is not the key that was shown. Compare it letter by letter.',
};

const keyNeeded = {
  'new-pin': 'To set a new PIN here, type the recovery key from your paper.',
  'no-passphrase': 'No passphrase opens this record. Type the recovery key.',
  backup: 'A backup opens with the recovery key.',
};

const noBackup = {
  gone: 'That backup is not there any more. Plug the stick in again.',
  'none-yet': 'There is no backup at that place yet. Make one first.',
  'too-slow': 'The backups there could not be read in time. Plug the stick in again, or copy them to another one.',
};

const backupFailed = {
  linked:
    'The backup is not made: where its folder should be, there is a link or a file. Remove it, or choose another place.',
  full: 'The backup is not made: the place for backups is full. Make room or choose another place.',
  unwritable:
    'The backup is not made: the place for backups could not be written to. Plug the stick in again or choose another place.',
  unknown: 'The backup is not made.',
};

const cancelled = {
  backup: 'The backup was cancelled. Earlier ones are as they were.',
  drill: 'Cancelled. Nothing was proven.',
  check: 'The check was cancelled. It says nothing about the record.',
  restore: 'The restore was cancelled. This tablet is as it was.',
  export: 'Cancelled. Nothing was left at that place.',
  'hand-out': 'Cancelled. Nothing was left at that place.',
};
