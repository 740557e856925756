import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { samplePractitioner } from '../../scripts/sample/people.ts';
import { places, type Ways, words } from './draft-steps.ts';
import { clinic, pin, sampleClient, type Tablet } from './tablet.ts';
import * as steps from './visit-steps.ts';

const ash = { kind: 'pigment', name: 'Ash', maker: 'Sample Pigments', lot: 'B0417', expiry: '2027-08' } as const;

/** Forms about clients, the clinic and its staff. */
export function waysInForms(tablet: Tablet, hands: steps.Hands) {
  const { newClient } = places(tablet, hands);
  const treatment = async () => (await tablet.client.call('protocols.list', {})).treatments[0]?.treatment ?? '';
  const begunSpanish = async () => {
    const begun = { treatment: await treatment(), language: 'es', name: 'Español', direction: 'ltr' as const };
    return (await tablet.client.call('languages.begin', begun)).texts.map(({ place }) => place);
  };
  return {
    async 'clients.add'() {
      return {
        drafts: [{ step: 'clients.add', field: 'form' }],
        save: () => tablet.client.call('clients.add', { details: { ...sampleClient, name: 'Another Client' } }),
      };
    },
    async 'client-lists.take'() {
      const folder = join(tablet.dir, 'stick');
      await mkdir(folder, { recursive: true });
      await writeFile(join(folder, 'clients.csv'), 'Name;Born\nAnn Archer;14.3.1988\n');
      const [found] = await tablet.client.call('client-lists.files', { targetId: 'usb' });
      const at = { targetId: 'usb', fileId: found?.id ?? '' };
      const choices = { fixes: {}, sameOrTwo: {}, leftOut: [] };
      const { sha256 } = await tablet.client.call('client-lists.look', {
        ...at,
        choices,
        shows: 'new',
        page: 0,
        size: 5,
      });
      return {
        drafts: [{ step: 'client-lists.take', field: 'form' }],
        save: () => tablet.client.call('client-lists.take', { ...at, sha256, choices }),
      };
    },
    async 'visits.open'() {
      const clientId = await newClient();
      const save = () => tablet.client.call('visits.open', { clientId, course: steps.finalSession });
      return { drafts: [{ step: 'visits.open', clientId, field: 'form' }], save };
    },
    async 'clients.change'() {
      const clientId = await newClient();
      return {
        drafts: [{ step: 'clients.change', clientId, field: 'form' }],
        save: () => tablet.client.call('clients.change', { clientId, details: { ...sampleClient, phone: '01632 1' } }),
      };
    },
    async 'lots.add'() {
      const save = () => tablet.client.call('lots.add', { lot: ash, openedOn: null });
      return { drafts: [{ step: 'lots.add', field: 'form' }], save };
    },
    async 'lots.change'() {
      await tablet.client.call('lots.add', { lot: ash, openedOn: null });
      const of = { kind: ash.kind, maker: ash.maker, lot: ash.lot };
      const save = () => tablet.client.call('lots.change', { of, name: words, expiry: '', openedOn: null });
      return { drafts: [{ step: 'lots.change', lot: of, field: 'form' }], save };
    },
    async 'lots.discard'() {
      await tablet.client.call('lots.add', { lot: ash, openedOn: null });
      const of = { kind: ash.kind, maker: ash.maker, lot: ash.lot };
      const save = () => tablet.client.call('lots.discard', { of, why: words });
      return { drafts: [{ step: 'lots.discard', lot: of, field: 'why' }], save };
    },
    async 'hand-out.write'() {
      const clientId = await newClient();
      const asked = {
        clientId,
        parts: ['data' as const],
        whom: 'other' as const,
        why: words,
        targetId: 'usb',
        locked: false,
      };
      const save = () => tablet.client.call('hand-out.write', asked);
      return { drafts: [{ step: 'hand-out.write', clientId, field: 'why' }], save };
    },
    async 'hand-out.write-all'() {
      const save = () =>
        tablet.client.call('hand-out.write-all', { parts: ['data'], why: words, targetId: 'usb', locked: false });
      return { drafts: [{ step: 'hand-out.write-all', field: 'why' }], save };
    },
    async 'clients.place-hold'() {
      const clientId = await newClient();
      return {
        drafts: [{ step: 'clients.place-hold', clientId, field: 'reason' }],
        save: () => tablet.client.call('clients.place-hold', { clientId, reason: words }),
      };
    },
    async 'clients.lift-hold'() {
      const clientId = await newClient();
      await tablet.client.call('clients.place-hold', { clientId, reason: words });
      return {
        drafts: [{ step: 'clients.lift-hold', clientId, field: 'reason' }],
        save: () => tablet.client.call('clients.lift-hold', { clientId, reason: words }),
      };
    },
    async 'clients.erase'() {
      const clientId = await newClient();
      return {
        drafts: [{ step: 'clients.erase', clientId, field: 'note' }],
        save: () => tablet.client.call('clients.erase', { clientId, why: 'asked', note: words }),
      };
    },
    async 'protocols.edit'() {
      const { treatments } = await tablet.client.call('protocols.list', {});
      const treatment = treatments[0]?.treatment ?? '';
      const { draftId } = await tablet.client.call('protocols.open-draft', { treatment });
      return {
        drafts: [{ step: 'protocols.edit', draftId, place: 'name', field: 'content' }],
        save: () =>
          tablet.client.call('protocols.edit', { draftId, edit: { edit: 'set', place: 'name', content: words } }),
      };
    },
    async 'protocols.copy'() {
      const { treatments } = await tablet.client.call('protocols.list', {});
      const treatment = treatments[0]?.treatment ?? '';
      return {
        drafts: [{ step: 'protocols.copy', treatment, field: 'form' }],
        save: () => tablet.client.call('protocols.copy', { treatment, name: 'Density' }),
      };
    },
    async 'languages.write'() {
      const [place] = await begunSpanish();
      const at = { treatment: await treatment(), language: 'es', place: place ?? '' };
      return {
        drafts: [{ step: 'languages.write', ...at, field: 'text' }],
        save: () => tablet.client.call('languages.write', { ...at, text: words }),
      };
    },
    async 'languages.set'() {
      await begunSpanish();
      const at = { treatment: await treatment(), language: 'es' };
      return {
        drafts: [{ step: 'languages.set', ...at, field: 'reader' }],
        save: () =>
          tablet.client.call('languages.set', {
            ...at,
            reader: { name: 'Ana Silva', knows: 'translator', ownerReads: false },
          }),
      };
    },
    async 'settings.change-clinic'() {
      return {
        drafts: [{ step: 'settings.change-clinic', field: 'form' }],
        save: () => tablet.client.call('settings.change-clinic', { clinic: { ...clinic, name: 'Other Studio' } }),
      };
    },
    async 'settings.add-staff'() {
      return {
        drafts: [{ step: 'settings.add-staff', field: 'form' }],
        save: () =>
          tablet.client.call('settings.add-staff', { name: samplePractitioner.name, role: 'practitioner', pin }),
      };
    },
    async 'staff.change'() {
      const { staff } = await tablet.client.call('settings.get', {});
      const { id: staffId } = staff[0] ?? { id: '' };
      return {
        drafts: [{ step: 'staff.change', staffId, field: 'form' }],
        save: () => tablet.client.call('staff.change', { staffId, name: 'Robin New', role: 'owner' }),
      };
    },
  } satisfies Ways;
}
