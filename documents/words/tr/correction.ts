import type { PaperWords } from '../language.ts';

export const correction: PaperWords['correction'] = {
  title: (number) => `Düzeltme ${number}`,
  foot: (number) => `düzeltme ${number}`,
  written: 'Yazıldığı zaman',
  writtenBy: 'Yazan',
  belongsTo: (sealed) => `Ait olduğu belgeler, mühürlenme: ${sealed}`,
  hash: ', SHA-256:',
  stay: 'O belgeler mühürlendikleri gibi kalır. Bunu onlarla birlikte okuyun.',
  earlier: 'Mühürden sonra, bundan önce yazılanlar',
  signedAs: (former) => ` (imzadaki ad: ${former})`,
  details: 'Danışanın bilgileri',
  name: 'Ad',
  born: 'Doğum tarihi',
  was: 'Mühür sırasında: ',
  is: 'Şimdi: ',
  origin: 'Nereden geldiği',
  visit: 'Ziyaret numarası ',
  tablet: (name, device, when) => `Yazan: ${name}, tablet ${device}, ${when}.`,
  kept: 'Bu kayıt da içinde olmak üzere her kayıt, kimin ne zaman yazdığıyla birlikte ziyaretin kayıtlarında kalır.',
  right: 'Doğrusu',
  withdrawn: (point) => `${point}: onam geri alındı`,
  withdrawnLine: (point, text) => `${point}: onam geri alındı.${text === '' ? '' : ` ${text}`}`,
  asWritten: (language) => `Kliniğin yazdığı gibi (${language})`,
  forClient: (language) => `Danışan için (${language})`,
  aid: (language) =>
    `Önceki sayfalar, danışan için düzeltmedir (${language}). Bu sayfalar aynı şeyi kliniğin dilinde söyler.`,
  noReason: 'Bir neden belirtilmedi, gerekli de değildir. Bu madde bundan sonra geçerli değildir.',
};

/** What the papers are called where another paper names them. */
export const papers: PaperWords['files']['papers'] = {
  'aftercare-sheet': 'Bakım sayfası',
  'preparation-sheet': 'Hazırlık sayfası',
  'aftercare-sheet-large': 'Bakım sayfası, büyük yazı',
  'preparation-sheet-large': 'Hazırlık sayfası, büyük yazı',
  'consent-record': 'Onam kaydı',
  'consent-copy': 'Onam, danışanın nüshası',
  'visit-record': 'Ziyaret kaydı',
  correction: 'Düzeltme',
  'reaction-report': 'Reaksiyon raporu',
  'moved-sheet': 'Hazırlık sayfası, yeni tarih',
};
