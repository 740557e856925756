import type { PaperWords } from '../language.ts';
import { figures } from './figures.ts';
import { plural } from './plural.ts';

/** As a length of time stands by itself. */
const minutesOf = (minutes: number): string =>
  plural(minutes, {
    one: 'دقيقة واحدة',
    two: 'دقيقتان',
    few: `${figures(minutes)} دقائق`,
    many: `${figures(minutes)} دقيقة`,
    other: `${figures(minutes)} دقيقة`,
  });

export const handOut: PaperWords['handOut'] = {
  everything: 'جميع العملاء',
  clients: (count) =>
    plural(count, {
      one: 'عميل واحد',
      two: 'عميلان',
      few: `${figures(count)} عملاء`,
      many: `${figures(count)} عميلًا`,
      other: `${figures(count)} عميل`,
    }),
  span: (from, to) => `من ${from} إلى ${to}`,
  policy: (version, sha256) => `الإصدار ${version}، SHA-256 ${sha256}`,
  sha256: (sha256) => `SHA-256 ${sha256}`,
  under: (clinic, when) => `${clinic} · تاريخ التسليم: ${when}`,
  notice: 'معلومات صحية. يُرجى حفظ هذا المجلد حيث لا يستطيع أحد غيرك قراءته.',
  noticeMore: 'كل ما فيه نسخة. تحتفظ العيادة بالسجل نفسه.',
  details: 'البيانات الشخصية',
  born: 'تاريخ الميلاد',
  phone: 'الهاتف',
  email: 'البريد الإلكتروني',
  language: 'اللغة',
  emergency: 'جهة الاتصال في الطوارئ',
  guardian: 'الوصي القانوني',
  visits: (count) =>
    plural(count, {
      one: 'زيارة واحدة',
      two: 'زيارتان',
      few: `${figures(count)} زيارات`,
      many: `${figures(count)} زيارة`,
      other: `${figures(count)} زيارة`,
    }),
  visit: (date) => `زيارة ${date}`,
  inFolder: 'محتويات هذا المجلد',
  contents: {
    papers: ['الأوراق المختومة', 'كما وُقّعت وخُتمت. يُظهر أي قارئ PDF ما إذا كانت إحداها قد غُيّرت.'],
    photos: ['الصور', 'كما تحفظها العيادة، من دون البيانات التي تضيفها الكاميرا إلى صورها.'],
    json: ['record.json', 'السجل كاملًا لبرامج أخرى، وقواعده في record.schema.json.'],
    fhir: ['fhir.json', 'المحتوى نفسه للأنظمة الصحية (HL7 FHIR R4).'],
    csv: ['tables', 'المحتوى نفسه لبرامج الجداول.'],
  },
  session: (session, planned, final) => `${session} من ${planned}${final ? '، الأخيرة' : ''}`,
  facts: {
    treatment: 'العلاج',
    session: 'الجلسة',
    outcome: 'النتيجة',
    by: 'المعالج',
    work: 'مدة العمل',
    next: 'الجلسة القادمة',
    reasons: 'سبب تغيير الموعد',
    consent: 'الموافقة',
  },
  outcomes: {
    'in-progress': 'جارية',
    treated: 'تم العلاج',
    stopped: 'أُوقفت',
    rescheduled: 'نُقلت إلى موعد جديد',
    declined: 'رُفضت الموافقة',
    withdrawn: 'سُحبت الموافقة',
    cancelled: 'أُلغيت',
  },
  consent: {
    none: 'لم تُوقَّع',
    signed: 'وُقّعت',
    declined: 'رُفضت',
    outdated: 'وُقّعت، وتغيّر النص بعد ذلك',
    'asked-again': 'طُلبت من جديد',
    withdrawn: 'سُحبت',
  },
  points: {
    unread: 'لم تُقرأ',
    opened: 'قُرئت',
    agreed: 'تمت الموافقة',
    refused: 'رُفضت',
    chosen: 'تم الاختيار',
    read: 'قُرئت',
    withdrawn: 'سُحبت',
  },
  parts: {
    health: 'الإجابات عن الصحة',
    checks: 'الفحوص',
    consent: 'نقاط الموافقة',
    lots: 'التشغيلات المستخدمة',
    breaks: 'الاستراحات',
    complication: 'مضاعفة أثناء العمل',
    reactions: 'ردود الفعل',
    papers: 'الأوراق المختومة',
    photos: 'الصور',
    notes: 'ملاحظات فريق العيادة',
    steps: 'كل خطوة',
  },
  breaks: { taken: 'أُخذت', skipped: 'فاتت' },
  timing: { early: 'قبل وقتها', 'on-time': 'في وقتها', late: 'بعد وقتها', unknown: 'غير معروف' },
  worked: (minutes, longest) =>
    `${minutesOf(Math.round(minutes))}، وأطول مدة دون استراحة ${minutesOf(Math.round(longest))}`,
  stepHeads: ['متى', 'من', 'ماذا'],
  called: { yes: 'نعم', no: 'لا' },
  photo: 'صورة',
  workAfter: { 'went-on': 'استمر', stopped: 'أُوقف' },
};
