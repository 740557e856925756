import type { PaperWords } from '../language.ts';
import { correction, papers } from './correction.ts';
import { lots } from './event-facts.ts';
import { areas, doctor, signs } from './reaction-facts.ts';

export const reaction: PaperWords['reaction'] = {
  title: papers['reaction-report'],
  foot: 'Bericht über eine Reaktion',
  treated: 'Behandelt',
  began: 'Begonnen',
  heard: 'Der Klinik mitgeteilt',
  reportBy: (date) => `Zu melden bis ${date}`,
  counted: (days, from) =>
    `${days === 1 ? '1 Arbeitstag' : `${days} Arbeitstage`} ab ${from}, nach den Öffnungstagen der Klinik.`,
  late: 'Dieser Tag war vorbei, als dieses Blatt entstand.',
  what: 'Was geschehen ist',
  sign: 'Was es ist: ',
  where: 'Wo: ',
  whereNone: 'nicht angegeben',
  words: 'In Worten: ',
  doctor: 'Ärztlich: ',
  advice: 'Rat der Klinik: ',
  toldBy: 'Mitgeteilt von: ',
  theClient: 'der behandelten Person',
  lots: 'Chargen dieser Behandlung, die damit zu tun haben können',
  noLots: 'Es wurde keine genannt.',
  lot: (kind, name, maker, lot, expiry) =>
    [`${kind}: ${name}`, maker, lot, expiry].filter((part) => part !== '').join(', '),
  lotNumber: (lot) => `Charge ${lot}`,
  expires: (expiry) => `verfällt ${expiry}`,
  kinds: lots,
  belongsTo: correction.belongsTo,
  stay: 'Jene Papiere bleiben, wie sie versiegelt wurden. Was später bekannt wird, steht im Protokoll des Besuchs.',
  origin: correction.origin,
  signs,
  areas,
  doctors: doctor,
};
