import type { French } from './french.ts';

export const help: French['help'] = {
  cover: {
    title: 'Est-ce pour vous ?',
    lead: 'Nous demandons votre anniversaire, ou votre nom, pour que personne d’autre ne lise ce qui vous concerne.',
    points: [
      'Choisissez le mois, puis le jour.',
      'Ce n’est pas vous ? Touchez « Ce n’est pas moi » et rendez la tablette.',
    ],
  },
  language: {
    title: 'Votre langue',
    lead: 'Choisissez la langue dans laquelle vous voulez lire et signer. Vous pouvez en changer jusqu’à la signature.',
    points: ['Vos réponses sont conservées.', 'Votre langue n’est pas là ? Demandez à la personne qui vous traite.'],
  },
  details: {
    title: 'Vos informations',
    lead: 'Regardez si tout est juste et corrigez ce qui ne l’est pas.',
    points: [
      'Rien ne vous oblige à remplir ce qui est marqué « facultatif ».',
      'Un doute ? Demandez à la personne qui vous traite.',
    ],
  },
  health: {
    title: 'Questions sur votre santé',
    lead: 'Répondez à chacune par oui ou non. Vos réponses aident à vous traiter en sécurité.',
    points: [
      'Après un « oui », écrivez quelques mots.',
      'Un « oui » n’empêche pas forcément le traitement. On en parlera avec vous.',
      'Un doute ? Demandez avant de répondre.',
    ],
  },
  review: {
    title: 'Vos réponses',
    lead: 'Relisez-les une fois. Vous pouvez changer chacune d’elles.',
    points: ['Seule l’équipe de la clinique les voit.'],
  },
  consent: {
    title: 'Lire et décider',
    lead: 'Lisez chaque point. Vous décidez vous-même pour chacun.',
    points: [
      'Vous pouvez poser une question sur chaque point. La personne qui vous traite la voit.',
      'Vous pouvez refuser les points facultatifs. Le traitement est le même.',
      'Vous pouvez décider de ne pas signer, à tout moment.',
    ],
  },
  sign: {
    title: 'Votre signature',
    lead: 'Signez dans le cadre avec le doigt ou un stylet, ou tapez votre nom. Les deux comptent autant.',
    points: [
      '« Effacer » vide le cadre.',
      'Vous préférez signer sur papier, ou ne pas signer ? Dites-le à la personne qui vous traite.',
    ],
  },
  reader: {
    title: 'La personne qui a lu ou interprété',
    lead: 'La personne qui a lu ce texte à voix haute ou l’a interprété signe aussi, et personne d’autre.',
    points: [
      'Lisez ce que vous confirmez, puis signez de votre propre nom.',
      'Quelque chose n’est pas exact ? Rendez la tablette et dites-le.',
    ],
  },
  aftercare: {
    title: 'Vos prochaines semaines',
    lead: 'Ce qu’il faut faire et ce qu’il faut éviter, avec les dates. Vous recevez tout sur une fiche.',
    points: [
      'Lisez jusqu’à la fin, puis signez que vous l’avez lu.',
      'Quelque chose n’est pas clair ? Demandez maintenant.',
    ],
  },
  giveBack: {
    title: 'Rendez la tablette',
    lead: 'Tout est enregistré jusqu’ici. Veuillez donner la tablette à la personne qui vous traite.',
    points: ['L’équipe de la clinique écrit ici son code PIN. Vous n’en avez pas besoin.'],
  },
};
