import type { ScreenGallery } from '../../../gallery/gallery.ts';
import { en } from '../../../words/en.ts';

const { group } = en.settings;
const at = { stop: 'day', place: 'settings' } as const;

export const gallery: ScreenGallery = {
  screen: 'settings',
  states: {
    overview: { title: 'The clinic’s group', ...at },
    people: { title: 'People and access', ...at, taps: [group.people] },
    tablet: { title: 'This tablet', ...at, taps: [group.tablet] },
    papers: { title: 'Papers and printing', ...at, taps: [group.papers] },
    record: { title: 'Record and backups', ...at, taps: [group.record] },
    found: { title: 'Settings found by other words', ...at, taps: [{ into: en.settings.find, text: 'pin' }] },
    'found-none': { title: 'No such setting', ...at, taps: [{ into: en.settings.find, text: 'wallpaper' }] },
    clinic: { title: 'The clinic', ...at, taps: [en.settings.changeClinic] },
    'add-staff': { title: 'Somebody new', ...at, taps: [group.people, en.settings.addStaff] },
    'add-nothing': {
      title: 'Added without anything typed',
      ...at,
      taps: [group.people, en.settings.addStaff, en.settings.add],
    },
    pin: { title: 'One’s own PIN', ...at, taps: [group.people, en.settings.changePin] },
    member: { title: 'Somebody on the staff', ...at, taps: [group.people, en.settings.changeMember] },
    'member-pin': {
      title: 'A new PIN for somebody',
      ...at,
      taps: [group.people, en.settings.changeMember, en.settings.newPinFor],
    },
    'only-owner': {
      title: 'The only owner: neither another role nor leaving is offered',
      ...at,
      taps: [group.people, 'Change Robin Example'],
    },
    leaving: {
      title: 'Somebody leaves',
      ...at,
      taps: [group.people, en.settings.changeMember, en.settings.deactivate],
    },
    'recovery-key': { title: 'A new recovery key', ...at, taps: [group.record, en.settings.newRecovery] },
  },
};
