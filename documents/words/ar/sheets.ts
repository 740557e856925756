import type { PaperWords } from '../language.ts';
import { saidIn } from '../said.ts';
import { dates } from './dates.ts';
import { counted, months, type Noun, plural } from './plural.ts';

export const copy: PaperWords['copy'] = {
  copy: (number) => `النسخة ${number}`,
  printed: (when, corrected) => `، طُبعت ${when}.${corrected} تحتفظ العيادة بالملف المختوم.`,
  corrected: (date, first, last) =>
    ` صُحّح في ${date}، انظر ${first === last ? `التصحيح ${last}` : `التصحيحات من ${first} إلى ${last}`}.`,
  joined: (then, now) => ` التوقيع باسم ${then}، والاسم الآن ${now}.`,
};

export const preparation: PaperWords['preparation'] = {
  title: 'قبل جلستك',
  subject: 'ورقة التحضير',
  large: { title: 'قبل جلستك، بخط كبير', subject: 'ورقة التحضير، بخط كبير' },
  foot: 'ورقة التحضير',
  given: 'سُلّمت',
  givenBy: 'التسليم من',
  moved: (when) => `غُيّر موعد جلستك يوم ${when}`,
  reason: 'السبب: ',
  protects: 'الانتظار يحمي بشرتك ونتيجتك.',
  appointment: 'موعدك',
  at: (clinic) => `في ${clinic}، بالتوقيت المحلي`,
  insteadOf: (when) => `بدلًا من: ${when}`,
  why: 'السبب: ',
  trouble: 'احمرار أو حبوب أو حروق شمس أو عدوى قبل ذلك اليوم؟ ',
  newDate: (number) =>
    `${number === '' ? 'يُرجى إخبارنا قبل الحضور' : `يُرجى الاتصال بنا قبل الحضور، ${number}`}: سنجد موعدًا جديدًا ونوفر عليك المجيء.`,
  until: 'حتى ذلك اليوم',
  by: (when) => `في موعد أقصاه ${when}`,
};

export const people: PaperWords['people'] = {
  title: 'من فعل ماذا',
  did: {
    opened: 'فتح الزيارة',
    checked: 'فحص فروة الرأس',
    rescheduled: 'تحديد الموعد الجديد',
    cancelled: 'الإلغاء',
    'witnessed-consent': 'الشهادة على الموافقة',
    treated: 'العلاج',
    stopped: 'تدوين سحب الموافقة',
    'witnessed-aftercare': 'الشهادة على ورقة العناية',
    sealed: 'الختم',
  },
  treated: (range, byClock) => ` (${range}${byClock ? ' حسب ساعة الجهاز' : ''})`,
  from: (name, time) => `${name} (من ${time})`,
};

const units: Readonly<Record<Parameters<PaperWords['points']['size']>[2], Noun>> = {
  hour: { one: 'ساعة واحدة', two: 'ساعتين', few: 'ساعات', many: 'ساعة', other: 'ساعة' },
  day: { one: 'يوم واحد', two: 'يومين', few: 'أيام', many: 'يومًا', other: 'يوم' },
  week: { one: 'أسبوع واحد', two: 'أسبوعين', few: 'أسابيع', many: 'أسبوعًا', other: 'أسبوع' },
  month: months,
  year: { one: 'سنة واحدة', two: 'سنتين', few: 'سنوات', many: 'سنة', other: 'سنة' },
};

export const points: PaperWords['points'] = {
  size: (least, most, unit) =>
    least === most ? counted(most, units[unit]) : `${least} إلى ${most} ${plural(most, inRange(units[unit]))}`,
  healed: 'التئام الجلد',
  final: 'جلستك الأخيرة',
  appointment: 'موعدك التالي',
  after: (size, what) => `مرور ${size} على ${what}`,
  before: (size, what) => `ما قبل ${what} بمدة ${size}`,
  until: (point) => `حتى ${point}`,
  once: (point) => `بعد ${point}`,
  from: (point) => `ابتداءً من ${point}`,
  fromTo: (from, to) => `${from} إلى ${to}`,
  fromUntil: (from, point) => `${from} حتى ${point}`,
  fromOn: (date) => `ابتداءً من ${date}`,
  at: (date, time) => `${date}، ${time}`,
  parts: {
    morning: 'صباحًا',
    noon: 'ظهرًا',
    afternoon: 'بعد الظهر',
    evening: 'مساءً',
    night: 'ليلًا',
  },
  sinceTime: (date, time) => `${date}، ابتداءً من ${time}`,
  about: 'تقريبًا: ',
  except: (list) => `ما عدا: ${list}`,
  only: (condition) => `فقط إذا: ${condition}`,
  missed: (what) => `إذا لم يحدث ذلك: ${what}`,
  forYou: 'يُرجى سؤالنا عمّا يناسبك منها',
};

/** Behind a number that is written out, "two" cannot say it once more: "1 إلى 2 أسبوع". */
function inRange(noun: Noun): Noun {
  return { ...noun, one: noun.other, two: noun.other };
}

export const saidWords = saidIn({ yes: 'نعم', no: 'لا', none: 'لا شيء من هذه', between: '، ' }, dates);
