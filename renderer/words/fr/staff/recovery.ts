import type { FrenchAreas } from './french-areas.ts';

export const recovery: FrenchAreas['recovery'] = {
  title: 'Le registre ne s’ouvre pas',
  restore: 'Restaurer une sauvegarde',
  restoreWords:
    'La clinique repart de la dernière sauvegarde, avec la clé de récupération du papier. Ce qui est sur cette tablette est mis de côté, pas effacé.',
  save: 'Enregistrer ce qui est lisible',
  saveWords:
    'Les clients, visites et documents scellés encore lisibles vont sur une clé USB ou dans un dossier, en pages pour tout navigateur. Le registre est seulement lu.',
  saveFirst:
    'Faites d’abord ceci si des étapes ont été enregistrées après la dernière sauvegarde : elles ne sont dans aucune sauvegarde.',
  saveGo: 'Enregistrer',
  saving: 'Lecture et enregistrement…',
  plainTitle: 'Quiconque a le dossier peut le lire',
  plainWords:
    'C’est du texte en clair : noms, réponses de santé, signatures. Gardez la clé USB en lieu sûr, et effacez le dossier quand il ne sert plus.',
  where: 'Où l’enregistrer',
  placeFirst: 'Choisissez d’abord un emplacement',
  typedKey: 'La clé de récupération du papier',
  typedPassphrase: 'La phrase secrète de cette tablette',
  passphraseFirst: 'Tapez d’abord la phrase secrète',
  understood: 'Je sais que le dossier est lisible par quiconque l’a entre les mains.',
  understandFirst: 'Confirmez que c’est du texte en clair',
  savedTitle: 'Enregistré',
  folder: 'Le dossier',
  openWith: 'Ouvrez-y START HERE avec un navigateur. Les documents scellés y sont tels qu’ils ont été scellés.',
  account: 'Ce qui a été lu et ce qui est perdu',
};
