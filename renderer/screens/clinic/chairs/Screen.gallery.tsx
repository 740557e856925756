import { contract } from '../../../../api/contract/contract.ts';
import type { ScreenGallery } from '../../../gallery/gallery.ts';
import { en } from '../../../words/en.ts';

const id = (n: number) => `01920000-0000-4000-8000-00000000000${n}`;
const chair = (n: number, name: string, device: string, seenAt: string | null) => ({
  ...{ chair: id(n), name, device, own: n === 1, removed: false, seenAt },
});
const alone = {
  ...{ state: 'none', trouble: null, since: null, inStepAt: null, toSend: 0, stopped: 0, address: null, mayAdd: false },
  ...{ chairs: [], toDecide: [], kept: [] },
};
const together = {
  ...alone,
  ...{ state: 'in-step', since: '2026-11-24T08:10:00.000Z', inStepAt: '2026-11-24T09:20:00.000Z' },
  ...{ address: '192.168.1.20:5432', mayAdd: true },
  chairs: [
    chair(1, 'Chair 1', 'CH-0173', null),
    chair(2, 'Chair 2', 'CH-0188', '2026-11-24T09:18:00.000Z'),
    chair(3, 'Chair 3', 'CH-0204', '2026-11-17T14:02:00.000Z'),
  ],
};
const view = (given: object) => contract['chairs.get'].output.parse(given);
const side = (hash: string, value: string, name: string, own: boolean, at: string) => ({
  ...{ hash: hash.repeat(64), value, chair: name, own, at },
});
const decide = view({
  ...together,
  toSend: 42,
  toDecide: [
    {
      ...{ clientId: '01920000-0000-7000-8000-000000000009', client: 'Ana Silva', field: 'phone' },
      sides: [
        side('a', '020 7946 0850', 'Chair 2', false, '2026-11-23T16:12:00.000Z'),
        side('b', '020 7946 0805', 'Chair 1', true, '2026-11-23T16:10:00.000Z'),
      ],
    },
  ],
  kept: [{ clientId: '01920000-0000-7000-8000-000000000008', client: 'Tom Brown', why: 'on-hold' }],
});
const open = [en.settings.group.record, en.chairs.open];
const invited = {
  code: 'J51G4-51X4Z-ZNBBQ-E454V-5SBFB-4NGR1',
  address: '192.168.1.20:5432',
  until: '2026-11-24T10:37:00.000Z',
};
const pin = { into: en.settings.presentPin, text: '864209' };

export const gallery: ScreenGallery = {
  screen: 'chairs',
  states: {
    alone: {
      title: 'A tablet that works alone',
      stop: 'day',
      place: 'settings',
      answers: { 'chairs.get': view(alone) },
      taps: open,
    },
    chairs: {
      title: 'Three tablets in step',
      stop: 'day',
      place: 'settings',
      answers: { 'chairs.get': view(together) },
      taps: open,
    },
    decide: {
      title: 'Two phone numbers to decide, steps to send',
      stop: 'day',
      place: 'settings',
      answers: { 'chairs.get': decide },
      taps: open,
    },
    offline: {
      title: 'The hub does not answer',
      stop: 'day',
      place: 'settings',
      answers: { 'chairs.get': view({ ...together, state: 'offline', trouble: 'offline', toSend: 3 }) },
      taps: open,
    },
    stopped: {
      title: 'This tablet was removed, and another one is not read any further',
      stop: 'day',
      place: 'settings',
      answers: { 'chairs.get': view({ ...together, state: 'stopped', trouble: 'revoked', stopped: 1, mayAdd: false }) },
      taps: open,
    },
    connect: {
      title: 'The first tablet is connected',
      stop: 'day',
      place: 'settings',
      answers: { 'chairs.get': view(alone) },
      taps: [...open, en.chairs.connectNew],
    },
    key: {
      title: 'The clinic key, shown once',
      stop: 'day',
      place: 'settings',
      answers: { 'chairs.get': view(alone), 'chairs.connect': { clinicKey: invited.code } },
      taps: [
        ...[...open, en.chairs.connectNew, { into: en.chairs.address, text: invited.address }],
        ...[{ into: en.chairs.code, text: invited.code }, pin, en.chairs.connect],
      ],
    },
    join: {
      title: 'Another tablet joins',
      stop: 'day',
      place: 'settings',
      answers: { 'chairs.get': view(alone) },
      taps: [...open, en.chairs.joinOther],
    },
    digits: {
      title: 'Four digits, compared with the other tablet',
      stop: 'day',
      place: 'settings',
      answers: {
        'chairs.get': view(alone),
        'chairs.join': { digits: '4816' },
        'chairs.join-finish': { joined: false },
      },
      taps: [
        ...[...open, en.chairs.joinOther, { into: en.chairs.address, text: invited.address }],
        ...[{ into: en.chairs.code, text: invited.code }, pin, en.chairs.join],
      ],
    },
    add: {
      title: 'An owner adds a tablet',
      stop: 'day',
      place: 'settings',
      answers: { 'chairs.get': view(together) },
      taps: [...open, en.chairs.add],
    },
    code: {
      title: 'The code for the new tablet, which has answered',
      stop: 'day',
      place: 'settings',
      answers: {
        'chairs.get': view(together),
        'chairs.invite': contract['chairs.invite'].output.parse(invited),
        'chairs.invitation': { asking: { device: 'CH-0219', digits: '4816' } },
      },
      taps: [...open, en.chairs.add, pin, en.chairs.makeCode, { see: en.chairs.digitsTitle }, pin],
    },
    remove: {
      title: 'Asked before a tablet is removed',
      stop: 'day',
      place: 'settings',
      answers: { 'chairs.get': view(together) },
      taps: [...open, `${en.chairs.remove}: Chair 2`, pin],
    },
  },
};
