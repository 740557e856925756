import type { tabletFaults } from '../../../../../domain/faults/tablet-faults.ts';
import { fieldSentence } from '../../../faults/field-sentence.ts';
import type { StaffSentences } from '../../../staff-words.ts';
import { fields } from '../../faults.ts';
import { counted, wait } from './amounts.ts';

const secrets = { passphrase: 'phrases secrètes erronées', 'recovery-key': 'clés de récupération erronées' };

export const tablet: StaffSentences<keyof typeof tabletFaults> = {
  'unknown-operation': () => 'Cette application ne connaît pas cette opération.',
  'not-allowed': ({ why }) =>
    why === 'other-page'
      ? 'Seule la page de Chairside elle-même peut demander cela.'
      : 'Ce n’est pas possible en ce moment.',
  'not-your-role': () =>
    'Votre rôle ne comprend pas cela. Un propriétaire peut changer les rôles dans les réglages, sous Équipe.',
  malformed: (params) => {
    if (!('where' in params)) return 'C’est trop grand ou illisible. Rien n’a été enregistré.';
    const { where, field } = params;
    const wrong = fieldSentence(fields, field) ?? 'Quelque chose manque, est trop long ou n’a pas la bonne forme.';
    return `${wrong} Rien n’a été enregistré.${where === '' ? '' : ` Regardez : ${where}.`}`;
  },
  internal: () => 'Une erreur s’est produite dans l’application. Cette étape n’est pas enregistrée. Réessayez.',
  'not-reached': ({ why }) =>
    why === 'bad-reply'
      ? 'L’application ne répond pas comme elle le devrait. Cette étape n’est pas enregistrée. Réessayez.'
      : 'L’application ne répond pas. Cette étape n’est pas enregistrée. Réessayez.',
  'other-version': () => 'L’application a été mise à jour entre-temps. Rechargez cette page.',
  'session-lost': () => 'Cette page n’est plus connectée. Ouvrez l’adresse que la commande de démarrage a affichée.',
  'wrong-pin': (params) =>
    'left' in params
      ? `Ce code PIN n’est pas le bon. Encore ${counted(params.left, 'essai', 'essais')}.`
      : `Ce code PIN n’est pas le bon. Attendez ${wait(params.waitMs)}, puis réessayez.`,
  'pin-wait': ({ waitMs }) => `Trop de codes PIN erronés. Attendez ${wait(waitMs)}, puis réessayez.`,
  'pin-spent': () => 'Trop de codes PIN erronés. La tablette a maintenant besoin de la clé de récupération sur papier.',
  'pin-replaced': () =>
    'Ce code PIN a été placé là à l’insu du registre ; il n’ouvre donc rien. Faites-vous donner un nouveau code par un propriétaire, ou utilisez la clé de récupération.',
  'key-wait': ({ secret, waitMs }) => `Trop de ${secrets[secret]}. Attendez ${wait(waitMs)}, puis réessayez.`,
  'not-recorded': ({ name }) => `La journée d’exemple n’a pas de réponse à ${name}.`,
  'zone-waits': () =>
    'Une intervention est en cours. Terminez-la d’abord, puis changez le fuseau horaire. Rien n’a été modifié.',
  'texts-own': () => 'Vos textes sont les vôtres et restent tels quels. Rien n’a été modifié.',
  'clock-unreadable': () =>
    'La date ou le fuseau horaire de cette tablette n’est pas réglé. Réglez-le dans les paramètres du système, puis réessayez.',
  'device-unreadable': () =>
    'Le fichier qui nomme cette tablette est endommagé. Restaurez le dossier de données depuis une sauvegarde.',
  'data-folder-unusable': () =>
    'Le dossier des données ne peut pas être utilisé. Choisissez-en un autre avec --data, ou demandez à la personne qui s’occupe de cette machine.',
  'data-folder-shared': () =>
    'Le dossier des données appartient à un autre utilisateur de cette machine. Démarrez Chairside sous ce compte, ou choisissez un autre dossier avec --data.',
  'port-taken': ({ port }) => `Le port ${port} est pris par un autre programme. Choisissez-en un autre avec --port.`,
  'port-refused': ({ port }) =>
    `Le port ${port} ne peut pas être utilisé ici. Choisissez-en un au-dessus de 1023 avec --port.`,
};
