import { recordedIn } from '../facts-in.ts';
import type { PaperWords } from '../language.ts';
import { papers } from './correction.ts';
import { factWords } from './fact-words.ts';

const because = (what: string, reason: string): string => (reason === '' ? `${what}.` : `${what}: ${reason}`);

export const visit: PaperWords['visit'] = {
  title: papers['visit-record'],
  foot: (version) => `البروتوكول، الإصدار ${version}`,
  opened: 'وقت الفتح',
  treatedBy: 'المختص',
  checkedBy: 'من أجرى الفحص',
  nobody: 'لا أحد',
  checks: 'فحوص فروة الرأس قبل الجلسة',
  treated: (span) => `أُجري العلاج${span}`,
  endings: {
    stopped: 'أُوقف قبل الانتهاء. العلاج',
    cancelled: 'أُلغيت الزيارة، ولم يُجرَ أي علاج',
    declined: 'رُفضت الموافقة، ولم يُجرَ أي علاج',
    withdrawn: 'سُحبت الموافقة، ولم يُجرَ أي علاج',
  },
  stopped: {
    withdrawn: (reason) => because('سُحبت الموافقة', reason),
    notSignedAgain: (reason) => because('لم تُوقَّع الموافقة من جديد', reason),
    tooYoung: (minimumAge) => `السن أقل من المسموح: أقل سن في هذه العيادة ${minimumAge}.`,
    healthAnswer: 'إجابة عن الصحة تمنع العلاج.',
    consentOwed: 'طُلبت الموافقة من جديد أثناء العلاج ولم تُوقَّع من جديد.',
  },
  moved: (when) => `نُقلت إلى موعد جديد، ${when}`,
  found: 'ما وُجد: ',
  staffNote: 'ملاحظة للفريق: ',
  newAppointment: 'الموعد الجديد: ',
  recoveredPin: (when) => `: حُدد الرقم السري بمفتاح الاسترداد في ${when}.`,
  givenPin: (by, when, signedIn) =>
    `: أعطى الرقم السري ${by} في ${when}؛ ${signedIn ? 'ولم يُختر رقم شخصي بعد ذلك.' : 'ولم يُستخدم للدخول بعد ذلك.'}`,
  timeOut: 'ما تأكد قبل أول إبرة',
  notes: 'ملاحظات',
  evidence:
    'فيما يلي كل قيود هذه الزيارة، بالترتيب، كما حُفظت عند حدوثها. يحمل كل قيد بصمة القيد الذي قبله؛ والقيد الأخير المذكور أعلاه هو أحدث قيد في السجل عند الختم. الأرقام الناقصة تخص قيودًا أخرى.',
  tooSoon: {
    title: 'لم يمضِ وقت كافٍ على الجلسة السابقة',
    dates: (treated, first) => `الجلسة السابقة: ${treated}. أول موعد ممكن للجلسة القادمة: ${first}.`,
  },
  check: {
    status: {
      passed: 'سليم',
      fixed: 'صُحّح ثم صار سليمًا',
      continued: 'متابعة بقرار',
      reschedule: 'يلزم موعد جديد',
      decide: 'دون قرار',
      fixing: 'وُجد ولم يُصحَّح',
      'to-check': 'لم يُفحص',
    },
    again: (round) => `فحص جديد (${round})`,
    finding: (finding) => `الملاحظة: ${finding}`,
    done: 'تم: ',
    decided: (goesOn, when, by) => `${goesOn ? 'القرار: المتابعة' : 'القرار: موعد جديد'}، ${when}، ${by}: `,
  },
};

export const recordFacts: PaperWords['recordFacts'] = {
  title: 'للسجل',
  names: factWords.facts,
  says: recordedIn(factWords),
  by: (when, who) => ` (${when}، ${who})`,
};
