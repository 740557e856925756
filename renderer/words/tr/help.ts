import type { Turkish } from './turkish.ts';

export const help: Turkish['help'] = {
  cover: {
    title: 'Bu sizin için mi?',
    lead: 'Size ait olanı başkası okumasın diye doğum gününüzü ya da adınızı soruyoruz.',
    points: [
      'Önce ayı, sonra günü seçin.',
      'Siz değil misiniz? “Ben değilim” düğmesine dokunun ve tableti geri verin.',
    ],
  },
  language: {
    title: 'Diliniz',
    lead: 'Okumak ve imzalamak istediğiniz dili seçin. İmzalayana kadar değiştirebilirsiniz.',
    points: ['Şimdiye kadar verdiğiniz yanıtlar kalır.', 'Diliniz burada yok mu? Uygulayıcınıza sorun.'],
  },
  details: {
    title: 'Bilgileriniz',
    lead: 'Her şeyin doğru olup olmadığına bakın ve doğru olmayanı düzeltin.',
    points: [
      'İsteğe bağlı olarak işaretlenenleri doldurmak zorunda değilsiniz.',
      'Emin değil misiniz? Uygulayıcınıza sorun.',
    ],
  },
  health: {
    title: 'Sağlık soruları',
    lead: 'Her birini evet veya hayır diye yanıtlayın. Yanıtlarınız sizi güvenle tedavi etmemize yardımcı olur.',
    points: [
      '“Evet” yanıtından sonra birkaç kelime yazın.',
      '“Evet”, tedavi yapılmayacağı anlamına gelmek zorunda değildir. Uygulayıcınız bunu sizinle konuşur.',
      'Emin değil misiniz? Yanıtlamadan önce uygulayıcınıza sorun.',
    ],
  },
  review: {
    title: 'Yanıtlarınız',
    lead: 'Bir kez daha okuyun. Her birini değiştirebilirsiniz.',
    points: ['Bunları klinik personelinden başka kimse görmez.'],
  },
  consent: {
    title: 'Okuyun ve karar verin',
    lead: 'Her maddeyi okuyun. Her biri hakkında siz karar verirsiniz.',
    points: [
      'Her madde hakkında soru sorabilirsiniz. Sorunuzu uygulayıcınız görür.',
      'İsteğe bağlı maddeleri reddedebilirsiniz; tedaviniz aynı kalır.',
      'İstediğiniz zaman imzalamamaya karar verebilirsiniz.',
    ],
  },
  sign: {
    title: 'İmzanız',
    lead: 'Kutunun içine parmakla veya kalemle imza atın ya da adınızı yazın. İkisi de aynı ölçüde geçerlidir.',
    points: [
      '“Temizle” kutuyu boşaltır.',
      'Kâğıtta imzalamayı ya da hiç imzalamamayı mı istersiniz? Uygulayıcınıza söyleyin.',
    ],
  },
  reader: {
    title: 'Okuyan veya çeviren kişi',
    lead: 'Bu metni yüksek sesle okuyan veya sözlü olarak çeviren kişi de imzalar, başka kimse imzalamaz.',
    points: [
      'Neyi onayladığınızı okuyun, sonra kendi adınızla imzalayın.',
      'Doğru olmayan bir şey mi var? Tableti geri verin ve bunu söyleyin.',
    ],
  },
  aftercare: {
    title: 'Önünüzdeki haftalar',
    lead: 'Ne yapacağınız ve neden kaçınacağınız, tarihleriyle. Hepsini bakım sayfasında alırsınız.',
    points: [
      'Sonuna kadar okuyun, sonra okuduğunuzu imzanızla onaylayın.',
      'Açık olmayan bir şey mi var? Şimdi uygulayıcınıza sorun.',
    ],
  },
  giveBack: {
    title: 'Tableti geri verin',
    lead: 'Buraya kadar her şey kaydedildi. Lütfen tableti uygulayıcınıza verin.',
    points: ['Klinik personeli PIN’ini buraya yazar. Sizin PIN’e ihtiyacınız yok.'],
  },
};
