import type { PaperWords } from '../language.ts';

export const calendar: PaperWords['calendar'] = {
  always: 'Şu andan itibaren: “Her zaman” listesi',
  outlasts: (date, planned) => `, ${date} tarihine kadar${planned ? ' (planlanan)' : ''}`,
  newSheet: (session) => `${session}. seansta yeni bir sayfa alacaksınız. Ona uyun`,
  followSheet: (session) => `${session}. seansın sayfasına uyun`,
  treated: 'tedavi',
  reminder: 'Hatırlatma',
  session: (session) => `${session}. seans`,
  ruleBy: (rule, time) => `${rule}, en geç saat ${time}`,
  key: {
    off: 'yasak',
    on: 'serbest',
    newSheet: 'yeni sayfa',
    note: 'Çubuk, bittiği günü de içerir.',
    more: 'Sığmayanlar listededir.',
  },
  spoken: {
    weeks: (from, to) => `Haftaların takvimi, ${from} ile ${to} arası.`,
    off: 'Yasak',
    on: 'Serbest veya yapılacak',
    again: (word) => `${word}, yeniden`,
    session: (session) => `${session}. seans`,
    replaced: (date, session) => `${date} tarihinden itibaren: ${session}. seansın sayfasına uyun.`,
    from: (date) => `${date} tarihinden itibaren`,
    fromTo: (from, to) => `${from} ile ${to} arası`,
    planned: ', planlanan',
  },
};
