import type { tabletFaults } from '../../../../domain/faults/tablet-faults.ts';
import type { FaultSentences } from '../fault-words.ts';
import { fieldSentence } from '../field-sentence.ts';
import { wait } from './amounts.ts';
import { fields } from './fields.ts';

const secrets = { passphrase: 'passphrases', 'recovery-key': 'recovery keys' };

export const tablet: FaultSentences<keyof typeof tabletFaults> = {
  'unknown-operation': () => 'This app does not know that operation.',
  'not-allowed': ({ why }) =>
    why === 'other-page' ? 'Only the Chairside page itself can ask for that.' : 'That is not possible right now.',
  'not-your-role': () => 'Your role does not include this. An owner can change roles in Settings, under Staff.',
  malformed: (params) => {
    if (!('where' in params)) return 'That is too large or not readable. Nothing was saved.';
    const { where, field } = params;
    const wrong = fieldSentence(fields, field) ?? 'Something is missing, too long or not in the right form.';
    return `${wrong} Nothing was saved.${where === '' ? '' : ` Look at: ${where}.`}`;
  },
  internal: () => 'Something went wrong inside the app. This step is not saved. Try again.',
  'not-reached': ({ why }) =>
    why === 'bad-reply'
      ? 'The app does not answer as it should. This step is not saved. Try again.'
      : 'The app does not answer. This step is not saved. Try again.',
  'other-version': () => 'The app was updated meanwhile. Reload this page.',
  'session-lost': () => 'This page is no longer connected. Open the address that the start command printed.',
  'wrong-pin': (params) =>
    'left' in params
      ? `That PIN is not right. ${params.left} ${params.left === 1 ? 'try' : 'tries'} left.`
      : `That PIN is not right. Wait ${wait(params.waitMs)}, then try again.`,
  'pin-wait': ({ waitMs }) => `Too many wrong PINs. Wait ${wait(waitMs)}, then try again.`,
  'pin-spent': () => 'Too many wrong PINs. The tablet now needs the printed recovery key.',
  'pin-replaced': () =>
    'This PIN was put there behind the record, so it opens nothing. Let an owner give you a new one, or use the recovery key.',
  'key-wait': ({ secret, waitMs }) => `Too many wrong ${secrets[secret]}. Wait ${wait(waitMs)}, then try again.`,
  'not-recorded': ({ name }) => `The sample day has no answer to ${name}.`,
  'zone-waits': () => 'A procedure is running. Finish it first, then change the time zone. Nothing was changed.',
  'texts-own': () => 'Your texts are your own, and stay as they are. Nothing was changed.',
  'clock-unreadable': () =>
    'The date or time zone of this tablet is not set. Set it in the system settings, then try again.',
  'device-unreadable': () => 'The file that names this tablet is damaged. Restore the data folder from a backup.',
  'data-folder-unusable': () =>
    'The folder for the records cannot be used. Choose another one with --data, or ask whoever looks after this machine.',
  'data-folder-shared': () =>
    'The folder of the records belongs to another user of this machine. Start Chairside as that user, or choose another folder with --data.',
  'port-taken': ({ port }) => `Port ${port} is taken by another program. Choose another one with --port.`,
  'port-refused': ({ port }) => `Port ${port} may not be used here. Choose one above 1023 with --port.`,
};
