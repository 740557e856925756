import { counting } from '../faults/counting.ts';
import type { Turkish } from './turkish.ts';

const count = counting('tr');

export const faults: Turkish['faults'] = {
  'identity-mismatch': () => 'Bu, bizdeki bilgiyle uyuşmuyor. Yeniden deneyin veya tableti geri verin.',
  'identity-refused': () => 'Üç denemede doğru yanıt verilmedi. Lütfen tableti geri verin.',
  'not-identified': () => 'Lütfen önce siz olduğunuzu doğrulayın.',
  'language-not-offered': () => 'Şu anda bu dilde okunamıyor. Başka bir dil seçin ya da klinik personeline sorun.',
  'details-needed': () => 'Lütfen “evet” yanıtınızla ilgili birkaç kelime yazın.',
  'answer-other-kind': () => 'Bu yanıt bu soruya uymuyor. Ekrandakilerden birini seçin.',
  'answers-missing': () => 'Bazı sorular henüz yanıtlanmadı. Lütfen yanıtlayın.',
  'no-last-answer': () => 'Son yanıtınız bu soru için korunamıyor. Lütfen yeniden yanıtlayın.',
  'clause-unread': () => 'Lütfen önce bu maddeyi açıp okuyun.',
  'clauses-open': () => 'İmzalamadan önce her madde okunmalı ve hakkında karar verilmelidir.',
  'initials-needed': () => 'Lütfen önce adınızın baş harflerini kutuya yazın.',
  'not-initials': () => 'Baş harfler bir noktadan fazladır ve en çok on harftir. Lütfen yeniden yazın.',
  'not-a-signature': () => 'İmzanızın tamamını kutunun içine atın ya da adınızı yazın.',
  'name-mismatch': () => 'Tam adı ekranda göründüğü gibi yazın.',
  'parts-unread': () => 'Lütfen önce sayfanın bütün bölümlerini okuyun.',
  'not-printable': ({ letter }) => `“${letter}” harfini basamıyoruz. Lütfen başka harflerle yazın.`,
};

export const fields: Turkish['fields'] = {
  empty: () => 'Lütfen buraya bir şey yazın.',
  'one-line': () => 'Lütfen tek satırda yazın.',
  'too-long': (most) => `En çok ${count(most)} harf.`,
  'range-falls': () => 'Bir aralığın ikinci sayısı daha büyük olandır.',
  'hours-with-time': () => 'Saat sayısının yanında günün saati olmaz: çıkarın ya da gün olarak sayın.',
  'control-character': () => 'İçinde bir kontrol karakteri var. Elle yeniden yazın.',
  'hidden-direction': () => 'İçinde yazı yönünü değiştiren gizli bir işaret var. Elle yeniden yazın.',
  'hidden-letter': () => 'İçinde görünmeyen bir harf var. Elle yeniden yazın.',
  'mixed-letters': () =>
    'Bir kelimede iki alfabeden birbirine benzeyen harfler var. Kelimeyi tek bir klavyeyle yeniden yazın.',
  emoji: () => 'Emoji kullanmadan, harflerle yazın.',
  'name-letters': () => 'Bir adda harf bulunur.',
  'phone-digits': () => 'Bir telefon numarasında rakam bulunur, örneğin +90 212 000 00 00.',
  'phone-words': () => 'Önce numarayı, sonra kelimeleri ayraç içinde yazın: 0212 000 00 00 (iş).',
  'phone-length': () => 'Bir telefon numarası 3 ila 20 rakamdır. Numaraya bakın.',
  'email-form': () => 'Bir e-posta adresi şöyledir: name@example.org.',
  'date-incomplete': () => 'Gün, ay ve yılı yazın.',
  'month-range': () => 'Aylar 1 ile 12 arasındadır.',
  'year-unclear': (guess) =>
    guess > 0 ? `Şunu mu demek istediniz: ${guess}? Yılı dört rakamla yazın.` : 'Yılı dört rakamla yazın.',
  'birth-in-future': () => 'O gün henüz gelmedi. Doğum tarihine bakın.',
  'birth-too-long-ago': (most) => `Bunun üzerinden ${most} yıldan fazla geçmiş. Yıla bakın.`,
  'session-past-course': () => 'Seans numarası, planlanan seans sayısından büyük.',
  'after-final': () => 'Son seanstan sonra başka seans yoktur. İki tarihi de boş bırakın.',
  'final-before-next': () => 'Son seans bir sonrakinden önce olamaz. Önce bir sonrakini seçin.',
  'age-range': (most) => `Yaşı tam yıl olarak yazın, 0 ile ${most} arasında.`,
};
