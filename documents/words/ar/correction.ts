import type { PaperWords } from '../language.ts';

export const correction: PaperWords['correction'] = {
  title: (number) => `التصحيح ${number}`,
  foot: (number) => `التصحيح ${number}`,
  written: 'تاريخ الكتابة',
  writtenBy: 'كتبه',
  belongsTo: (sealed) => `يتبع الأوراق المختومة في ${sealed}`,
  hash: '، SHA-256:',
  stay: 'تبقى تلك الأوراق كما خُتمت. يُرجى قراءة هذه الورقة معها.',
  earlier: 'ما كُتب بعد الختم وقبل هذا',
  signedAs: (former) => ` (التوقيع باسم ${former})`,
  details: 'بيانات العميل',
  name: 'الاسم',
  born: 'تاريخ الميلاد',
  was: 'عند الختم: ',
  is: 'الآن: ',
  origin: 'مصدر هذه الورقة',
  visit: 'رقم الزيارة ',
  tablet: (name, device, when) => `كتبه ${name} على الجهاز اللوحي ${device}، ${when}.`,
  kept: 'يبقى كل قيد في سجل الزيارة، وهذا القيد أيضًا، مع اسم من كتبه ووقت كتابته.',
  right: 'الصحيح هو',
  withdrawn: (point) => `${point}: سُحبت الموافقة`,
  withdrawnLine: (point, text) => `${point}: سُحبت الموافقة.${text === '' ? '' : ` ${text}`}`,
  asWritten: (language) => `كما كتبته العيادة (${language})`,
  forClient: (language) => `للعميل (${language})`,
  aid: (language) => `الصفحات السابقة هي التصحيح للعميل (${language}). وهذه الصفحات تقول الشيء نفسه بلغة العيادة.`,
  noReason: 'لم يُذكر سبب، ولا حاجة إليه. لم تعد هذه النقطة سارية من الآن.',
};

/** What the papers are called where another paper names them. */
export const papers: PaperWords['files']['papers'] = {
  'aftercare-sheet': 'ورقة العناية',
  'preparation-sheet': 'ورقة التحضير',
  'aftercare-sheet-large': 'ورقة العناية، بخط كبير',
  'preparation-sheet-large': 'ورقة التحضير، بخط كبير',
  'consent-record': 'سجل الموافقة',
  'consent-copy': 'الموافقة، نسخة العميل',
  'visit-record': 'سجل الزيارة',
  correction: 'التصحيح',
  'reaction-report': 'تقرير عن رد فعل',
  'moved-sheet': 'ورقة التحضير، موعد جديد',
};
