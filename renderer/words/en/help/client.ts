import type { HelpPage } from '../../help-page.ts';

/** What a client may need to know on each of their screens, in their words. Nothing of staff's. */
export const clientHelp = {
  cover: {
    title: 'Is this for you?',
    lead: 'We ask for your birthday, or your name, so that nobody else reads what is yours.',
    points: ['Choose the month, then the day.', 'Not you? Tap “Not me” and give the tablet back.'],
  },
  language: {
    title: 'Your language',
    lead: 'Choose the one that you want to read and sign in. You can change it until you sign.',
    points: ['What you have answered stays.', 'Your language is not there? Ask your practitioner.'],
  },
  details: {
    title: 'Your details',
    lead: 'Look whether everything is right, and correct what is not.',
    points: ['You don’t have to fill in what is marked as optional.', 'Not sure? Ask your practitioner.'],
  },
  health: {
    title: 'Health questions',
    lead: 'Answer each one with yes or no. Your answers help to treat you safely.',
    points: [
      'After a “yes”, write a few words about it.',
      'A “yes” does not have to mean no treatment. Your practitioner talks with you about it.',
      'Not sure? Ask your practitioner before you answer.',
    ],
  },
  review: {
    title: 'Your answers',
    lead: 'Read them once more. You can change each of them.',
    points: ['Nobody sees them but the clinic’s staff.'],
  },
  consent: {
    title: 'Read and decide',
    lead: 'Read each point. You decide on each of them yourself.',
    points: [
      'You can ask a question about any point. It is shown to your practitioner.',
      'Points that are optional can be declined, and you are treated all the same.',
      'You can decide not to sign at any time.',
    ],
  },
  sign: {
    title: 'Your signature',
    lead: 'Sign in the box with a finger or a pen, or type your name. Both count the same.',
    points: ['“Clear” empties the box.', 'You would rather sign on paper, or not at all? Ask your practitioner.'],
  },
  reader: {
    title: 'Whoever read or interpreted',
    lead: 'Whoever read this text out or interpreted it signs too, and nobody else.',
    points: [
      'Read what you confirm, then sign with your own name.',
      'Something of it is not true? Give the tablet back and say so.',
    ],
  },
  aftercare: {
    title: 'Your next weeks',
    lead: 'What to do and what to leave out, with the dates. You get all of it on a sheet.',
    points: [
      'Go through it to the end, then sign that you have read it.',
      'Something is unclear? Ask your practitioner now.',
    ],
  },
  giveBack: {
    title: 'Give the tablet back',
    lead: 'Everything up to here is saved. Please give the tablet to your practitioner.',
    points: ['The clinic’s staff type their PIN here. You don’t need one.'],
  },
} as const satisfies Readonly<Record<string, HelpPage>>;
