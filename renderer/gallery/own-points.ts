import { contract } from '../../api/contract/contract.ts';
import type { ConsentView } from '../screens/client-side/consent/view.ts';
import { ownTask } from './own-task.ts';

type Point = ConsentView['clauses'][number];

function point(id: string, title: string, paragraphs: string[], more: Partial<Point> = {}): Point {
  const plain = { points: [], optional: false, asks: 'agree', options: [], chosen: null, initials: false } as const;
  return {
    id,
    title,
    paragraphs,
    ...plain,
    options: [],
    points: [],
    photos: null,
    status: 'opened',
    withdrawn: null,
    ...more,
  };
}

const risks = point(
  'risks',
  'What can go wrong',
  [
    'Redness, swelling and small crusts are usual. An infection is possible. Colour can fade unevenly and may need another session.',
  ],
  { initials: true },
);
const copy = point('copy', 'Your copy', ['You get a copy of what you sign. Say how you want it.'], {
  asks: 'choose-one',
  options: [
    { id: 'paper', label: 'On paper, today' },
    { id: 'file', label: 'As a file on my own stick' },
  ],
});
const house = point('house', 'How we work', ['We take a break every 60 to 90 minutes. Music is fine.'], {
  asks: 'information',
});
const photos = point('photos', 'Photos for teaching', ['We would like to show pictures of your result to students.'], {
  asks: 'agree-or-refuse',
  optional: true,
  photos: 'teaching',
});

/** A consent with a clinic's own points, one of each kind, for the gallery; the one named first is open. `initials`: at every point. */
export function ownPoints(first: 'risks' | 'copy' | 'house' | 'photos', { initials = false } = {}) {
  const all = [risks, copy, house, photos].map((one) => (initials ? { ...one, initials } : one));
  const clauses = [...all.filter(({ id }) => id === first), ...all.filter(({ id }) => id !== first)];
  return contract['task.get'].output.parse({
    task: 'consent',
    ...ownTask,
    allowed: ['answer-clause'],
    signerName: 'Leyla Haddad',
    title: 'Consent to scalp micropigmentation',
    version: 4,
    text: '0'.repeat(64),
    clauses,
    intent: 'By signing I say that I have read every point.',
    electronicRecord: 'This record is kept electronically.',
    declined: false,
    signed: false,
    waiting: clauses.map(({ id }) => id),
  });
}
