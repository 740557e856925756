import type { chairFaults } from '../../../../../domain/faults/chair-faults.ts';
import type { StaffSentences } from '../../../staff-words.ts';

export const chairs: StaffSentences<keyof typeof chairFaults> = {
  'hub-address': () =>
    'Ce n’est pas l’adresse d’un serveur. Saisissez-la comme elle a été affichée, par exemple 192.168.1.20:5432.',
  'hub-needed': () =>
    'Le serveur ne répond pas. Vérifiez que sa machine est allumée et que cette tablette est dans son réseau, puis réessayez.',
  'hub-refused': () => 'Le serveur ne laisse pas cette tablette faire cela.',
  'hub-connected': () => 'Cette tablette est déjà connectée.',
  'join-code-wrong': () => 'Ce code n’est pas le bon. Comparez-le lettre par lettre avec celui de l’autre écran.',
  'join-code-used': () => 'Ce code a déjà servi ou n’est plus valable. Demandez-en un nouveau.',
  'join-late': () => 'Cela a pris trop de temps. Recommencez avec un nouveau code.',
  'not-admitted': () => 'L’autre tablette en a admis une autre. Recommencez avec un nouveau code.',
  'last-enroller': () => 'C’est la dernière tablette qui peut ajouter des postes. Elle doit rester.',
  'detail-decided': () => 'Quelqu’un l’a déjà décidé.',
  'visit-elsewhere': () =>
    'Une visite de ce client est ouverte sur une autre tablette. Continuez là-bas, ou annulez-la d’abord là-bas.',
};
