import type { fileFaults } from '../../../../../domain/faults/file-faults.ts';
import type { StaffSentences } from '../../../staff-words.ts';
import { size } from './amounts.ts';
import { count } from './count.ts';
import { logoRefused } from './logo.ts';

export const files: StaffSentences<keyof typeof fileFaults> = {
  'unknown-target': () => 'Ce dossier n’est plus là. Rebranchez la clé USB.',
  'place-gone': ({ label }) => `La sauvegarde n’est pas faite : ${label} n’est pas branché.`,
  'folder-failed': (params) => {
    switch (params.why) {
      case 'unplugged':
        return 'Cette clé USB n’est plus branchée. Branchez-la, ou choisissez un autre emplacement.';
      case 'name':
        return 'Ce document ne peut pas être enregistré sous son nom.';
      case 'full':
        return `${places[params.place]} : plus de place. Libérez-en ou choisissez un autre emplacement.`;
      case 'read-only':
        return `${places[params.place]} : protection en écriture. Choisissez un autre emplacement.`;
      case 'forbidden':
        return `${places[params.place]} : écriture interdite. Choisissez un autre emplacement.`;
      case 'unwritable':
        return `${places[params.place]} : écriture impossible. Rien n’a été enregistré. Réessayez ou choisissez un autre emplacement.`;
    }
  },
  'export-place': () => 'Cet emplacement est dans le dossier même du registre. Choisissez-en un autre.',
  'list-too-long': ({ most }) =>
    `Une liste sur papier contient jusqu’à ${count(most)} visites. Rien n’a été imprimé. Réduisez-la ou enregistrez-la comme tableau.`,
  'hand-out-changed': () =>
    'Rien n’a été remis : entre-temps, des clients ont été effacés ou joints. Recommencez la remise.',
  'export-failed': ({ why }) =>
    why === 'full'
      ? 'Rien n’a été enregistré : plus de place à cet endroit. Libérez-en ou choisissez un autre emplacement.'
      : why === 'too-large'
        ? 'Rien n’a été enregistré : cet emplacement n’accepte pas un fichier aussi grand. Choisissez un autre emplacement ou écrivez sans mot de passe.'
        : 'Rien n’a été enregistré : écriture impossible à cet endroit. Rebranchez la clé USB ou choisissez un autre emplacement.',
  'file-gone': () => 'Ce fichier n’est plus là. Rebranchez la clé USB et choisissez-le de nouveau.',
  'file-changed': () => 'Ce fichier n’est plus le même. Regardez-le de nouveau avant de l’utiliser.',
  'file-unreadable': () => 'Le fichier ne peut pas être lu. Retirez la clé USB, rebranchez-la, et réessayez.',
  'file-too-large': ({ most }) => `Le fichier dépasse ${size(most)}. Choisissez-en un plus petit.`,
  'not-a-pdf': () => 'Ce fichier n’est pas un PDF, quoi que dise son nom. Choisissez le PDF qui a été enregistré.',
  'fonts-missing': () =>
    'Les documents ne peuvent pas être établis : les polices de cette installation manquent. Réinstallez Chairside.',
  'no-glyph': ({ letter, codePoint }) =>
    `Le caractère « ${letter} » (U+${codePoint}) ne peut pas être imprimé. Écrivez-le avec d’autres lettres, puis refaites le document.`,
  'unknown-printer': () => 'Cette imprimante n’est plus là. Choisissez-en une autre.',
  'not-cancelled': () =>
    'L’imprimante ne l’a pas lâché. Arrêtez-le sur l’imprimante même, ou éteignez-la, puis réessayez.',
  'print-failed': (params) => {
    switch (params.why) {
      case 'gone':
        return 'Cette imprimante n’est plus là. Choisissez une autre imprimante.';
      case 'refused':
        return 'L’imprimante n’a pas pris le document. Vérifiez qu’elle est allumée et branchée, puis imprimez de nouveau.';
      case 'silent':
        return 'L’imprimante n’a pas répondu à temps. Regardez si le papier en sort avant d’imprimer de nouveau.';
      case 'takes-none':
        return 'L’imprimante ne prend aucun document en ce moment. Choisissez-en une autre, ou enregistrez le fichier.';
      case 'stopped':
        return `L’imprimante est arrêtée${params.said === '' ? '' : ` : ${params.said}`}. Réglez cela et relancez-la, ou choisissez-en une autre.`;
    }
  },
  'logo-refused': logoRefused,
};

const places = { stick: 'La clé USB', folder: 'Le dossier' };
