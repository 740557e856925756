import type { PaperWords } from '../language.ts';

export const correction: PaperWords['correction'] = {
  title: (number) => `Rectification ${number}`,
  foot: (number) => `rectification ${number}`,
  written: 'Rédigée le',
  writtenBy: 'Rédigée par',
  belongsTo: (sealed) => `Se rapporte aux documents scellés le ${sealed}`,
  hash: ', SHA-256 :',
  stay: 'Ces documents restent tels qu’ils ont été scellés. Lisez celui-ci avec eux.',
  earlier: 'Écrit après le scellement, avant cette rectification',
  signedAs: (former) => ` (a signé sous le nom de ${former})`,
  details: 'Les données du client',
  name: 'Nom',
  born: 'Date de naissance',
  was: 'Au moment du scellement : ',
  is: 'Maintenant : ',
  origin: 'D’où cela vient',
  visit: 'Numéro de visite ',
  tablet: (name, device, when) => `Écrit par ${name} sur la tablette ${device}, ${when}.`,
  kept: 'Chaque entrée reste dans le dossier de la visite, celle-ci aussi, avec le nom de la personne qui l’a écrite, la date et l’heure.',
  right: 'Ce qui est exact',
  withdrawn: (point) => `${point} : consentement retiré`,
  withdrawnLine: (point, text) => `${point} : consentement retiré.${text === '' ? '' : ` ${text}`}`,
  asWritten: (language) => `Tel que l’a écrit la clinique (${language})`,
  forClient: (language) => `Pour le client (${language})`,
  aid: (language) =>
    `Les pages précédentes sont la rectification pour le client (${language}). Celles-ci disent la même chose dans la langue de la clinique.`,
  noReason: 'Aucun motif n’a été donné, et il n’en faut pas. Désormais, ce point ne vaut plus.',
};

/** What the papers are called where another paper names them. */
export const papers: PaperWords['files']['papers'] = {
  'aftercare-sheet': 'Fiche de soins',
  'preparation-sheet': 'Fiche de préparation',
  'aftercare-sheet-large': 'Fiche de soins, gros caractères',
  'preparation-sheet-large': 'Fiche de préparation, gros caractères',
  'consent-record': 'Recueil du consentement',
  'consent-copy': 'Consentement, exemplaire client',
  'visit-record': 'Dossier de la visite',
  correction: 'Rectification',
  'reaction-report': 'Rapport sur une réaction',
  'moved-sheet': 'Fiche de préparation, nouvelle date',
};
