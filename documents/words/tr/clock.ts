import type { PaperWords } from '../language.ts';

const set = (back: boolean): string => (back ? 'geri' : 'ileri');

export const clock: PaperWords['clock'] = {
  title: 'Saat',
  restarts: {
    found: (before, after) => `Tablet şu iki saat arasında yeniden başlatıldı: ${before} ve ${after}.`,
    sure: 'Hiçbir süre, ne kadar kapalı kaldığına bağlı değil.',
    notKnown: 'Ne kadar kapalı kaldığı bilinmiyor; bu yüzden yeniden başlatmayı içeren sürelerde “en az” yazar.',
    atLeast:
      'Bu arada saatinin değiştirilip değiştirilmediği bilinmiyor; bu yüzden yeniden başlatmayı içeren sürelerde “en az” yazar.',
    said: (by, at) => `Bildiren ${by}, ${at}:`,
    right: 'saati doğru; bu yüzden yeniden başlatmayı içeren süreler tam sayılır.',
    off: (by, ahead) =>
      `saati o zamandan beri ${by} ${set(!ahead)}. Bu yüzden yeniden başlatmadan sonraki saatler düzeltildi: ${by} ${ahead ? 'daha erken' : 'daha geç'}.`,
  },
  known: (by, ahead) =>
    `Ziyaret açıldığında, önceki bir ziyarette bildirilene göre saatin ${by} ${set(!ahead)} olduğu biliniyordu. Bu yüzden saatler düzeltildi: ${by} ${ahead ? 'daha erken' : 'daha geç'}.`,
  notMoved: 'Ziyaret sırasında tabletin saati değiştirilmedi.',
  notElse: 'Saatte başka bir değişiklik görülmedi.',
  tablet: (before, showed, back, by) =>
    `Kayıt, tabletin saatinin ${by} ${set(back)} alındığını kendiliğinden fark etti: önce ${before}, sonra ${showed}.`,
  steady: 'Çalışma ve molalar, değiştirilemeyen bir saatle ölçülür.',
  moved: (before, showed, back, by) => `Saat önce ${before}, sonra ${showed} gösterdi: ${by} ${set(back)} alındı.`,
  atLeast: (length) => `en az ${length}`,
  notAnswered: (found) => `${found} Hangi saatin doğru olduğunu kimse söylemedi.`,
  said: (by, at, right) => `Bildiren ${by}, ${at}: değişiklikten ${right === 'now' ? 'sonraki' : 'önceki'} saat doğru.`,
  correctedAfter: 'Bu yüzden sonraki saatler, saat yeniden değiştirilene kadar düzeltildi.',
  stay: 'Önceki saatler olduğu gibi kalır.',
  correctedBefore: (by, later) =>
    `Bu yüzden önceki bütün saatler düzeltildi: ${by} ${later ? 'daha geç' : 'daha erken'}.`,
};
