import type { FrenchAreas } from './french-areas.ts';

export const seal: FrenchAreas['seal'] = {
  title: 'Sceau',
  under: 'La clé qui scelle tous les documents de cette clinique.',
  open: 'Dates et renouvellement',
  fingerprint: 'Empreinte du sceau',
  fingerprintHint: 'Chacun peut la comparer à l’empreinte sur une fiche.',
  since: 'Valable à partir du',
  until: 'Valable jusqu’au',
  standing: {
    sound: 'valable',
    'ends-soon': 'expire bientôt',
    ended: 'expiré',
    'not-begun': 'pas encore valable',
  },
  pastTitle: 'Anciens sceaux',
  pastRow: '{{since}} au {{until}}',
  pastWords: 'Ce qu’ils ont scellé en leur temps reste valable.',
  noPast: 'C’est le premier.',
  renew: 'Renouveler le sceau',
  renewing: 'Renouvellement…',
  renewTitle: 'Renouveler le sceau ?',
  renewWords:
    'Une nouvelle clé et un nouveau certificat sont créés. L’ancienne clé est détruite ; les fiches qu’elle a scellées restent valables. Une sauvegarde est faite aussitôt, car les anciennes ne contiennent pas la nouvelle clé.',
  renewKeep: 'Garder l’actuel',
  renewed: 'Le sceau est renouvelé',
  renewedWords: 'Les nouvelles fiches portent la nouvelle empreinte.',
  endsSoonTitle: 'Le sceau de la clinique expire le {{date}}',
  endsSoonWords: 'Après ce jour, rien ne peut être scellé. Le renouveler prend un instant.',
  endedTitle: 'Le sceau de la clinique a expiré',
  endedWords: 'Rien ne peut être scellé avant son renouvellement. Tout ce qui a été saisi est gardé.',
  notBegunTitle: 'L’horloge de la tablette est réglée avant le début du sceau',
  notBegunWords: 'Réglez l’horloge. Si elle est juste, renouvelez le sceau. D’ici là, rien ne peut être scellé.',
  clockRight: 'Sommes-nous le {{moment}} ?',
  clockRightRenew: 'Oui. Renouveler le sceau',
  clockRightWords:
    'La dernière fiche scellée porte une date postérieure. Si cette date et cette heure sont justes, le sceau peut être renouvelé ; cette fiche reste valable.',
  askOwner: 'Demandez au propriétaire de le renouveler.',
  check: 'Vérifier un document',
  checkTitle: 'Vérifier un document',
  checkUnder: 'Un fichier est-il tel que cette clinique l’a scellé ? Rien n’en est gardé.',
  checkIntro: 'Choisissez un PDF apporté ou envoyé par quelqu’un.',
  checkIntroWords:
    'Chaque octet est comparé au sceau qu’il contient et au fichier gardé sur cette tablette. Aucun réseau n’est nécessaire.',
  checking: 'Vérification…',
  finding: {
    untouched: 'Intact',
    changed: 'Modifié après le scellement',
    'added-to': 'Quelque chose a été ajouté après le sceau',
    'other-key': 'Scellé par une autre clé',
    'not-sealed': 'Non scellé',
  },
  meaning: {
    untouched: 'Il est, octet pour octet, tel que cette clinique l’a scellé.',
    changed: 'Au moins un octet n’est pas comme au scellement. Ne vous fiez pas à ce qu’il dit.',
    'added-to':
      'La partie scellée est intacte, mais ce qu’un lecteur affiche ne l’est peut-être pas. Ne vous fiez pas à ce qu’il affiche.',
    'other-key':
      'La clé qui l’a scellé n’était pas celle de cette clinique à ce moment-là. Ne le prenez pas pour un des nôtres.',
    'not-sealed': 'Il ne porte aucun sceau : on ne peut donc rien dire de son auteur ni de ce qui a été modifié.',
  },
  sealedAt: 'Scellé',
  sealedWith: 'Avec le sceau',
  presentSeal: '{{fingerprint}}, l’actuel',
  pastSeal: '{{fingerprint}}, valable du {{since}} au {{until}}',
  belongs: 'Appartient à',
  visitRow: '{{date}}, séance {{n}} sur {{of}}',
  how: {
    same: 'Octet pour octet le fichier gardé ici.',
    'begins-same': 'Jusqu’à l’ajout, c’est le fichier gardé ici.',
    'names-it': 'Il nomme cette visite, mais ce n’est pas le fichier gardé ici. Comparez-le avec celui-là.',
  },
  witness: {
    contradicts: 'Le registre de cette clinique a été modifié depuis',
    elsewhere: 'Le registre de cette clinique repart d’une sauvegarde plus ancienne',
    erased: 'Ce qu’il dit a été effacé du registre',
  },
  witnessMeaning: {
    contradicts:
      'Le document vient bien de la clinique et il est tel que scellé, mais le registre ne le contient pas. Croyez le document. Gardez ce fichier, et faites vérifier le registre par un propriétaire.',
    elsewhere:
      'Le document a été scellé après cette sauvegarde ; le registre ne le contient donc plus. Gardez ce fichier.',
    erased:
      'Le client l’a demandé, ou la durée de conservation était écoulée. Les lignes du registre sont ce qu’elles étaient.',
  },
  corrected: 'Corrigé le {{date}} : lisez-le avec la correction {{number}}.',
  notKept: 'Cette tablette ne garde pas ce fichier.',
  openVisit: 'Ouvrir la visite',
  another: 'En vérifier un autre',
};
