/** A visit, step by step. */
export const visitHelp = {
  tooYoung: {
    title: 'Trop jeune',
    lead: 'Le client n’a pas l’âge minimum de la clinique ; il n’y a donc pas de traitement aujourd’hui.',
    points: [
      'Si la date de naissance est fausse, corrigez-la dans les informations du client.',
      'Sinon, terminez la visite.',
    ],
  },
  scalpMap: {
    title: 'Le plan du cuir chevelu',
    lead: 'Quel lot est allé où.',
    points: [
      'Choisissez un lot, puis touchez les zones sur la tête ou par leur nom.',
      'Presque toutes les zones se voient sur deux vues : marquée sur l’une, marquée sur les deux.',
      'Droite et gauche sont celles du client.',
      'Le plan peut être modifié jusqu’au scellement. Le dossier de visite et la fiche du client nomment les zones.',
    ],
  },
  course: {
    title: 'Séances et prochaine date',
    lead: 'Modifiez quelle séance c’est, combien sont prévues, et quand a lieu la suivante.',
    points: ['La fiche que le client emporte en découle.', 'Cela peut être modifié jusqu’au scellement de la visite.'],
  },
  handOver: {
    title: 'Remettre la tablette',
    lead: 'Le client prend la tablette pour sa partie. Seule cette visite est accessible.',
    points: [
      'Vérifiez d’abord que le bon client est dans le fauteuil.',
      'Le client confirme qui il est, puis lit, répond ou signe.',
      'Un code PIN de l’équipe récupère la tablette à tout moment. Tout est enregistré jusque-là.',
      'Une langue qui n’est pas prête n’est pas remise. Choisissez-en une autre, ou nommez qui lit ou interprète : cette personne signe aussi.',
    ],
  },
  dayOver: {
    title: 'La journée est finie',
    lead: 'Cette visite a commencé un autre jour et rien n’a encore été fait.',
    points: [
      'Les contrôles valent pour le jour du traitement : ouvrez une nouvelle visite pour aujourd’hui.',
      'Terminez celle-ci avec une raison.',
    ],
  },
  alert: {
    title: 'Une alerte à décider',
    lead: 'Le client a répondu « oui » à une question de santé. Vous décidez, par écrit.',
    points: [
      'Parlez d’abord avec le client.',
      'Choisissez de continuer ou de reporter, et écrivez pourquoi. C’est imprimé dans le dossier de visite.',
    ],
  },
  tooSoon: {
    title: 'Trop tôt après la dernière séance',
    lead: 'Le dernier traitement date de moins d’une semaine.',
    points: ['Reportez, ou décidez par écrit de continuer.', 'Votre raison est imprimée dans le dossier de visite.'],
  },
  checks: {
    title: 'Contrôles du jour',
    lead: 'Regardez le cuir chevelu et répondez à chaque contrôle selon ce que vous voyez.',
    points: [
      'Certains constats peuvent être corrigés au fauteuil : suivez les étapes, puis contrôlez de nouveau. Les deux réponses sont enregistrées.',
      'D’autres demandent votre décision, avec une raison écrite.',
      'Rougeur, boutons, infection, coup de soleil, desquamation ou rasage le jour même signifient une nouvelle date. Personne ne peut passer outre.',
      'Une erreur de saisie peut être annulée avant de continuer.',
    ],
  },
  decideCheck: {
    title: 'Décider d’un contrôle',
    lead: 'Continuez ou reportez, et écrivez pourquoi.',
    points: ['La raison est imprimée dans le dossier de visite avec votre nom et l’heure.'],
  },
  reschedule: {
    title: 'Choisir une nouvelle date',
    lead: 'La visite ne peut pas continuer aujourd’hui. Convenez d’une nouvelle date avec le client.',
    points: [
      'Cochez les raisons. Les jours trop proches sont signalés.',
      'Une fois la date enregistrée, la fiche de préparation peut être imprimée avec toutes ses dates.',
      'Votre client lit l’une des notes. L’autre est pour l’équipe.',
    ],
  },
  timeOut: {
    title: 'Time-out',
    lead: 'Un dernier regard avant la première aiguille.',
    points: [
      'Le bon client, les contrôles en ordre, les alertes décidées, le consentement valable.',
      'Touchez une ligne pour en voir plus.',
    ],
  },
  witness: {
    title: 'Signer comme témoin',
    lead: 'Confirmez que vous avez vu le client signer, et comment vous savez qui il est.',
    points: [
      'Votre signature figure à côté de la sienne dans le dossier.',
      'Si quelque chose n’est pas juste, ne signez pas : retournez voir le client.',
    ],
  },
  procedureStart: {
    title: 'Commencer l’intervention',
    lead: 'Touchez le bouton au premier passage de l’aiguille. Les pauses sont planifiées dès ce moment.',
    points: [
      'Enregistrez les lots de pigment et d’aiguilles maintenant ou pendant le travail.',
      'Indiquez la durée que vous prévoyez.',
    ],
  },
  procedure: {
    title: 'L’intervention',
    lead: 'Quatre-vingt-dix points, un par minute, et la période de la prochaine pause.',
    points: [
      'Dès 60 minutes une pause est possible, à 75 la tablette la propose, à 90 elle est en retard.',
      'Touchez quand une pause commence et quand elle finit. Sauter une pause demande une raison.',
      'Une pause oubliée ou mal chronométrée peut être corrigée ; les deux heures restent dans le registre.',
      '« Terminer » fixe le jour 0 des soins.',
    ],
  },
  aftercare: {
    title: 'Soins',
    lead: 'Remettez la tablette : le client parcourt les dates et signe.',
    points: [
      'Vérifiez d’abord le prochain rendez-vous : des dates de la fiche en dépendent.',
      'Vous signez ensuite comme témoin.',
    ],
  },
  seal: {
    title: 'Sceller la visite',
    lead: 'Après le scellement, personne ne peut modifier cette visite, pas même vous.',
    points: [
      'Parcourez ce qui est listé. Corrigez maintenant ce qui est faux.',
      'Une correction ultérieure devient un document à part.',
    ],
  },
  done: {
    title: 'Documents de la visite',
    lead: 'Regardez les documents, imprimez-les, enregistrez-les, et dites comment le client a reçu un exemplaire.',
    points: [
      'La visite reste dans la liste du jour jusqu’à la remise de l’exemplaire.',
      'Si l’imprimante ne répond pas, enregistrez les documents sur une clé USB.',
      'Une erreur ? Ajoutez une correction : elle est scellée à côté de la visite.',
    ],
  },
  putRight: {
    title: 'Corriger quelque chose',
    lead: 'Ce qui a été mal enregistré peut être annulé jusqu’au scellement de la visite.',
    points: [
      'Choisissez l’entrée, dites pourquoi, et saisissez la bonne.',
      'L’entrée fausse reste dans le registre, barrée, avec votre nom.',
    ],
  },
  events: {
    title: 'Tout ce qui a été enregistré',
    lead: 'Chaque étape de la visite dans l’ordre, avec son heure et qui l’a faite.',
    points: ['Rien ne peut être modifié ici.', 'Les entrées annulées sont barrées.'],
  },
} as const;
