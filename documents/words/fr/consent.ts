import type { PaperWords } from '../language.ts';
import { plural } from './plural.ts';

export const consent: PaperWords['consent'] = {
  title: 'Recueil du consentement',
  foot: (version) => `texte de consentement, version ${version}`,
  witness: 'Témoin',
  language: 'Langue',
  none: 'aucun',
  sample: 'Ce texte est un modèle. Personne à la clinique ne l’a encore approuvé.',
  textTitle: (title, version) => `${title}, version ${version}`,
  electronic: 'Un dossier électronique',
  meaning: 'Ce que signifie la signature',
  declinedMeaning: 'Devant témoin : ce texte a été montré, et la personne a décidé de ne pas le signer.',
  noted: (name) => `${name} a noté : `,
  questions: 'Questions posées',
  noQuestions: 'Aucune.',
  question: (when, words) => ` (${when}) : ${words || 'souhaite en parler'}`,
  answered: 'Réponse de la personne qui traite : ',
  notAnswered: 'sans réponse',
  health: 'Questions de santé',
  yes: (question) => `Oui : ${question}`,
  answer: (question) => (/\p{P}$/u.test(question) ? question : `${question} :`),
  noToEach: 'Non à chacune de ces questions :',
  noneAsked: 'Aucune n’a été posée.',
  alerts: 'Ce que la personne qui traite a décidé pour chaque « oui »',
  noAlerts: 'Aucune réponse n’était « oui ».',
  notDecided: 'Pas décidé : ',
  refused: 'Pas de traitement avec cette réponse : ',
  doctorsNote: (doctor, date) => `Certificat médical de ${doctor}, ${date}.`,
  decision: { continue: 'Continuer : ', reschedule: 'Reporter : ' },
  decided: (question, when, reason) => `${question} (${when}) ${reason}`,
  first: {
    declined: 'Le consentement a été refusé avant.',
    withdrawn: 'Le consentement a été retiré avant.',
    cancelled: 'La visite a été annulée avant.',
    moved: 'La visite a été reportée à une autre date avant.',
    ended: 'La visite s’est terminée avant.',
  },
  evidence: {
    text: 'Texte du consentement',
    textWords: (version, language) => `version ${version}, langue ${language}, SHA-256 `,
    copy: 'Exemplaire pour le client ou la cliente',
    copyWords:
      'Un exemplaire imprimé est remis à la fin de la visite, ou le fichier est enregistré dans un dossier sur demande. Chaque exemplaire porte un numéro dans le registre. La clinique en donne un autre à tout moment.',
    events:
      'Les entrées ci-dessous sont la partie de cette visite dans le registre de la clinique, dans l’ordre, telles qu’elles ont été enregistrées sur le moment. Chacune porte une empreinte de la précédente ; la dernière entrée ci-dessus était la plus récente du registre au moment du scellement. Les numéros absents appartiennent à d’autres entrées.',
  },
  clause: {
    numbered: (place) => `${place}.`,
    opened: (when, answer) => `Ouvert ${when}, ${answer}`,
    neverOpened: (answer) => `Jamais ouvert, ${answer}`,
    answers: {
      agreed: (when) => `accepté ${when}`,
      refused: (when) => `refusé ${when}`,
      read: (when) => `lu ${when}`,
      unanswered: () => 'sans réponse',
    },
    chosen: (option, when) => `choisi ${when} : ${option}`,
    photos: {
      record: 'Ces photos sont pour le dossier de la clinique.',
      teaching: 'Ces photos sont pour l’enseignement.',
      marketing: 'Ces photos sont pour la publicité.',
    },
    initialsAlt: (when) => `Initiales, ${when}`,
    optional: (title) =>
      /(?:^|\P{L})(?:facultati(?:fs?|ves?)|optionnel(?:le)?s?)(?:\P{L}|$)/iu.test(title)
        ? title
        : `${title} (facultatif)`,
    withdrawn: (when, reason) => `Retiré ${when}${reason === '' ? '' : `. ${reason}`}`,
  },
  knownBy: {
    'known-to-staff': 'Personne connue de l’équipe',
    'photo-id': 'A montré à l’équipe une pièce d’identité avec photo',
    'birth-date-confirmed': 'A confirmé le jour et le mois de naissance',
    'guardian-present': 'Personne connue par le représentant légal, qui était présent',
  },
  reader: {
    title: 'Lecture ou interprétation',
    statement: (name, signer, language) =>
      `Moi, ${name}, j’ai lu ou interprété tout ce texte pour ${signer} en ${language}, et j’ai transmis chaque question et chaque réponse comme elles ont été dites.`,
    named: (name, language, knows) => `${name} (${language}, ${knows})`,
    knows: {
      'first-language': 'langue maternelle',
      translator: 'traducteur ou traductrice',
      studied: 'a étudié la langue',
      'lived-there': 'a vécu là où on la parle',
    },
    signed: (when) => `Signé ${when}`,
    notSigned: 'n’a pas signé',
  },
  outcome: {
    declined: 'Refusé',
    declinedText: 'La personne a décidé de ne pas signer. Aucun traitement n’a été fait. ',
    inTheirWords: 'Dans ses mots : ',
    noReason: 'Aucune raison n’a été donnée, et ce n’est pas nécessaire.',
    signedBy: (signer, when) => `par ${signer} le ${when}`,
    witnessedBy: (name, when) => `, devant ${name} comme témoin à ${when}`,
    signed: (rest) => `Signé ${rest}`.trim(),
    beforeThatSigned: (rest) => `Signé auparavant ${rest}`.trim(),
    counts: (agreed, of, refused) =>
      `${agreed} ${plural(agreed, { one: 'point accepté', other: 'points acceptés' })} sur ${of}${refused > 0 ? ` ; ${refused} ${plural(refused, { one: 'point facultatif refusé', other: 'points facultatifs refusés' })}` : ''}.`,
    notWitnessed: {
      withdrawnFirst: 'Sans témoin : le consentement a été retiré avant.',
      cancelledFirst: 'Sans témoin : la visite a été annulée avant.',
      movedFirst: 'Sans témoin : la visite a été reportée à une autre date avant.',
      plain: 'Sans témoin.',
    },
    guardian: (name) => `${name}, représentant légal`,
    withdrawnSince: 'Retiré depuis la signature',
    withdrawnPoint: (when, reason) => `, ${when}. ${reason}`,
    signedForWithdrawal: 'Signé pour le retrait',
    reason: 'Raison : ',
    noneWritten: 'aucune n’a été notée.',
    writtenBy: (name) => `Noté par ${name}.`,
    needNotSign: ' Le retrait n’a pas été signé, et ce n’est pas nécessaire.',
    ended: {
      withdrawn: {
        title: 'Consentement retiré',
        meaning: 'Ce consentement a été retiré avant la première piqûre. Aucun traitement n’a été fait.',
      },
      stopped: {
        title: 'Consentement retiré',
        meaning: 'Ce consentement a été retiré pendant le traitement. Le traitement a été interrompu à ce moment-là.',
      },
      'not-signed-again': {
        title: 'Pas signé de nouveau',
        meaning:
          'Une réponse de santé a changé pendant le traitement, et il n’y a pas eu de nouvelle signature. Le traitement a été interrompu.',
      },
      'owed-at-finish': {
        title: 'Pas signé de nouveau avant la fin',
        meaning:
          'Le consentement a été demandé de nouveau pendant le traitement. Il n’avait pas été signé de nouveau à la fin du traitement.',
      },
      cancelled: {
        title: 'Annulé avant tout traitement',
        meaning: 'Aucun traitement n’a été fait avec ce consentement.',
      },
      rescheduled: {
        title: 'Reporté à une autre date avant tout traitement',
        meaning: 'Aucun traitement n’a été fait avec ce consentement.',
      },
    },
  },
};
