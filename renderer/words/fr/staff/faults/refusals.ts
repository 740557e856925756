import { dates } from '../../../../../documents/words/fr/dates.ts';
import { languageName } from '../../../../../documents/words/language-name.ts';
import type { PassphraseWeakness } from '../../../../../domain/clinic/passphrase-weakness.ts';
import type { RefusalCode } from '../../../../../domain/refusal.ts';
import type { AskedFact } from '../../../../../domain/visit/facts/recorded-fact.ts';
import { fieldSentence } from '../../../faults/field-sentence.ts';
import type { StaffSentences } from '../../../staff-words.ts';
import { fields } from '../../faults.ts';
import { count } from './count.ts';
import { breakTimeOut, hourSkipped, tooSoon } from './days.ts';

const weaknesses: Readonly<Record<PassphraseWeakness, string>> = {
  'one-word': 'c’est un seul mot',
  common: 'beaucoup de gens l’utilisent',
  repeated: 'elle se répète',
  'in-a-row': 'elle suit les touches ou l’alphabet',
  date: 'c’est une date',
  name: 'c’est un nom',
  clinic: 'elle est dans le nom de la clinique ou de son propriétaire',
};

const missingFacts: Readonly<Record<AskedFact, string>> = {
  'postal-address': 'l’adresse postale',
  'identity-document': 'la pièce d’identité vue',
  'guardian-document': 'la pièce d’identité vue du représentant légal',
  'patch-test': 'le test cutané',
  description: 'la description du travail',
  'licence-number': 'le numéro d’agrément du praticien',
  'steriliser-load': 'le cycle du stérilisateur',
  complications: 's’il y a eu des complications',
  lots: 'les lots de pigment et d’aiguille, avec fabricant et péremption',
  'place-on-the-body': 'où chaque pigment a été posé',
  'pigment-on-client-paper': 'les pigments',
};

const notReadyWhy = {
  missing: 'pas encore traduit',
  stale: 'modifié depuis la traduction',
  'not-approved': 'pas encore approuvé',
} as const;

const delay = (hours: number): string => (hours === 1 ? 'une heure' : `${count(hours)} heures`);

export const refusals: StaffSentences<RefusalCode> = {
  'not-now': ({ why }) =>
    why === 'nothing-sealed'
      ? 'Rien n’est encore scellé ; il n’y a donc rien à enregistrer.'
      : 'Cette étape n’a pas sa place ici. La visite s’affiche telle qu’elle est.',
  'visit-closed': () => 'Cette visite est scellée et close. Ajoutez plutôt une correction à côté.',
  'visit-full': () =>
    'Cette visite est pleine : plus a été saisi qu’elle ne peut contenir. L’équipe peut la terminer et en ouvrir une nouvelle.',
  'drafts-full': () =>
    'Pas gardé : trop de choses ne sont pas enregistrées ici. Enregistrez ou effacez d’abord quelque chose.',
  'unknown-item': ({ why }) => {
    switch (why) {
      case 'never-agreed':
        return 'Le client n’a pas accepté ce point ; il n’y a donc rien à retirer.';
      case 'print':
        return 'Cette impression n’est plus connue. Regardez l’imprimante.';
      case undefined:
        return 'Cet élément ne fait pas partie de cette visite. Rouvrez la visite.';
    }
  },
  'practice-visit': ({ why }) => {
    switch (why) {
      case 'elsewhere':
        return 'Pas pendant une visite d’exercice. Terminez d’abord l’exercice.';
      case 'none':
        return 'Aucune visite d’exercice n’est en cours. Commencez-en d’abord une.';
      case 'back':
        return 'Le temps de l’exercice ne fait qu’avancer. Choisissez une heure plus tard, ou terminez l’exercice et recommencez.';
      case 'far':
        return 'Choisissez un jour à moins de deux ans d’aujourd’hui.';
      case 'stuck':
        return 'Avec ce texte, personne n’arrive jusque-là : une réponse ou un contrôle met fin à chaque visite. Changez cela d’abord dans le brouillon.';
    }
  },
  'doctors-note-needed': () =>
    'Cette réponse demande d’abord un certificat médical. Enregistrez-le, ou reportez la visite.',
  'note-ahead': () => 'La date du certificat est encore à venir. Regardez de nouveau le certificat.',
  'alerts-open': () => 'Une réponse attend encore votre décision, par écrit.',
  'too-soon-open': () =>
    'C’est trop tôt après la dernière séance. Décidez d’abord par écrit : poursuivre, ou un autre jour.',
  'decision-open': () => 'Un contrôle attend encore votre décision, par écrit.',
  'time-needed': () => 'Dites à quelle heure : ce jour seul ne suffit pas.',
  'time-ahead': () => 'Ce jour et cette heure sont encore à venir. Choisissez plus tôt.',
  'remedy-open': () => 'Corrigez d’abord au fauteuil, puis contrôlez de nouveau.',
  'remedy-steps-open': () => 'Marquez chaque étape comme faite, puis contrôlez de nouveau.',
  'decision-needed': () => 'Décidez d’abord par écrit : continuer ou reporter.',
  'must-reschedule': () => 'Pas aujourd’hui. Personne ne peut passer outre. Choisissez une nouvelle date.',
  'reason-needed': () => 'Écrivez pourquoi. Aucun constat du dossier ne le dit.',
  'date-too-soon': tooSoon,
  'date-too-far': () => 'Cette date est à plus de deux ans. Vérifiez l’année.',
  'hour-skipped': hourSkipped,
  'next-too-soon': tooSoon,
  'course-fault': (params) =>
    params.because === 'mismatch'
      ? 'Le numéro de la séance, la dernière séance et la prochaine date ne vont pas ensemble.'
      : tooSoon(params),
  'time-out-incomplete': () => 'Confirmez chaque ligne du time-out.',
  'clause-required': ({ why }) =>
    why === 'withdrawing'
      ? 'Seuls les points facultatifs peuvent être retirés séparément.'
      : 'Ce point est indispensable. Posez une question à son sujet, ou décidez de ne pas signer.',
  'question-open': ({ why }) =>
    why === 'handing-over'
      ? 'Le client a posé une question. Écrivez d’abord votre réponse.'
      : 'Une question attend encore une réponse. Veuillez rendre la tablette.',
  'consent-outdated': () =>
    'Le texte du consentement a changé depuis la signature. Il doit être lu et signé de nouveau.',
  'birth-date': (params) =>
    ('why' in params ? fieldSentence(fields, params.why) : null) ??
    'Cette date de naissance ne peut pas être juste. Corrigez-la dans les informations du client.',
  'birth-date-needed': () =>
    'Cette clinique demande une date de naissance. Un propriétaire peut accepter les clients sans date dans les réglages.',
  'always-meaning': () =>
    'Un nombre, une date ou un choix change toujours le sens. Laissez ce changement sous « Sens ».',
  'age-statement': () => 'Demandez son âge au client, et choisissez sa réponse.',
  'no-birth-date': () =>
    'Sa date de naissance est inconnue ; elle n’a donc pas été confirmée. Dites comment vous avez reconnu le client.',
  'too-young': (params) => {
    if (!('minimumAge' in params)) return 'Le client est plus jeune que ce que la clinique accepte.';
    return params.known === 'birth-date'
      ? `Trop jeune : cette clinique traite à partir de ${params.minimumAge} ans.`
      : `Cette clinique traite à partir de ${params.minimumAge} ans, et la date de naissance est inconnue. Demandez l’âge, et modifiez les informations.`;
  },
  'guardian-needed': () => 'Le client est mineur. Ajoutez le nom du représentant légal présent.',
  'on-break': () => 'La pause est encore en cours. Terminez-la d’abord.',
  'not-on-break': () => 'Aucune pause n’est en cours.',
  'clock-unconfirmed': () =>
    'L’horloge de la tablette est peut-être fausse. Dites d’abord quelle heure est juste, puis continuez.',
  'told-time-out': () =>
    'Cette heure est avant la dernière entrée, ou plus d’un jour en avance. Choisissez l’heure qu’il est.',
  'day-over': () =>
    'Ces contrôles et ces réponses datent d’un autre jour. Recommencez la journée, ou reportez la visite.',
  'stopped-today': () => 'Un constat a mis fin au traitement de ce client aujourd’hui. Personne ne peut passer outre.',
  'why-needed': () => 'Écrivez pourquoi. Ce qui figurait avant reste dans le dossier de visite, barré.',
  'break-not-due': () => 'Aucune pause n’est encore due ; il n’y en a donc aucune à sauter.',
  'reaction-day-ahead': () => 'Ce jour n’est pas possible : il n’est pas encore là, ou la clinique le savait déjà.',
  'reaction-day-early': () => 'Ce jour est trop tôt.',
  'reaction-closed': () => 'Cette réaction est close. Signalez-en une nouvelle si elle revient.',
  'reported-already': () => 'La déclaration est déjà inscrite.',
  'report-first': () => 'Déclarez-la d’abord : l’obligation de déclarer ne finit pas avec la réaction.',
  'same-appointment': () => 'C’est déjà le rendez-vous. Choisissez un autre jour ou une autre heure.',
  'copy-not-made': () =>
    'Aucun exemplaire de ce type n’a encore été fait. Imprimez-le ou enregistrez-le d’abord, ou dites qu’il sera remis plus tard.',
  'language-missing': () => 'Cette clinique n’a pas de textes dans cette langue. Choisissez-en une autre.',
  'language-not-ready': ({ language, texts, why }) =>
    `Pas prêt en ${languageName(language, 'fr')} : ${texts === 1 ? 'un texte est' : `sur ${count(texts)} textes, le premier est`} ${notReadyWhy[why]}. Choisissez une autre langue, ou demandez à un propriétaire de la terminer.`,
  'checker-cannot-read': () => 'Nommez une personne qui lit cette langue, et faites-lui relire chaque texte.',
  'reader-first': () => 'Nommez d’abord qui relit les textes à côté de leur source.',
  'own-texts-first': () =>
    'Approuvez d’abord les textes de la clinique, sous « Notre pratique ». Approuvez ensuite une langue.',
  'reader-unsigned': () =>
    'La personne qui a lu ou interprété n’a pas encore signé. Remettez encore une fois la tablette, ou dites que personne n’interprète.',
  'no-guardian': () => 'Le client est majeur : aucun représentant légal ne signe pour lui.',
  'handed-over': () => 'La tablette est chez le client. Récupérez-la d’abord avec votre code PIN.',
  'unknown-staff': () => 'Personne de ce nom ne travaille ici.',
  'staff-alike': () =>
    'Quelqu’un ici a un nom qui se lit de la même façon. Ajoutez un deuxième prénom ou une initiale, pour que les documents les distinguent.',
  'last-owner': () => 'C’est le seul propriétaire. Nommez d’abord un autre propriétaire.',
  'still-active': () => 'Ce membre de l’équipe est déjà actif.',
  'own-pin': () => 'Votre propre code PIN se change avec « Changer mon code PIN ».',
  'pin-one-digit': () =>
    'Ce code PIN répète un seul chiffre ; c’est ce que l’on essaie d’abord. Choisissez-en un autre.',
  'pin-run': () => 'Ce code PIN monte ou descend ; c’est ce que l’on essaie d’abord. Choisissez-en un autre.',
  'pin-date': () => 'Ce code PIN est une date ; c’est ce que l’on essaie d’abord. Choisissez-en un autre.',
  'pin-clinic-number': () =>
    'Ce code PIN est dans le numéro de téléphone de la clinique, que tout le monde peut lire. Choisissez-en un autre.',
  'clock-unseen': () => 'La date ou l’heure a changé depuis que vous l’avez regardée. Regardez-la encore une fois.',
  'owner-needed': () =>
    'La clé de récupération définit le code PIN d’un propriétaire. Choisissez un propriétaire ; il en donne un nouveau aux autres.',
  'passphrase-weak': ({ why }) => {
    if (why === undefined)
      return 'Cette phrase secrète est facile à deviner. Prenez trois ou quatre mots sans rapport entre eux.';
    if (why === 'spaces') return 'Cette phrase secrète ne contient que des espaces. Prenez trois ou quatre mots.';
    return `Cette phrase secrète est facile à deviner : ${weaknesses[why]}. Prenez trois ou quatre mots sans rapport entre eux.`;
  },
  'seal-ended': () =>
    'Le sceau de la clinique a expiré ; rien ne peut donc être scellé. Un propriétaire le renouvelle dans les réglages. Tout ce qui a été saisi est gardé.',
  'seal-not-begun': () =>
    'L’horloge de la tablette est réglée avant le début du sceau. Réglez l’horloge. Si elle est juste, un propriétaire renouvelle le sceau dans les réglages. Tout ce qui a été saisi est gardé.',
  'seal-clock-behind': () =>
    'La dernière fiche scellée porte une date postérieure à l’horloge de la tablette. Réglez l’horloge, puis renouvelez le sceau. Rien n’a été modifié.',
  'lot-known': () => 'Ce lot figure déjà dans la liste.',
  'unknown-lot': () => 'Personne n’a encore noté ce lot.',
  'kept-under-least': ({ least }) =>
    `La loi demande ${least === 1 ? 'un an' : `${count(least)} ans`}, comme vous l’avez indiqué plus haut. Ne choisissez pas moins.`,
  'kept-by-law': ({ until }) =>
    `Une loi demande de garder ce dossier jusqu’au ${dates.fullDate(until)}. Rien n’a été effacé.`,
  'keeping-not-over': () => 'La durée de conservation de ce client n’est pas écoulée. Rien n’a été effacé.',
  'lot-expired': ({ expiry }) => `Périmé depuis ${dates.expiry(expiry)} : prenez-en un autre, ou écrivez pourquoi.`,
  'fact-incomplete': ({ lacks }) =>
    ({
      document: 'Écrivez de quelle pièce il s’agissait.',
      'test-date': 'Choisissez le jour du test cutané, ou dites qu’il a été refusé.',
      'test-words': 'Écrivez ce qui a été vu, et pourquoi le traitement continue.',
      'complication-words': 'Écrivez ce qui s’est passé et ce qui a été fait.',
    })[lacks],
  'test-long-ago': () => 'Le test cutané daterait de plus de 10 ans. Vérifiez l’année.',
  'test-too-fresh': ({ hours, date, time, today }) =>
    `Le travail attend ${delay(hours)} après le test cutané : jusqu’au ${dates.shortDate(date, today)}, ${time}. Choisissez un rendez-vous plus tard, ou corrigez le test.`,
  'test-first': ({ hours }) =>
    `Cette clinique attend ${delay(hours)} après le test cutané. Enregistrez d’abord le test, ou qu’il a été refusé.`,
  'note-long-ago': () => 'Le certificat daterait de plus de 10 ans. Vérifiez l’année.',
  'test-ahead': () =>
    'Le test cutané ne peut pas être plus tard que maintenant. Choisissez son jour, ou corrigez son heure.',
  'facts-missing': ({ fact, more }) =>
    `Enregistrez d’abord ceci : ${missingFacts[fact]}${more === 0 ? '' : `, et ${count(more)} de plus`}. Le dossier doit le contenir.`,
  'consent-again': () =>
    'Une réponse de santé a changé. Le consentement est signé de nouveau, par les deux, avant de reprendre.',
  'work-first': () => 'Le travail de cette visite est en cours. Terminez-le d’abord, puis attribuez la visite.',
  'work-stopped': () => 'Il a été décidé d’arrêter. Terminez l’intervention ; les soins suivent.',
  'pin-needed': () => 'Tapez votre code PIN : cela modifie ce qui était déjà signé ou décidé.',
  'taken-back-already': ({ why }) =>
    why === 'withdrawn'
      ? 'Ce point est déjà retiré. La visite s’affiche telle qu’elle est.'
      : 'Cette entrée est déjà barrée. La visite s’affiche telle qu’elle est.',
  'decision-stands': () =>
    'La visite a dépassé cette décision. Annulez d’abord ce qui est venu après, ou ajoutez une correction après le scellement.',
  'finish-long-ago': () =>
    'L’intervention est terminée depuis plus d’une heure, et ce temps compterait comme travail. Laissez-la ainsi, et ajoutez une note sur ce qui n’est pas juste.',
  'break-time-out': breakTimeOut,
  'clock-contradicts': () =>
    'La dernière séance porte une date postérieure à aujourd’hui. Si la date d’aujourd’hui est juste, confirmez-la ; sinon, réglez l’horloge de la tablette.',
  'not-handed-over': () => 'La tablette n’est pas remise pour cela.',
};
