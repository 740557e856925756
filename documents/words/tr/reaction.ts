import type { PaperWords } from '../language.ts';
import { correction, papers } from './correction.ts';
import { factWords } from './fact-words.ts';

export const reaction: PaperWords['reaction'] = {
  title: papers['reaction-report'],
  foot: 'reaksiyon raporu',
  treated: 'Tedavi',
  began: 'Başlangıç',
  heard: 'Kliniğe bildirildi',
  reportBy: (date) => `Bildirim için son gün ${date}`,
  counted: (days, from) => `${from} tarihinden itibaren ${days} iş günü, kliniğin açık günlerine göre.`,
  late: 'Bu sayfa hazırlandığında o gün geçmişti.',
  what: 'Ne oldu',
  sign: 'Ne olduğu: ',
  where: 'Yeri: ',
  whereNone: 'belirtilmedi',
  words: 'Sözle: ',
  doctor: 'Doktor: ',
  advice: 'Kliniğin önerisi: ',
  toldBy: 'Bildiren: ',
  theClient: 'danışan',
  lots: 'O tedavide kullanılan, ilgisi olabilecek partiler',
  noLots: 'Belirtilmedi.',
  lot: (kind, name, maker, lot, expiry) =>
    [`${kind}: ${name}`, maker, lot, expiry].filter((part) => part !== '').join(', '),
  lotNumber: (lot) => `parti no. ${lot}`,
  expires: (expiry) => `son kullanma ${expiry}`,
  kinds: factWords.lotKinds,
  belongsTo: correction.belongsTo,
  stay: 'O belgeler mühürlendikleri gibi kalır. Sonradan öğrenilenler ziyaretin kaydında saklanır.',
  origin: correction.origin,
  signs: factWords.reaction.signs,
  areas: factWords.reaction.areas,
  doctors: factWords.reaction.doctor,
};
