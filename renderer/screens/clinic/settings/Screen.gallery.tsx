import type { ScreenGallery } from '../../../gallery/gallery.ts';
import { en } from '../../../words/en.ts';

const at = { stop: 'day', place: 'settings' } as const;

export const gallery: ScreenGallery = {
  screen: 'settings',
  states: {
    overview: { title: 'Everything', ...at },
    clinic: { title: 'The clinic', ...at, taps: [en.settings.changeClinic] },
    'add-staff': { title: 'Somebody new', ...at, taps: [en.settings.addStaff] },
    'add-nothing': { title: 'Added without anything typed', ...at, taps: [en.settings.addStaff, en.settings.add] },
    pin: { title: 'One’s own PIN', ...at, taps: [en.settings.changePin] },
    member: { title: 'Somebody on the staff', ...at, taps: [en.settings.changeMember] },
    'member-pin': { title: 'A new PIN for somebody', ...at, taps: [en.settings.changeMember, en.settings.newPinFor] },
    'only-owner': {
      title: 'The only owner: neither another role nor leaving is offered',
      ...at,
      taps: ['Change Robin Example'],
    },
    leaving: { title: 'Somebody leaves', ...at, taps: [en.settings.changeMember, en.settings.deactivate] },
    'recovery-key': { title: 'A new recovery key', ...at, taps: [en.settings.newRecovery] },
  },
};
