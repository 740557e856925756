import type { LogoView } from '../../../../api/contract/logo.ts';
import { Sha256 } from '../../../../domain/ids.ts';
import { Instant } from '../../../../domain/time.ts';
import type { ScreenGallery } from '../../../gallery/gallery.ts';
import { en } from '../../../words/en.ts';

const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 42 16"><path d="M0 0h42v16H0z" fill="#117a8e"/></svg>';
const logo: NonNullable<LogoView['logo']> = {
  kind: 'svg',
  sha256: Sha256.parse('5f'.repeat(32)),
  base64: btoa(svg),
  addsBytes: 2048,
};
const file = { id: 'logo', name: 'logo.svg', bytes: svg.length, changedAt: Instant.parse('2026-11-20T09:00:00.000Z') };

export const gallery: ScreenGallery = {
  screen: 'logo',
  states: {
    none: { title: 'No logo yet', stop: 'day', place: 'settings', taps: [en.settings.group.papers, en.logo.choose] },
    chosen: {
      title: 'Another logo before it is used',
      stop: 'day',
      place: 'settings',
      taps: [en.settings.group.papers, en.logo.choose, 'logo.svg'],
      answers: { 'logo.files': [file], 'logo.look': logo, 'logo.set': { logo } },
    },
    remove: {
      title: 'A logo is to be removed',
      stop: 'day',
      place: 'settings',
      taps: [en.settings.group.papers, en.logo.choose, en.logo.remove],
      answers: { 'logo.get': { logo }, 'logo.remove': { logo: null } },
    },
  },
};
