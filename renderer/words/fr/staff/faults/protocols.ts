import type { MisfitAt, protocolFaults } from '../../../../../domain/faults/protocol-faults.ts';
import { readFieldFault } from '../../../../../domain/field-fault.ts';
import type { StaffSentences } from '../../../staff-words.ts';
import { fields } from '../../faults.ts';
import { count } from './count.ts';

export const protocols: StaffSentences<keyof typeof protocolFaults> = {
  'protocol-file': ({ why }) => `${files[why]} Rien n’a été modifié.`,
  'protocol-misfit': (misfit) =>
    `${misfit.place === '' ? 'Le protocole' : `À « ${misfit.place} »`} : ${misfitWords(misfit)}`,
  'unknown-treatment': () => 'Ce traitement n’existe pas. Revenez et choisissez-en un dans la liste.',
  'unknown-version': () => 'Cette version n’existe pas. Revenez et choisissez-en une dans la liste.',
  'unknown-draft': () => 'Ce brouillon n’est plus là. Revenez et ouvrez de nouveau le brouillon.',
  'draft-of-another': () => 'Ce brouillon appartient à un autre propriétaire. Ouvrez le vôtre ; les deux sont gardés.',
  'draft-changed': () =>
    'Le brouillon ou la version en vigueur a changé depuis votre lecture. Relisez ce qui a changé, puis approuvez.',
  'nothing-changed': () => 'Rien n’a changé depuis la version en vigueur. Modifiez d’abord quelque chose.',
  'problems-open': ({ problems }) =>
    problems === 1
      ? 'Un problème est à résoudre d’abord. Ouvrez les problèmes.'
      : `${count(problems)} problèmes sont à résoudre d’abord. Ouvrez les problèmes.`,
  'translators-file': () =>
    'Ce fichier n’est pas un fichier de traduction vers cette langue. Choisissez celui qui a été enregistré ici, puis réenregistré en CSV (UTF-8).',
  'treatment-taken': () => 'Un traitement porte déjà ce nom. Choisissez un autre nom.',
  'draft-full': () => 'Ce brouillon a trop d’étapes. Approuvez-le, ou continuez dans un nouveau.',
};

const files = {
  'not-text': 'Nous ne pouvons pas lire ce fichier : ce n’est pas un fichier texte.',
  'not-json':
    'Nous ne pouvons pas lire ce fichier : il est endommagé ou d’un autre type. Enregistrez-le de nouveau là d’où il vient.',
  'too-deep': 'Nous ne pouvons pas lire ce fichier : sa structure est plus profonde que celle d’un protocole.',
  'too-many': 'Nous ne pouvons pas lire ce fichier : il contient plus que ce qu’un protocole peut contenir.',
  'no-protocol': 'Il n’y a pas de protocole dans ce fichier. Choisissez-en un enregistré depuis « Notre pratique ».',
  'other-form':
    'Ce protocole a été écrit par une autre version de Chairside. Mettez cette tablette à jour, puis rouvrez le fichier.',
};

/** What is wrong at a place, and what to do. */
export function misfitWords({ why, most = 0, field }: MisfitAt): string {
  const fault = readFieldFault(field);
  if (fault) return fields[fault.code](fault.number);
  switch (why) {
    case 'missing':
      return 'Il manque quelque chose ici. Ajoutez-le.';
    case 'unknown-field':
      return 'Il y a ici un champ qu’un protocole n’a pas. Retirez-le.';
    case 'odd-key':
      return 'Il y a ici un champ dont le nom n’est pas permis. Retirez-le.';
    case 'kind':
      return 'Ce n’est pas ce qui va ici, par exemple un mot à la place d’un nombre. Corrigez-le.';
    case 'choice':
      return 'Ce n’est aucun des choix possibles. Choisissez-en un.';
    case 'too-long':
      return `C’est trop long : au plus ${count(most)} lettres. Raccourcissez.`;
    case 'too-many':
      return `Il y en a trop : au plus ${count(most)}. Retirez-en.`;
    case 'too-few':
      return `Il y en a trop peu : au moins ${count(most)}. Ajoutez-en.`;
    case 'too-small':
      return `C’est trop petit : au moins ${count(most)}. Corrigez-le.`;
    case 'too-large':
      return `C’est trop grand : au plus ${count(most)}. Corrigez-le.`;
    case 'form':
      return 'Ce n’est pas écrit comme il le faut ici. Corrigez-le.';
    case 'value':
      return 'Cela ne convient pas ici. Corrigez-le.';
  }
}
