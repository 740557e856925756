import type { FrenchAreas } from './french-areas.ts';

export const countersign: FrenchAreas['countersign'] = {
  consentTitle: 'Être témoin du consentement',
  consentText: '{{name}} a signé à {{time}}. Vous l’avez vu, et vous savez qui a signé.',
  aftercareTitle: 'Être témoin pour la fiche de soins',
  aftercareText: '{{name}} a parcouru les dates et signé à {{time}}. Vous l’avez vu.',
  declinedTitle: 'Être témoin du refus de signer',
  declinedText: '{{name}} a décidé de ne pas signer. C’est noté, et rien n’est fait aujourd’hui.',
  how: 'Comment savez-vous qui a signé ?',
  howDecided: 'Comment savez-vous qui a décidé ?',
  known: 'Personne connue',
  photoId: 'Pièce avec photo',
  birthDate: 'Date de naissance confirmée',
  guardian: 'Représentant légal présent',
  note: 'Note (facultatif)',
  waitsHow: 'Dites d’abord comment vous le savez',
  sign: 'Signer comme témoin',
};
