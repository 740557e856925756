import { recordedIn } from '../facts-in.ts';
import type { PaperWords } from '../language.ts';
import { papers } from './correction.ts';
import { factWords } from './fact-words.ts';

const because = (what: string, reason: string): string => (reason === '' ? `${what}.` : `${what}: ${reason}`);

export const visit: PaperWords['visit'] = {
  title: papers['visit-record'],
  foot: (version) => `protokol sürüm ${version}`,
  opened: 'Açıldı',
  treatedBy: 'Uygulayan',
  checkedBy: 'Kontrol eden',
  nobody: 'hiç kimse',
  checks: 'Seanstan önce saçlı deri kontrolleri',
  treated: (span) => `Tedavi yapıldı${span}`,
  endings: {
    stopped: 'Bitmeden durduruldu. Tedavi',
    cancelled: 'İptal edildi, tedavi yapılmadı',
    declined: 'Onam reddedildi, tedavi yapılmadı',
    withdrawn: 'Onam geri alındı, tedavi yapılmadı',
  },
  stopped: {
    withdrawn: (reason) => because('Onam geri alındı', reason),
    notSignedAgain: (reason) => because('Onam yeniden imzalanmadı', reason),
    tooYoung: (minimumAge) => `Yaşı küçük: bu klinikte en küçük yaş ${minimumAge}.`,
    healthAnswer: 'Bir sağlık yanıtı tedaviye engel.',
    consentOwed: 'İşlem sırasında yeniden onam istendi ve yeniden imzalanmadı.',
  },
  moved: (when) => `Yeni bir tarihe alındı, ${when}`,
  found: 'Bulunan: ',
  staffNote: 'Personel için not: ',
  newAppointment: 'Yeni randevu: ',
  recoveredPin: (when) => `: PIN kurtarma anahtarıyla belirlendi, ${when}.`,
  givenPin: (by, when, signedIn) =>
    `: PIN’i veren ${by}, ${when}; ${signedIn ? 'o zamandan beri kendi PIN’i seçilmedi.' : 'o zamandan beri kimse onunla giriş yapmadı.'}`,
  timeOut: 'İlk iğneden önce doğrulandı',
  notes: 'Notlar',
  evidence:
    'Aşağıda bu ziyaretin bütün girdileri, sırayla ve gerçekleştikleri anda saklandıkları gibi yer alır. Her biri bir öncekinin özetini taşır; yukarıdaki son girdi, mühürleme anında kaydın en yeni girdisidir. Atlanan numaralar başka girdilere aittir.',
  tooSoon: {
    title: 'Son seanstan sonra çok erken',
    dates: (treated, first) => `Son seans: ${treated}. Sonraki için olası ilk tarih: ${first}.`,
  },
  check: {
    status: {
      passed: 'Uygun',
      fixed: 'Giderildi, sonra uygun',
      continued: 'Kararla devam edildi',
      reschedule: 'Yeni tarih gerekli',
      decide: 'Karar verilmedi',
      fixing: 'Bulundu, giderilmedi',
      'to-check': 'Kontrol edilmedi',
    },
    again: (round) => `Yeniden kontrol edildi (${round})`,
    finding: (finding) => `Bulgu: ${finding}`,
    done: 'Yapılan: ',
    decided: (goesOn, when, by) => `${goesOn ? 'Devam kararı verildi' : 'Yeni tarih kararı verildi'}, ${when}, ${by}: `,
  },
};

export const recordFacts: PaperWords['recordFacts'] = {
  title: 'Kayıt için',
  names: factWords.facts,
  says: recordedIn(factWords),
  by: (when, who) => ` (${when}, ${who})`,
};
