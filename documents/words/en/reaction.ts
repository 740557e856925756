import { areas, doctor, signs } from './reaction-facts.ts';

/** The report sheet of a reaction to a treatment. */
export const reaction = {
  title: 'Reaction report',
  foot: 'reaction report',
  treated: 'Treated',
  began: 'Began',
  heard: 'Told to the clinic',
  reportBy: (date: string) => `To be reported by ${date}`,
  counted: (days: number, from: string) =>
    `${days === 1 ? '1 working day' : `${days} working days`} from ${from}, by the clinic’s open days.`,
  late: 'That day had passed when this sheet was made.',
  what: 'What happened',
  sign: 'What it is: ',
  where: 'Where: ',
  whereNone: 'not said',
  words: 'In words: ',
  doctor: 'Doctor: ',
  advice: 'What the clinic advised: ',
  toldBy: 'Told by: ',
  theClient: 'the client',
  lots: 'Lots of that treatment that may have to do with it',
  noLots: 'None was named.',
  lot: (kind: string, name: string, maker: string, lot: string, expiry: string) =>
    [`${kind}: ${name}`, maker, lot, expiry].filter((part) => part !== '').join(', '),
  lotNumber: (lot: string) => `lot ${lot}`,
  expires: (expiry: string) => `expires ${expiry}`,
  kinds: { pigment: 'Pigment', needle: 'Needle', other: 'Other' },
  belongsTo: (sealed: string) => `Belongs to the papers sealed ${sealed}`,
  stay: 'Those papers stay as they were sealed. What is learned later is kept in the record of the visit.',
  origin: 'Where this comes from',
  signs,
  areas,
  doctors: doctor,
};
