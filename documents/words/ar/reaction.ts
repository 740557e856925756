import type { PaperWords } from '../language.ts';
import { correction, papers } from './correction.ts';
import { factWords } from './fact-words.ts';
import { counted } from './plural.ts';

const workingDays = { one: 'يوم عمل واحد', two: 'يوما عمل', few: 'أيام عمل', many: 'يوم عمل', other: 'يوم عمل' };

export const reaction: PaperWords['reaction'] = {
  title: papers['reaction-report'],
  foot: 'تقرير عن رد فعل',
  treated: 'العلاج',
  began: 'البداية',
  heard: 'إبلاغ العيادة',
  reportBy: (date) => `آخر يوم للإبلاغ ${date}`,
  counted: (days, from) => `${counted(days, workingDays)} من ${from}، حسب أيام عمل العيادة.`,
  late: 'كان ذلك اليوم قد مضى عند إعداد هذه الورقة.',
  what: 'ما حدث',
  sign: 'النوع: ',
  where: 'الموضع: ',
  whereNone: 'غير مذكور',
  words: 'الوصف: ',
  doctor: 'الطبيب: ',
  advice: 'نصيحة العيادة: ',
  toldBy: 'المُبلغ: ',
  theClient: 'العميل',
  lots: 'تشغيلات ذلك العلاج التي قد تكون لها صلة به',
  noLots: 'لم تُذكر أي تشغيلة.',
  lot: (kind, name, maker, lot, expiry) =>
    [`${kind}: ${name}`, maker, lot, expiry].filter((part) => part !== '').join('، '),
  lotNumber: (lot) => `رقم التشغيلة ${lot}`,
  expires: (expiry) => `تنتهي صلاحيتها ${expiry}`,
  kinds: factWords.lotKinds,
  belongsTo: correction.belongsTo,
  stay: 'تبقى تلك الأوراق كما خُتمت. ما يُعرف لاحقًا يُحفظ في سجل الزيارة.',
  origin: correction.origin,
  signs: factWords.reaction.signs,
  areas: factWords.reaction.areas,
  doctors: factWords.reaction.doctor,
};
