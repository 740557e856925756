import { counting } from '../faults/counting.ts';
import type { French } from './french.ts';

const count = counting('fr');

export const faults: French['faults'] = {
  'identity-mismatch': () =>
    'Cela ne correspond pas à nos informations. Essayez encore une fois ou rendez la tablette.',
  'identity-refused': () => 'Ce n’était pas juste trois fois de suite. Veuillez rendre la tablette.',
  'not-identified': () => 'Confirmez d’abord que c’est bien vous.',
  'language-not-offered': () =>
    'Rien ne peut être lu dans cette langue en ce moment. Choisissez-en une autre, ou demandez à l’équipe.',
  'details-needed': () => 'Veuillez écrire quelques mots sur votre « oui ».',
  'answer-other-kind': () => 'Cette réponse ne va pas avec cette question. Choisissez-en une sur l’écran.',
  'answers-missing': () => 'Certaines questions n’ont pas encore de réponse. Veuillez y répondre.',
  'no-last-answer': () =>
    'Votre dernière réponse ne peut pas être reprise pour cette question. Veuillez répondre de nouveau.',
  'clause-unread': () => 'Ouvrez et lisez d’abord ce point.',
  'clauses-open': () => 'Avant de signer, il faut lire chaque point et décider.',
  'initials-needed': () => 'Écrivez d’abord vos initiales dans le cadre.',
  'not-initials': () =>
    'Des initiales sont plus qu’un point et ont au plus dix lettres. Veuillez les écrire de nouveau.',
  'not-a-signature': () => 'Signez avec votre signature complète, dans le cadre, ou tapez votre nom.',
  'name-mismatch': () => 'Écrivez le nom complet comme il est affiché à l’écran.',
  'parts-unread': () => 'Veuillez d’abord lire toutes les parties de la fiche.',
  'not-printable': ({ letter }) =>
    `Nous ne pouvons pas imprimer « ${letter} ». Veuillez l’écrire avec d’autres lettres.`,
};

export const fields: French['fields'] = {
  empty: () => 'Écrivez quelque chose ici.',
  'one-line': () => 'Écrivez sur une seule ligne.',
  'too-long': (most) => `Au plus ${count(most)} lettres.`,
  'range-falls': () => 'Le deuxième nombre d’un intervalle est le plus grand.',
  'hours-with-time': () => 'Avec des heures, pas d’heure du jour : enlevez-la, ou comptez en jours.',
  'control-character': () => 'Il y a un caractère de commande. Écrivez-le de nouveau à la main.',
  'hidden-direction': () =>
    'Il y a une marque cachée qui change le sens de l’écriture. Écrivez-le de nouveau à la main.',
  'hidden-letter': () => 'Il y a une lettre invisible. Écrivez-le de nouveau à la main.',
  'mixed-letters': () =>
    'Un mot a des lettres semblables de deux alphabets. Écrivez-le de nouveau avec un seul clavier.',
  emoji: () => 'Écrivez avec des lettres, sans émojis.',
  'name-letters': () => 'Un nom contient des lettres.',
  'phone-digits': () => 'Un numéro de téléphone contient des chiffres, par exemple +33 1 99 00 00 00.',
  'phone-words': () => 'Écrivez d’abord le numéro, puis les mots entre parenthèses : 01 99 00 00 00 (travail).',
  'phone-length': () => 'Un numéro de téléphone a de 3 à 20 chiffres. Vérifiez le numéro.',
  'email-form': () => 'Une adresse e-mail ressemble à nom@example.org.',
  'date-incomplete': () => 'Écrivez le jour, le mois et l’année.',
  'month-range': () => 'Les mois vont de 1 à 12.',
  'year-unclear': (guess) =>
    guess > 0
      ? `Vouliez-vous dire ${guess} ? Écrivez l’année avec quatre chiffres.`
      : 'Écrivez l’année avec quatre chiffres.',
  'birth-in-future': () => 'Ce jour n’est pas encore arrivé. Vérifiez la date de naissance.',
  'birth-too-long-ago': (most) => `C’était il y a plus de ${most} ans. Vérifiez l’année.`,
  'session-past-course': () => 'Le numéro de la séance est plus grand que le nombre de séances prévues.',
  'after-final': () => 'Après la dernière séance, il n’y en a plus. Laissez les deux dates vides.',
  'final-before-next': () => 'La dernière séance ne peut pas être avant la prochaine. Choisissez d’abord la prochaine.',
  'age-range': (most) => `Écrivez l’âge en années entières, de 0 à ${most}.`,
};
