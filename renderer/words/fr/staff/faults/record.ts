import type { recordFaults } from '../../../../../domain/faults/record-faults.ts';
import { ownPlaceOf } from '../../../../../domain/own-places.ts';
import type { StaffSentences } from '../../../staff-words.ts';
import { wait } from './amounts.ts';
import { count } from './count.ts';

const beforeNext = (waitMs: number | undefined): string =>
  waitMs === undefined ? '' : ` Attendez ${wait(waitMs)} avant le prochain essai.`;

export const record: StaffSentences<keyof typeof recordFaults> = {
  'store-settings': () =>
    'Le registre ne peut pas fonctionner en sécurité sur cet ordinateur. Rien n’a été modifié. Appelez l’assistance.',
  'store-unreadable': () =>
    'Les dossiers ne peuvent pas être ouverts : le stockage de cette tablette ne répond pas comme il le devrait. Rien n’a été modifié. Appelez l’assistance.',
  'store-wrong-key': () =>
    'La clé n’ouvre pas ces dossiers. Rien n’a été modifié. Utilisez la clé de récupération sur papier.',
  'store-busy': () => 'Chairside fonctionne déjà sur cette tablette. Fermez d’abord l’autre fenêtre.',
  'store-exists': () => 'Il y a déjà des dossiers sur cette tablette. Rien n’a été modifié.',
  'store-missing': ({ why }) =>
    why === 'folder'
      ? 'Il n’y a pas de registre dans ce dossier.'
      : 'Les dossiers ne sont pas là où ils devraient être. Rien n’a été modifié. Appelez l’assistance.',
  'store-not-encrypted': () =>
    'Ce registre n’est pas chiffré ; Chairside ne l’utilise donc pas. Rien n’a été modifié. Appelez l’assistance.',
  'store-damaged': () =>
    'Le registre est endommagé. Cessez de travailler avec cette tablette et appelez l’assistance. Rien n’a été modifié.',
  'store-not-ours': () => 'Ce fichier contient autre chose qu’un registre Chairside. Rien n’a été modifié.',
  'store-from-newer-version': ({ why }) =>
    why === 'backup'
      ? 'Cette sauvegarde vient d’une version plus récente de Chairside. Installez cette version pour la restaurer.'
      : 'Ces dossiers viennent d’une version plus récente de Chairside. Installez cette version pour les ouvrir. Rien n’a été modifié.',
  'not-saved': ({ why }) => {
    switch (why) {
      case 'just-now':
        return 'La tablette ne peut pas écrire dans son stockage en ce moment. Réessayez.';
      case 'paper':
        return 'Le registre a changé pendant que le document était établi. Rien n’est scellé. Réessayez.';
      case 'papers':
        return 'Le registre a changé pendant que les documents étaient établis. Rien n’est scellé. Réessayez.';
      case undefined:
        return 'Pas enregistré : la tablette n’a pas pu écrire dans son stockage. Faites de la place s’il est plein, puis réessayez.';
    }
  },
  'folder-linked': () =>
    'Rien n’a été enregistré : là où le dossier devrait être, il y a un lien ou un fichier. Retirez-le, ou choisissez un autre emplacement.',
  'keys-damaged': ({ why }) =>
    why === 'or-records'
      ? 'Les clés des dossiers, ou les dossiers eux-mêmes, manquent ou sont endommagés sur cette tablette. Rien n’a été modifié. Restaurez une sauvegarde : elle apporte ses propres clés, et la clé de récupération sur papier l’ouvre.'
      : 'Les clés des dossiers manquent ou sont endommagées. Rien n’a été modifié. Restaurez une sauvegarde : elle apporte ses propres clés.',
  'keys-exist': () => 'Il y a déjà des dossiers sur cette tablette. Rien n’a été modifié.',
  'keychain-refused': () =>
    'Le trousseau de cet ordinateur n’ouvre pas les dossiers. Rien n’a été modifié. Utilisez la clé de récupération sur papier.',
  'passphrase-needed': () => 'Cette tablette n’a pas de trousseau pour garder la clé. Choisissez une phrase secrète.',
  'no-passphrase': () => 'Le trousseau de cet ordinateur ouvre les dossiers ; il n’y a pas de phrase secrète.',
  'wrong-passphrase': ({ why, waitMs }) =>
    `${why === 'changing' ? 'Cette phrase secrète n’est pas la bonne.' : 'Cette phrase secrète n’est pas la bonne. Réessayez, ou utilisez la clé de récupération.'}${beforeNext(waitMs)}`,
  'wrong-recovery-key': ({ why, waitMs }) => `${wrongKey[why]}${beforeNext(waitMs)}`,
  'recovery-key-needed': ({ why }) => keyNeeded[why],
  'record-closed': () =>
    'Ouvrez d’abord le registre avec la clé de récupération. Définissez ensuite le nouveau code PIN.',
  'records-sound': () =>
    'Les dossiers de cette tablette sont intacts. Ouvrez-les avec leur propre clé de récupération. Rien n’a été modifié.',
  'not-damaged': () =>
    'Rien n’indique que le registre de cette tablette soit endommagé. Ouvrez-le avec sa clé de récupération. Rien n’a été enregistré.',
  'not-readable': () => 'Il n’y a rien à lire sur cette tablette. Restaurez une sauvegarde.',
  'nothing-readable': () => 'Plus rien de ce registre ne peut être lu. Restaurez une sauvegarde.',
  'backup-damaged': ({ why }) =>
    why === 'incomplete'
      ? 'Cette sauvegarde n’est pas complète.'
      : 'Cette sauvegarde est endommagée. Prenez-en une autre, et faites-en bientôt une nouvelle.',
  'backup-failed': ({ why }) => backupFailed[why],
  'place-mended': () =>
    'Quelque chose occupait la place de l’archive à l’emplacement des sauvegardes. Cela a été retiré, et ce qui doit s’y trouver a été réécrit.',
  'other-place': ({ label }) =>
    `Des clients effacés peuvent encore figurer dans les sauvegardes sur ${ownPlaceOf(label) === null ? label : 'cette tablette'} : il a été impossible d’y écrire. La prochaine sauvegarde réessaie.`,
  cancelled: ({ why }) => cancelled[why],
  'no-backup': ({ why }) => noBackup[why],
  'unknown-client': () => 'Ce client n’existe pas sur cette tablette.',
  'unknown-visit': () => 'Cette visite n’existe pas sur cette tablette.',
  'unknown-document': () => 'Ce document n’existe pas sur cette tablette.',
  'on-hold': () => 'Un blocage est posé pour ce client : rien n’est effacé tant qu’il n’est pas levé.',
  'visit-open': ({ why }) =>
    why === 'erasing'
      ? 'Ce client a une visite qui n’est pas close. Terminez-la d’abord.'
      : 'Ce client a une visite qui n’est pas encore close. Poursuivez celle-là.',
  'unknown-list': () => 'Cette liste ne figure plus au dossier.',
  'list-unreadable': () =>
    'Ce fichier n’est pas une liste : il faut une première ligne avec les noms des colonnes, puis une ligne par client.',
  'list-columns': () => 'Indiquez d’abord quelle colonne contient le nom et laquelle la date de naissance.',
  'list-empty': () => 'Aucune ligne de ce fichier ne serait reprise.',
  'join-same': () => 'Ces deux fiches sont déjà un seul client.',
  'join-open': () => 'Les deux ont une visite en cours. Terminez-en d’abord une. Rien n’a été joint.',
  'join-undecided': () => 'Une donnée n’est pas encore tranchée. Rien n’a été joint.',
  'not-joined': () => 'Ces deux fiches ne sont pas jointes.',
  'unknown-photo': () => 'Cette photo n’existe pas. Elle a peut-être été effacée avec son client.',
  'photo-unfit': () => 'Cette image ne peut pas être gardée. Reprenez-la.',
  'photo-altered': () => 'Cette photo n’est pas celle du registre. Contrôlez le registre dans les réglages.',
  'photo-not-agreed': ({ why }) =>
    ({
      'not-asked': 'Aucune clause de cette clinique ne parle de photos. Ajoutez-en une sous « Notre pratique ».',
      'not-signed': 'Le client n’a pas encore signé. Les photos viennent après le consentement.',
      refused: 'La clause sur les photos a été refusée. La caméra reste éteinte.',
      withdrawn: 'L’accord sur les photos a été retiré. La caméra reste éteinte.',
      ended: 'Cette visite est terminée. Prenez des photos à la suivante.',
      full: 'Cette visite a 40 photos. Pas une de plus n’est gardée.',
    })[why],
  'list-waits': ({ rows, people }) =>
    `Rien n’a été repris. Lignes à corriger : ${count(rows)} ; personnes à trancher : ${count(people)}.`,
  'list-kept': ({ name, why }) =>
    why === 'hold'
      ? `Personne n’a été retiré : un blocage est posé pour ${name}, venu avec cette liste.`
      : why === 'joined'
        ? `Personne n’a été retiré : la fiche de ${name}, venu avec cette liste, est jointe à une autre.`
        : `Personne n’a été retiré : ${name} est venu avec cette liste et a désormais une visite.`,
  'erasing-waits': () => 'Une intervention est en cours. Terminez-la d’abord, puis effacez. Rien n’a été effacé.',
  'erasing-now': () => 'Un instant : un client est en cours d’effacement.',
  'updating-now': () => 'Un instant : le registre est en cours de préparation.',
  'not-wiped': () =>
    'Le client est effacé. Ses traces dans le fichier n’ont pas pu être écrasées : le disque est plein ou n’écrit pas. Un nouvel essai se fera de lui-même.',
};

const wrongKey = {
  typing: 'Il y a une faute de frappe dans cette clé. Comparez-la avec votre papier.',
  'other-key': 'Ce n’est pas la clé de récupération de cette tablette. Cherchez le papier le plus récent.',
  'not-shown': 'Ce n’est pas la clé affichée. Comparez-la lettre par lettre.',
};

const keyNeeded = {
  'new-pin': 'Pour définir un nouveau code PIN ici, tapez la clé de récupération de votre papier.',
  'no-passphrase': 'Aucune phrase secrète n’ouvre ce registre. Tapez la clé de récupération.',
  backup: 'Une sauvegarde s’ouvre avec la clé de récupération.',
};

const noBackup = {
  gone: 'Cette sauvegarde n’est plus là. Rebranchez la clé USB.',
  'none-yet': 'Il n’y a pas encore de sauvegarde à cet endroit. Faites-en d’abord une.',
  'too-slow': 'Les sauvegardes n’ont pas pu être lues à temps. Rebranchez la clé USB, ou copiez-les sur une autre.',
};

const backupFailed = {
  linked:
    'La sauvegarde n’est pas faite : là où son dossier devrait être, il y a un lien ou un fichier. Retirez-le, ou choisissez un autre emplacement.',
  full: 'La sauvegarde n’est pas faite : plus de place à cet emplacement. Libérez-en ou choisissez-en un autre.',
  unwritable:
    'La sauvegarde n’est pas faite : écriture impossible à cet emplacement. Rebranchez la clé USB ou choisissez-en un autre.',
  unknown: 'La sauvegarde n’est pas faite.',
};

const cancelled = {
  backup: 'La sauvegarde a été annulée. Les précédentes sont intactes.',
  drill: 'Annulé. Rien n’a été prouvé.',
  check: 'La vérification a été annulée. Elle ne dit rien du registre.',
  restore: 'La restauration a été annulée. La tablette est comme avant.',
  export: 'Annulé. Rien n’est resté à cet emplacement.',
  'hand-out': 'Annulé. Rien n’est resté à cet emplacement.',
};
