import type { chairFaults } from '../../../../domain/faults/chair-faults.ts';
import type { FaultSentences } from '../fault-words.ts';

export const chairs: FaultSentences<keyof typeof chairFaults> = {
  'hub-address': () => 'That is no address of a hub. Write it as it was printed, for example 192.168.1.20:5432.',
  'hub-needed': () =>
    'The hub does not answer. Check that its machine is on and that this tablet is in its network, then try again.',
  'hub-refused': () => 'The hub does not let this tablet do that.',
  'hub-connected': () => 'This tablet is connected already.',
  'join-code-wrong': () => 'That code is not right. Compare it with the one on the other screen, letter by letter.',
  'join-code-used': () => 'That code has been used or has ended. Ask for a new one.',
  'join-late': () => 'That took too long. Start again with a new code.',
  'not-admitted': () => 'The other tablet let another one in. Start again with a new code.',
  'last-enroller': () => 'This is the last tablet that may add chairs. It has to stay.',
  'detail-decided': () => 'Somebody has decided this already.',
  'visit-elsewhere': () => 'A visit of this client is open on another tablet. Go on there, or cancel it there first.',
};
