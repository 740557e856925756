import type { PaperWords } from '../language.ts';

const afterFinal = (months: number | undefined): string =>
  `son seansınızdan ${months === undefined ? 'bir süre' : `${months} ay`} sonra`;

export const aftercare: PaperWords['aftercare'] = {
  title: 'Seans sonrası bakımınız',
  subject: 'Bakım sayfası',
  large: {
    title: 'Seans sonrası bakımınız, büyük yazı',
    subject: 'Bakım sayfası, büyük yazı',
    dates: 'Tarihleriniz, sırayla',
    codes: 'Telefon için',
    signed: 'İmzalar',
    sealed: 'Mühür',
  },
  foot: (version) => `bakım metni sürüm ${version}`,
  treated: 'Tedavi',
  treatedWhen: (date, stopped, time) => `${date}, ${stopped ? 'durduruldu' : 'bitti'} ${time}`,
  treatedBy: 'Uygulayan',
  planned: 'planlanan',
  noFinalDate: {
    before: 'Son seansınızın tarihi henüz yok. Ona bağlı olanlar şöyle işaretlidir: ',
    after: '; tarihini sonraki bir sayfada alır.',
  },
  finalPlanned: {
    before: 'Şöyle işaretli tarihler: ',
    after: (date) =>
      ` son seansınızdan itibaren sayılır; son seansın planlanan tarihi: ${date}. O gün değişirse onlar da değişir.`,
  },
  infected: {
    title: 'Enfeksiyon olabilir mi?',
    call: (hasNumber) =>
      `İlk günlerden sonra aşağıdakileri fark ederseniz ${hasNumber ? 'bizi veya ' : ''}bir doktoru arayın: `,
    act: (act) => `. ${act}`,
    clinic: 'Klinik ',
    andOutOfHours: ', çalışma saatleri dışında ',
    outOfHours: 'Çalışma saatleri dışında ',
  },
  next: {
    noneTitle: 'Başka seans planlanmadı',
    none: 'Bu, tedavinizin son seansıydı. Daha sonra rötuş için randevu alırsanız, önceki günler için bir hazırlık sayfası ve kendi tarihleriyle yeni bir bakım sayfası alırsınız.',
    noDateTitle: (session) => `${session}. seansın tarihi henüz yok`,
    noDate: 'Klinikten randevu alın. O zaman önceki günlerin tarihleriyle bir hazırlık sayfası alırsınız.',
    nothing: 'Bunun için hazırlanacak bir şey yok.',
    askReasons: 'Nedenlerini bize sorun.',
    askOtherReasons: 'Diğer nedenlerini bize sorun.',
    before: (session, when) => `${session}. seanstan önce: ${when}`,
  },
  pigments: {
    title: 'Kullanılan pigmentler',
    lot: (lot) => `parti no. ${lot}`,
    expires: (date) => `son kullanma: ${date}`,
    noExpiry: 'ambalajda son kullanma tarihi yok',
  },
  information: 'Bilmenizde yarar var',
  signedAbove: 'Yukarıdaki cümleyi imzaladı',
  notSigned: 'Danışan tarafından imzalanmadı. ',
  everyRule: 'Bütün kurallar, tarihleriyle birlikte, sonraki sayfalardadır.',
  rules: {
    notYet: 'Henüz değil',
    inModeration: 'Ölçülü olarak',
    from: 'Başlangıç',
    always: 'Her zaman',
    to: (date) => `${date} tarihine kadar`,
    until: (months) => `Şu zamana kadar: ${afterFinal(months)}`,
    fromNowOn: 'Şu andan itibaren',
    since: (months) => {
      const words = afterFinal(months);
      return words.charAt(0).toLocaleUpperCase('tr') + words.slice(1);
    },
    alwaysAfter: (months) => `Her zaman, ${afterFinal(months)} `,
    alwaysFrom: (date) => `Her zaman, ${date} tarihinden itibaren`,
  },
};
