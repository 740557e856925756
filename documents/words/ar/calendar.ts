import type { PaperWords } from '../language.ts';

export const calendar: PaperWords['calendar'] = {
  always: 'من الآن: قائمة «دائمًا»',
  outlasts: (date, planned) => `، ${planned ? 'مخطط ' : ''}حتى ${date}`,
  newSheet: (session) => `في الجلسة ${session} ستصلك ورقة جديدة، وهي التي تُتبع`,
  followSheet: (session) => `تُتبع ورقة الجلسة ${session}`,
  treated: 'الجلسة',
  reminder: 'تذكير',
  session: (session) => `الجلسة ${session}`,
  ruleBy: (rule, time) => `${rule} قبل الساعة ${time}`,
  key: {
    off: 'ممنوع',
    on: 'مسموح',
    newSheet: 'ورقة جديدة',
    note: 'الشريط يشمل اليوم الذي ينتهي فيه.',
    more: 'ما لا يتسع له المكان موجود في القائمة.',
  },
  spoken: {
    weeks: (from, to) => `تقويم الأسابيع من ${from} إلى ${to}.`,
    off: 'ممنوع',
    on: 'مسموح أو مطلوب',
    again: (word) => `${word} من جديد`,
    session: (session) => `الجلسة ${session}`,
    replaced: (date, session) => `ابتداءً من ${date}: تُتبع ورقة الجلسة ${session}.`,
    from: (date) => `ابتداءً من ${date}`,
    fromTo: (from, to) => `من ${from} إلى ${to}`,
    planned: '، مخطط',
  },
};
