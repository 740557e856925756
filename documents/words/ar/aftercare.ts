import type { PaperWords } from '../language.ts';
import { counted, months as monthsOf } from './plural.ts';

const length = (months: number | undefined): string => (months === undefined ? 'مدة' : counted(months, monthsOf));
const afterFinal = (months: number | undefined): string => `بعد ${length(months)} من جلستك الأخيرة`;

export const aftercare: PaperWords['aftercare'] = {
  title: 'العناية بعد الجلسة',
  subject: 'ورقة العناية',
  large: {
    title: 'العناية بعد الجلسة، بخط كبير',
    subject: 'ورقة العناية، بخط كبير',
    dates: 'تواريخك بالترتيب',
    codes: 'للهاتف',
    signed: 'التوقيعات',
    sealed: 'الختم',
  },
  foot: (version) => `نص العناية، الإصدار ${version}`,
  treated: 'يوم الجلسة',
  treatedWhen: (date, stopped, time) => `${date}، ${stopped ? 'أُوقفت' : 'انتهت'} ${time}`,
  treatedBy: 'المختص',
  planned: 'مخطط',
  noFinalDate: {
    before: 'لا تاريخ لجلستك الأخيرة بعد. ما يتوقف عليها يحمل علامة ',
    after: ' وسيصلك تاريخه في ورقة لاحقة.',
  },
  finalPlanned: {
    before: 'التواريخ التي تحمل علامة ',
    after: (date) => ` تُحسب من جلستك الأخيرة المخطط لها في ${date}. إذا تغيّر ذلك اليوم تغيّرت معه.`,
  },
  infected: {
    title: 'هل هذه عدوى؟',
    call: (hasNumber) => `يُرجى الاتصال ${hasNumber ? 'بنا أو ' : ''}بطبيب إذا لاحظت بعد الأيام الأولى ما يلي: `,
    act: (act) => `. ${act}`,
    clinic: 'العيادة ',
    andOutOfHours: '، خارج أوقات العمل ',
    outOfHours: 'خارج أوقات العمل ',
  },
  next: {
    noneTitle: 'لا جلسات أخرى مخطط لها',
    none: 'كانت هذه الجلسة الأخيرة في علاجك. إذا حجزت لاحقًا جلسة تجديد، فستصلك ورقة تحضير بالأيام التي تسبقها، وورقة عناية جديدة بتواريخها.',
    noDateTitle: (session) => `لا تاريخ للجلسة ${session} بعد`,
    noDate: 'يُرجى حجزها لدى العيادة. ستصلك عندئذ ورقة تحضير بتواريخ الأيام التي تسبقها.',
    nothing: 'لا يلزم أي تحضير لها.',
    askReasons: 'لمعرفة الأسباب يُرجى سؤالنا.',
    askOtherReasons: 'لمعرفة الأسباب الأخرى يُرجى سؤالنا.',
    before: (session, when) => `قبل الجلسة ${session}: ${when}`,
  },
  pigments: {
    title: 'الصبغات المستخدمة',
    lot: (lot) => `رقم التشغيلة ${lot}`,
    expires: (date) => `تنتهي صلاحيتها: ${date}`,
    noExpiry: 'لا تاريخ صلاحية على العبوة',
  },
  information: 'معلومات مفيدة',
  signedAbove: 'توقيع على الجملة أعلاه',
  notSigned: 'دون توقيع العميل. ',
  everyRule: 'كل التعليمات مع تواريخها في الصفحات التالية.',
  rules: {
    notYet: 'ليس بعد',
    inModeration: 'باعتدال',
    from: 'ابتداءً من',
    always: 'دائمًا',
    to: (date) => `حتى ${date}`,
    until: (months) => `حتى مرور ${length(months)} على جلستك الأخيرة`,
    fromNowOn: 'من الآن',
    since: afterFinal,
    alwaysAfter: (months) => `دائمًا، ${afterFinal(months)} `,
    alwaysFrom: (date) => `دائمًا، من ${date}`,
  },
};
