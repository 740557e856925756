import type { PaperWords } from '../language.ts';
import { plural } from './plural.ts';

const refusedPoints = (refused: number): string =>
  plural(refused, {
    one: 'رُفضت نقطة اختيارية واحدة',
    two: 'رُفضت نقطتان اختياريتان',
    few: `رُفضت ${refused} نقاط اختيارية`,
    many: `رُفضت ${refused} نقطة اختيارية`,
    other: `رُفضت ${refused} نقطة اختيارية`,
  });

export const consent: PaperWords['consent'] = {
  title: 'سجل الموافقة',
  foot: (version) => `نص الموافقة، الإصدار ${version}`,
  witness: 'الشاهد',
  language: 'اللغة',
  none: 'لا أحد',
  sample: 'هذا النص نموذج. لم يعتمده أحد في العيادة بعد.',
  textTitle: (title, version) => `${title}، الإصدار ${version}`,
  electronic: 'سجل إلكتروني',
  meaning: 'ماذا يعني التوقيع',
  declinedMeaning: 'بشهادة شاهد: عُرض هذا النص على العميل، وقرر عدم توقيعه.',
  noted: (name) => `ملاحظة ${name}: `,
  questions: 'أسئلة العميل',
  noQuestions: 'لا أسئلة.',
  question: (when, words) => ` (${when}): ${words || 'يرغب في الحديث عن هذه النقطة'}`,
  answered: 'إجابة المختص: ',
  notAnswered: 'دون إجابة',
  health: 'أسئلة عن الصحة',
  yes: (question) => `نعم: ${question}`,
  answer: (question) => (/\p{P}$/u.test(question) ? question : `${question}:`),
  noToEach: 'الإجابة «لا» عن كل من هذه:',
  noneAsked: 'لم تُطرح أسئلة.',
  alerts: 'قرار المختص في كل إجابة «نعم»',
  noAlerts: 'لم تكن أي إجابة «نعم».',
  notDecided: 'دون قرار: ',
  refused: 'لا علاج مع هذه الإجابة: ',
  doctorsNote: (doctor, date) => `تقرير طبي من ${doctor}، ${date}.`,
  decision: { continue: 'المتابعة: ', reschedule: 'تغيير الموعد: ' },
  decided: (question, when, reason) => `${question} (${when}) ${reason}`,
  first: {
    declined: 'رُفضت الموافقة قبل ذلك.',
    withdrawn: 'سُحبت الموافقة قبل ذلك.',
    cancelled: 'أُلغيت الزيارة قبل ذلك.',
    moved: 'نُقلت الزيارة إلى تاريخ آخر قبل ذلك.',
    ended: 'انتهت الزيارة قبل ذلك.',
  },
  evidence: {
    text: 'نص الموافقة',
    textWords: (version, language) => `الإصدار ${version}، اللغة ${language}، SHA-256 `,
    copy: 'نسخة العميل',
    copyWords:
      'تُسلَّم نسخة مطبوعة في نهاية الزيارة، أو يُحفظ الملف في مجلد عند الطلب. لكل نسخة رقم في السجل. تسلّم العيادة نسخة أخرى في أي وقت.',
    events:
      'القيود أدناه هي جزء هذه الزيارة من سجل العيادة، بالترتيب، كما حُفظت عند حدوثها. يحمل كل قيد بصمة القيد الذي قبله؛ والقيد الأخير المذكور أعلاه هو أحدث قيد في السجل عند الختم. الأرقام الناقصة تخص قيودًا أخرى.',
  },
  clause: {
    numbered: (place) => `${place}.`,
    opened: (when, answer) => `فُتحت ${when}، ${answer}`,
    neverOpened: (answer) => `لم تُفتح، ${answer}`,
    answers: {
      agreed: (when) => `تمت الموافقة ${when}`,
      refused: (when) => `رُفضت ${when}`,
      read: (when) => `قُرئت ${when}`,
      unanswered: () => 'دون إجابة',
    },
    chosen: (option, when) => `الاختيار ${when}: ${option}`,
    photos: {
      record: 'هذه الصور لسجل العيادة.',
      teaching: 'هذه الصور للتدريس.',
      marketing: 'هذه الصور للدعاية.',
    },
    initialsAlt: (when) => `الأحرف الأولى من الاسم، ${when}`,
    optional: (title) => (title.includes('اختياري') ? title : `${title} (اختياري)`),
    withdrawn: (when, reason) => `سُحبت ${when}${reason === '' ? '' : `. ${reason}`}`,
  },
  reader: {
    title: 'القارئ أو المترجم',
    statement: (name, signer, language) =>
      `أنا ${name}، قرأت هذا النص كاملًا أو ترجمته من أجل ${signer} باللغة ${language}، ونقلت كل سؤال وكل جواب كما قيل.`,
    named: (name, language, knows) => `${name} (${language}، ${knows})`,
    knows: {
      'first-language': 'اللغة الأم',
      translator: 'مهنة الترجمة',
      studied: 'دراسة اللغة',
      'lived-there': 'إقامة حيث تُستعمل اللغة',
    },
    signed: (when) => `تم التوقيع ${when}`,
    notSigned: 'دون توقيع',
  },
  knownBy: {
    'known-to-staff': 'معرفة سابقة لدى فريق العيادة',
    'photo-id': 'عرض بطاقة هوية بصورة على فريق العيادة',
    'birth-date-confirmed': 'تأكيد يوم الميلاد وشهره',
    'guardian-present': 'معرفة عن طريق الوصي القانوني الحاضر',
  },
  outcome: {
    declined: 'رُفض التوقيع',
    declinedText: 'قرر العميل عدم التوقيع. لم يُجرَ أي علاج. ',
    inTheirWords: 'بكلماته: ',
    noReason: 'لم يُذكر سبب، ولا حاجة إليه.',
    signedBy: (signer, when) => `من ${signer} في ${when}`,
    witnessedBy: (name, when) => `، بشهادة ${name} الساعة ${when}`,
    signed: (rest) => `وُقّع ${rest}`.trim(),
    beforeThatSigned: (rest) => `قبل ذلك وُقّع ${rest}`.trim(),
    counts: (agreed, of, refused) =>
      `تمت الموافقة على ${agreed} من ${of} من النقاط${refused > 0 ? `؛ ${refusedPoints(refused)}` : ''}.`,
    notWitnessed: {
      withdrawnFirst: 'دون شاهد: سُحبت الموافقة قبل ذلك.',
      cancelledFirst: 'دون شاهد: أُلغيت الزيارة قبل ذلك.',
      movedFirst: 'دون شاهد: نُقلت الزيارة إلى تاريخ آخر قبل ذلك.',
      plain: 'دون شاهد.',
    },
    guardian: (name) => `${name}، الوصي القانوني`,
    withdrawnSince: 'سُحبت بعد التوقيع',
    withdrawnPoint: (when, reason) => `، ${when}. ${reason}`,
    signedForWithdrawal: 'توقيع على سحب الموافقة',
    reason: 'السبب: ',
    noneWritten: 'لم يُكتب سبب.',
    writtenBy: (name) => `الكاتب: ${name}.`,
    needNotSign: ' لم يوقّع العميل على ذلك، ولا حاجة إليه.',
    ended: {
      withdrawn: {
        title: 'سُحبت الموافقة',
        meaning: 'سحب العميل هذه الموافقة قبل أول إبرة. لم يُجرَ أي علاج.',
      },
      stopped: {
        title: 'سُحبت الموافقة',
        meaning: 'سحب العميل هذه الموافقة أثناء العلاج. أُوقف العلاج في تلك اللحظة.',
      },
      'not-signed-again': {
        title: 'لم يُوقَّع من جديد',
        meaning: 'تغيّرت إجابة عن الصحة أثناء العلاج، ولم يوقّع العميل من جديد. أُوقف العلاج.',
      },
      'owed-at-finish': {
        title: 'لم يُوقَّع من جديد قبل الانتهاء',
        meaning: 'طُلبت الموافقة من جديد أثناء العلاج. لم تكن قد وُقّعت من جديد عند انتهاء العلاج.',
      },
      cancelled: {
        title: 'أُلغي قبل أي علاج',
        meaning: 'لم يُجرَ أي علاج بموجب هذه الموافقة.',
      },
      rescheduled: {
        title: 'نُقل إلى تاريخ آخر قبل أي علاج',
        meaning: 'لم يُجرَ أي علاج بموجب هذه الموافقة.',
      },
    },
  },
};
