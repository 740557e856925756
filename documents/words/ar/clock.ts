import type { PaperWords } from '../language.ts';

const set = (back: boolean): string => (back ? 'أُخّرت' : 'قُدّمت');
const stands = (ahead: boolean): string => (ahead ? 'متقدمة' : 'متأخرة');

export const clock: PaperWords['clock'] = {
  title: 'الساعة',
  restarts: {
    found: (before, after) => `أُعيد تشغيل الجهاز بين ${before} و${after}.`,
    sure: 'لا تتوقف أي مدة على الوقت الذي كان فيه مطفأً.',
    notKnown: 'لا يُعرف كم بقي مطفأً، ولذلك يُكتب «على الأقل» مع المدد التي تشمل إعادة التشغيل.',
    atLeast: 'لا يُعرف هل تغيّرت ساعته في تلك الأثناء، ولذلك يُكتب «على الأقل» مع المدد التي تشمل إعادة التشغيل.',
    said: (by, at) => `إفادة ${by} في ${at}:`,
    right: 'الساعة صحيحة، ولذلك تُحسب المدد التي تشمل إعادة التشغيل كاملة.',
    off: (by, ahead) =>
      `الساعة ${stands(ahead)} ${by} منذ ذلك الحين. لذلك صُحّحت الأوقات من إعادة التشغيل فصاعدًا: ${by} ${ahead ? 'قبل' : 'بعد'} ما أظهرته.`,
  },
  known: (by, ahead) =>
    `عند فتح الزيارة كان معروفًا من إفادة في زيارة سابقة أن الساعة ${stands(ahead)} ${by}. لذلك صُحّحت الأوقات: ${by} ${ahead ? 'قبل' : 'بعد'} ما أظهرته.`,
  notMoved: 'لم تتغيّر ساعة الجهاز أثناء الزيارة.',
  notElse: 'لم يُلاحظ أي تغيير آخر في الساعة.',
  tablet: (before, showed, back, by) =>
    `لاحظ السجل من تلقاء نفسه أن ساعة الجهاز ${set(back)} ${by}: كانت تُظهر ${before}، ثم ${showed}.`,
  steady: 'يُقاس العمل والاستراحات بساعة لا يمكن تغييرها.',
  moved: (before, showed, back, by) => `أظهرت الساعة ${before}، ثم ${showed}: ${set(back)} ${by}.`,
  atLeast: (length) => `${length} على الأقل`,
  notAnswered: (found) => `${found} لم يحدد أحد أي الوقتين صحيح.`,
  said: (by, at, right) => `إفادة ${by} في ${at}: الوقت ${right === 'now' ? 'بعد' : 'قبل'} التغيير هو الصحيح.`,
  correctedAfter: 'لذلك صُحّحت الأوقات التي بعده، إلى أن تغيّرت الساعة من جديد.',
  stay: 'تبقى الأوقات التي قبله كما هي.',
  correctedBefore: (by, later) => `لذلك صُحّح كل وقت قبله: ${by} ${later ? 'بعد' : 'قبل'} ما أظهرته.`,
};
