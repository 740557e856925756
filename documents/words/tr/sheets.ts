import type { PaperWords } from '../language.ts';
import { saidIn } from '../said.ts';
import { dates } from './dates.ts';

export const copy: PaperWords['copy'] = {
  copy: (number) => `Kopya ${number}`,
  printed: (when, corrected) => `, basıldı ${when}.${corrected} Mühürlü dosya klinikte saklanır.`,
  corrected: (date, first, last) =>
    ` Düzeltme tarihi ${date}, bkz. ${first === last ? `düzeltme ${last}` : `düzeltme ${first} ile ${last} arası`}.`,
  joined: (then, now) => ` İmzadaki ad: ${then}, şimdi: ${now}.`,
};

export const preparation: PaperWords['preparation'] = {
  title: 'Seansınızdan önce',
  subject: 'Hazırlık sayfası',
  large: { title: 'Seansınızdan önce, büyük yazı', subject: 'Hazırlık sayfası, büyük yazı' },
  foot: 'hazırlık sayfası',
  given: 'Verildi',
  givenBy: 'Veren',
  moved: (when) => `Seansınızın tarihi şu gün değiştirildi: ${when}`,
  reason: 'Neden: ',
  protects: 'Beklemek cildinizi ve sonucunuzu korur.',
  appointment: 'Randevunuz',
  at: (clinic) => `${clinic}, yerel saatle`,
  insteadOf: (when) => `Önceki randevu: ${when}`,
  why: 'Neden: ',
  trouble: 'O günden önce kızarıklık, sivilce, güneş yanığı veya enfeksiyon mu var? ',
  newDate: (number) =>
    `${number === '' ? 'Gelmeden önce bize bildirin' : `Gelmeden önce bizi arayın, ${number}`}: yeni bir tarih buluruz, boşuna gelmemiş olursunuz.`,
  until: 'O güne kadar',
  by: (when) => `en geç ${when}`,
};

export const people: PaperWords['people'] = {
  title: 'Kim ne yaptı',
  did: {
    opened: 'ziyareti açtı',
    checked: 'saçlı deriyi kontrol etti',
    rescheduled: 'yeni tarihi belirledi',
    cancelled: 'iptal etti',
    'witnessed-consent': 'onama tanıklık etti',
    treated: 'tedaviyi yaptı',
    stopped: 'geri almayı yazdı',
    'witnessed-aftercare': 'bakım sayfasına tanıklık etti',
    sealed: 'mühürledi',
  },
  treated: (range, byClock) => ` (${range}${byClock ? ', tabletin saatine göre' : ''})`,
  from: (name, time) => `${name} (başlangıç ${time})`,
};

const units = { hour: 'saat', day: 'gün', week: 'hafta', month: 'ay', year: 'yıl' } as const;

export const points: PaperWords['points'] = {
  size: (least, most, unit) => `${least === most ? least : `${least} ila ${most}`} ${units[unit]}`,
  healed: 'iyileşme',
  final: 'son seans',
  appointment: 'bir sonraki randevu',
  after: (size, what) => `${what} gününden ${size} sonrası`,
  before: (size, what) => `${what} gününden ${size} öncesi`,
  until: (point) => `Şu zamana kadar: ${point}`,
  once: (point) => `Şu zamandan sonra: ${point}`,
  from: (point) => `Başlangıç: ${point}`,
  fromTo: (from, to) => `${from} – ${to}`,
  fromUntil: (from, point) => `${from}, bitiş: ${point}`,
  fromOn: (date) => `${date} tarihinden itibaren`,
  at: (date, time) => `${date}, saat ${time}`,
  parts: {
    morning: 'sabah',
    noon: 'öğlen',
    afternoon: 'öğleden sonra',
    evening: 'akşam',
    night: 'gece',
  },
  sinceTime: (date, time) => `${date}, saat ${time} itibarıyla`,
  about: 'Yaklaşık: ',
  except: (list) => `şunlar hariç: ${list}`,
  only: (condition) => `Yalnızca şu durumda: ${condition}`,
  missed: (what) => `Yapılmadıysa: ${what}`,
  forYou: 'Hangisinin sizin için olduğunu bize sorun',
};

export const saidWords = saidIn({ yes: 'Evet', no: 'Hayır', none: 'Bunların hiçbiri', between: ', ' }, dates);
