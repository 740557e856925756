import { createClient } from '../../api/client/client.ts';
import { storeFileIn } from '../../api/tablet/open-record.ts';
import { openStore } from '../../db/file/open.ts';
import { head } from '../../db/log/log.ts';
import { Vault } from '../../db/vault/vault.ts';
import { realRandom } from '../../scripts/demo/simulated.ts';
import { samplePractitioner } from '../../scripts/sample/people.ts';
import { clinic, pin, sampleClient, setUp } from '../api/tablet.ts';
import { act, clientAct, type Hands, handOver, openVisit, takeBack, wholeVisit } from '../api/visit-steps.ts';
import type { BrowserHost } from '../hosts/browser-host.ts';
import type { Known } from './payloads.ts';

/**
 * The tablet is in a client's hand, and the page does whatever a script can: it has the token, the contract's names, and
 * every id there is, right and wrong. What it must not learn are these words.
 */
export const passphrase = 'four words on paper';
export const secrets = {
  otherName: 'Ottoline Vexworthy',
  otherPhone: '01632 960777',
  otherEmail: 'ottoline@example.org',
  otherBirth: '1961-07-19',
  alert: 'Warfarin since the spring',
  staffNote: 'Seemed nervous about needles',
  unsaid: 'half a sentence of the practitioner',
  clinicAddress: clinic.address,
  passphrase,
};
const mine = { ...sampleClient, name: 'Mabel Client', phone: '01632 960111', dateOfBirth: '1990-03-14' };

export const draftsTried = [
  { step: 'add-note', field: 'text' },
  { step: 'countersign-consent', field: 'signature' },
  { step: 'sign-consent', field: 'signature' },
  { step: '../add-note', field: 'text' },
  { step: 'add-note', field: 'text', side: 'staff' },
];

/** The record's last row, as the files say it. The host must have ended. */
export async function headOf(dir: string): Promise<string> {
  const storeFile = storeFileIn(dir);
  const vault = new Vault({ dir, storeFile, protector: { kind: 'passphrase' }, random: realRandom });
  const store = openStore({ file: storeFile, key: await vault.open({ passphrase }), random: realRandom });
  const { sequence, hash } = store.read(head);
  store.close();
  return `${sequence} ${hash}`;
}

/** A clinic with other people's health on its record, and the tablet in the hand of one client. What the page may know of it. */
export async function fillRecord(host: BrowserHost) {
  const client = createClient((name, input) => host.call(name, input));
  const { ownerId, recoveryKey } = await setUp({ client }, passphrase);
  const hands: Hands = { client, staffId: ownerId, pin };
  await client.call('session.unlock', { staffId: hands.staffId, pin });
  const settings = await client.call('settings.add-staff', {
    name: samplePractitioner.name,
    role: 'practitioner',
    pin: '135790',
  });

  // Another client's whole visit, and one that waits for a decision.
  const sealed = await wholeVisit(hands);
  await act(hands, sealed.id, { type: 'close-visit' });
  const other = await openVisit(hands, {
    name: secrets.otherName,
    phone: secrets.otherPhone,
    email: secrets.otherEmail,
    dateOfBirth: secrets.otherBirth,
  });
  await client.call('session.hand-over', { visitId: other.id, task: 'intake', language: 'en' });
  await clientAct(hands, { type: 'confirm-identity', day: 19, month: 7 });
  const intake = await client.call('task.get', {});
  if (intake.task !== 'intake') throw new Error('another task was handed over');
  await clientAct(hands, {
    type: 'answer-health',
    question: intake.health[0]?.id ?? '',
    answer: 'yes',
    details: secrets.alert,
  });
  await takeBack(hands);

  const own = await openVisit(hands, mine);
  await act(hands, own.id, { type: 'add-note', text: secrets.staffNote });
  await client.call('drafts.put', {
    draft: { step: 'add-note', visitId: own.id, field: 'text' },
    value: secrets.unsaid,
  });
  await handOver(hands, own.id, 'intake');

  const lost = '01920000-0000-7000-8000-000000000000';
  const visitIds = [own.id, other.id, sealed.id, lost];
  const staffIds = [...settings.staff.map(({ id }) => id), lost];
  const known: Known = {
    clientId: [own.clientId, other.clientId, lost],
    visitId: visitIds,
    documentId: [...sealed.documents.map(({ id }) => id), lost],
    staffId: staffIds,
    // The page does not know a PIN: with one it would be staff.
    pin: ['000000', '999999'],
    newPin: ['111111'],
    passphrase: ['guess the words'],
    recoveryKey: ['00000-00000-00000-00000-00000-00000'],
    query: ['', 'Ottoline', 'a', '19.7.1961'],
    targetId: ['usb', '/', '..', 'documents'],
    printerId: ['', 'printer', '../x'],
    draft: draftsTried.flatMap((draft) => visitIds.map((visitId) => ({ ...draft, visitId }))),
  };
  return { recoveryKey, fingerprint: settings.sealFingerprint, ownVisit: own.id, visitIds, staffIds, known };
}
