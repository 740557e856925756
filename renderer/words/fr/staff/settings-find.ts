import type { FrenchAreas } from './french-areas.ts';

export const settingsFind: FrenchAreas['settingsFind'] = {
  details: {
    name: 'Nom, adresse et téléphone',
    also: 'clinique contact numéro hors horaires urgence fuseau horaire horloge durée rendez-vous calendrier papier A4 letter',
  },
  unknownBirth: { name: 'Clients dont la date de naissance est inconnue', also: 'âge anniversaire mineur inconnu' },
  workingDays: { name: 'Jours ouvrés', also: 'ouvert fermé férié déclarer réaction délai week-end' },
  questions: { name: 'Questions de santé par page', also: 'questionnaire une six client réponses' },
  staffLanguage: {
    name: 'Langue du personnel',
    also: 'English Spanish French German anglais espagnol français allemand deutsch español traduire écrans langue',
  },
  staff: {
    name: 'Qui travaille ici',
    also: 'équipe personnel collègue propriétaire praticien rôle nom ajouter code PIN quitter désactiver',
  },
  myPin: { name: 'Changer mon code PIN', also: 'mot de passe code oublié personnel' },
  idleLock: { name: 'Se verrouille tout seul après', also: 'inactivité minutes écran verrouillage délai veille' },
  lockNames: { name: 'L’écran verrouillé affiche, à côté d’un minuteur', also: 'confidentialité client nom initiales' },
  theme: { name: 'Clair ou sombre', also: 'thème nuit couleur écran affichage lumineux' },
  textSize: { name: 'Taille du texte pour l’équipe', also: 'grand caractères lettres police zoom affichage' },
  volume: { name: 'Volume des signaux de pause', also: 'son volume tester bruit alarme haut-parleur fort' },
  quiet: { name: 'Couper le son aujourd’hui', also: 'silence muet discret bruit alarme' },
  about: { name: 'Cette tablette', also: 'appareil version protocole application à propos' },
  printer: { name: 'Imprimante et exemplaires', also: 'imprimer papier page de test problème' },
  logo: { name: 'Logo sur les documents', also: 'image en-tête photo' },
  texts: {
    name: 'Textes que les clients lisent et signent',
    also: 'pratique protocole consentement soins préparation santé questions contrôles consignes formulation défaut version lire langue traduction traducteur',
  },
  backups: {
    name: 'Sauvegardes et registre',
    also: 'sauvegarde copie clé USB restaurer exercice prouver vérifier dommage',
  },
  bringIn: { name: 'Reprendre des clients', also: 'importer liste CSV fichier autre logiciel changer' },
  retention: { name: 'Combien de temps garder les clients', also: 'supprimer effacer années conservation durée' },
  passphrase: { name: 'Changer la phrase secrète', also: 'mot de passe ouvrir démarrage clé chiffrement' },
  recoveryKey: { name: 'Nouvelle clé de récupération', also: 'perdue papier clé urgence oubliée' },
  chairs: { name: 'Postes', also: 'tablettes plusieurs serveur connecter rejoindre synchroniser code ajouter' },
  seal: { name: 'Le sceau de la clinique', also: 'certificat empreinte signature renouveler signer' },
  inspection: { name: 'Inspection', also: 'inspecteur autorité contrôle lecture loi visites lots' },
  check: { name: 'Vérifier un document', also: 'contrôler PDF fiche authentique modifié papier' },
};
