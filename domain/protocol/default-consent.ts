import type { z } from 'zod';
import type { TreatmentProtocol } from './model/treatment-protocol.ts';

/** Sample wording in plain English. The clinic must approve it before use; setup says so. */
export const defaultConsent: z.input<typeof TreatmentProtocol>['consent'] = {
  title: 'Consent to scalp micropigmentation',
  clauses: [
    {
      id: 'what-is-done',
      title: 'What is done',
      paragraphs: [
        'A needle places thousands of tiny dots of pigment in the upper skin of your scalp, so that they look like shaved hair.',
        'It usually takes more than one session. Each session has breaks every 60 to 90 minutes.',
      ],
      points: [],
      decision: { kind: 'agree' },
      initials: false,
    },
    {
      id: 'how-it-heals',
      title: 'How it heals',
      paragraphs: [
        'Your scalp needs rest after each session. The sheet you take home shows what is off and what is on, day by day.',
      ],
      points: [
        'Right after the session the dots look darker and the skin can be red.',
        'The colour settles over the following weeks.',
        'How well it heals depends a lot on the care you take at home.',
      ],
      decision: { kind: 'agree' },
      initials: false,
    },
    {
      id: 'allergies-health',
      title: 'Allergies and health',
      paragraphs: ['You told us about your health today. Please tell us now if anything is missing or has changed.'],
      points: [
        'Some people react to pigment, latex, metal, adhesive or anaesthetic.',
        'Some medicines and conditions change how skin heals or bleeds.',
      ],
      decision: { kind: 'agree' },
      initials: false,
    },
    {
      id: 'risks',
      title: 'Risks',
      paragraphs: ['The needle opens the skin in thousands of tiny points. The redness usually settles within days.'],
      points: [
        'Redness, tightness and small scabs are usual at first.',
        'Infection is possible. The sheet you take home says what to look for.',
        'Some people react to pigment, even years later.',
        'Pigment can be faded, but not always removed.',
      ],
      decision: { kind: 'agree' },
      initials: false,
    },
    {
      id: 'results-fade',
      title: 'Results fade',
      paragraphs: [
        'Fading is common and expected. Good care keeps your result longer, but nothing stops the fading.',
        'We cannot promise a certain look. A top-up may be needed later.',
      ],
      points: [],
      decision: { kind: 'agree' },
      initials: false,
    },
    {
      id: 'photos',
      title: 'Photos (optional)',
      paragraphs: [
        'We would like to take photos of your scalp before and after, for your file. You are treated just the same if you say no.',
      ],
      points: ['The photos stay in the clinic.', 'You can change your mind at any time, later too.'],
      decision: { kind: 'agree-or-refuse' },
      initials: false,
    },
  ],
  electronicRecord:
    'This record is kept electronically. You can have it on paper instead: ask before you sign. You get a printed copy today, and can ask the clinic for another copy at any time. You can withdraw your consent at any time until the treatment is finished: we stop then. You can withdraw your agreement to photos at any time, later too, and withdraw from the electronic record by telling the clinic.',
  intent:
    'By signing I say that I have read every point, that my questions were answered, and that I decide this myself.',
};
