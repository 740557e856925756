import type { ReadingAidWords } from '../reading-aid-words.ts';

export const readingAid: ReadingAidWords = {
  mark: 'للمساعدة على القراءة، غير موقّع',
  note: (language) =>
    `النص الذي عُرض على العميل هو النص باللغة ${language} في الصفحات السابقة. هذه الصفحات تقول الشيء نفسه بلغة العيادة، ولم يوقّعها أحد.`,
  signed: (language) => `التوقيع في الصفحات المكتوبة باللغة ${language}.`,
  label: 'مساعدة على القراءة',
  copy: 'نسخة العميل',
  copyWords: 'الصفحات التي تسبق مساعدة القراءة في ملف مستقل، خُتم في الخطوة نفسها، SHA-256 ',
  record: 'سجل العيادة',
  recordWords: (language) =>
    `هذه الصفحات، ثم مساعدة على القراءة باللغة ${language} وقائمة الأحداث؛ خُتم في الخطوة نفسها.`,
};
