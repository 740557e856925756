/** The day, and clients. */
export const dayHelp = {
  today: {
    title: 'Aujourd’hui',
    lead: 'Les visites d’aujourd’hui, et ce qui reste à terminer d’autres jours.',
    points: [
      'Touchez une visite pour la rouvrir là où elle en était.',
      'Touchez « Nouvelle visite », ou tapez un nom pour chercher un client.',
      '« À terminer d’abord » contient les visites qui ne sont pas encore scellées.',
      'Un exemplaire pas encore remis reste ici jusqu’à ce que vous disiez comment il a été remis.',
    ],
  },
  records: {
    title: 'Registres',
    lead: 'Tout ce que la clinique a enregistré, liste par liste.',
    points: ['Touchez une liste pour l’ouvrir.', 'Regarder ne change rien.'],
  },
  register: {
    title: 'Visites',
    lead: 'Toutes les visites, filtrées comme vous voulez.',
    points: [
      'Touchez un filtre pour réduire la liste, et touchez-le encore pour le retirer.',
      'Touchez un nombre pour voir ce qu’il compte.',
      'Touchez une visite pour l’ouvrir. Au retour, la liste est comme vous l’avez laissée.',
    ],
  },
  week: {
    title: 'La semaine',
    lead: 'Qui est venu, qui est attendu et qui a une nouvelle date, jour par jour.',
    points: ['Touchez une carte pour ouvrir la visite ou le client.', 'Les flèches montrent d’autres semaines.'],
  },
  clients: {
    title: 'Clients',
    lead: 'Toutes les personnes de ce registre.',
    points: [
      'Écrivez une partie du nom, même d’un ancien nom, la date de naissance, le téléphone ou l’e-mail.',
      'Touchez une lettre pour aller à ses noms.',
    ],
  },
  desk: {
    title: 'L’accueil',
    lead: 'Qui est là aujourd’hui, et comment joindre chaque client.',
    points: [
      'Touchez un client pour voir son téléphone, son e-mail et le prochain rendez-vous.',
      'Tapez un nom pour trouver quelqu’un, ou ajoutez-le.',
      'Les réponses de santé, les photos et les signatures sont pour qui soigne.',
    ],
  },
  deskClient: {
    title: 'Un client à l’accueil',
    lead: 'Comment le joindre, et quand il revient.',
    points: [
      'Vous pouvez corriger un numéro de téléphone ou un nom.',
      'Tout ce qui touche à la santé reste chez qui soigne.',
    ],
  },
  lots: {
    title: 'Lots',
    lead: 'Les pigments et aiguilles que la clinique connaît, ce qui périme d’abord en tête.',
    points: [
      'Touchez un lot pour voir ses détails et qui l’a reçu.',
      'Un lot saisi dans une visite arrive ici de lui-même.',
      'Un lecteur remplit le lot et la péremption d’après le code de l’emballage.',
    ],
  },
  recall: {
    title: 'Qui a reçu un lot',
    lead: 'Toutes les personnes qui ont reçu ce lot, les plus récentes d’abord.',
    points: [
      'Touchez un nom pour ouvrir le client.',
      'Imprimez la liste pour appeler tout le monde, ou enregistrez-la en tableau.',
      'Qui l’a imprimée ou enregistrée est noté.',
    ],
  },
  retention: {
    title: 'Conservation',
    lead: 'Combien de temps garder chaque partie du dossier d’un client, et qui arrive au terme.',
    points: [
      'Touchez un nombre pour voir qui il compte, et un client pour regarder son dossier.',
      'Rien ne s’efface tout seul. Le propriétaire efface sous « Tout le dossier ».',
      'Le propriétaire fixe les durées, et les années que demande la loi. Avant, rien ne s’efface.',
    ],
  },
  reports: {
    title: 'Rapports',
    lead: 'Ce que dit le registre en chiffres, pour les jours que vous choisissez.',
    points: [
      'Touchez un nombre pour ouvrir la liste qu’il compte.',
      'Enregistrez le tableau pour un tableur, ou imprimez le rapport avec ses graphiques.',
      'Qui l’a imprimé ou enregistré est noté.',
    ],
  },
  everything: {
    title: 'Tout remettre',
    lead: 'Les dossiers de tous les clients dans un seul dossier, pour passer à un autre programme.',
    points: [
      'Cochez ce qui est inclus, choisissez une grande clé, puis écrivez. Vous pouvez continuer à travailler.',
      'Après une annulation, rien ne reste sur la clé.',
      'Rien n’est retiré de cette tablette.',
    ],
  },
  handOut: {
    title: 'Remettre le dossier d’un client',
    lead: 'Une copie pour le client, un avocat ou une autre clinique, sur une clé.',
    points: [
      'Cochez ce qui est inclus. Les notes de l’équipe restent à la clinique si vous ne les cochez pas.',
      'Les documents sortent tels qu’ils ont été scellés ; la page s’ouvre dans tout navigateur.',
      'Le nom du dossier dit quoi et quand, jamais qui : une clé peut se perdre.',
      'Qui a reçu quoi, pourquoi et quand est noté.',
      'Protégée par un mot de passe, la remise est un seul fichier. Le mot de passe s’affiche quand il est complet : donnez-le par téléphone.',
    ],
  },
  clientForm: {
    title: 'Les informations d’un client',
    lead: 'Le nom et la date de naissance distinguent les clients. Rien d’autre n’est obligatoire.',
    points: [
      'Écrivez le nom comme sur une pièce d’identité : il est imprimé sur ce qui est signé.',
      'Un client plus jeune que l’âge de la clinique a besoin d’un représentant légal, ou ne peut pas être traité.',
      'Les changements valent dès maintenant. Ce qui est signé garde les anciennes informations.',
    ],
  },
  client: {
    title: 'Un client',
    lead: 'Qui il est, ce qui vient ensuite, le traitement jusqu’ici et toutes ses listes.',
    points: [
      'Le tableau montre quelles réponses de santé ont changé depuis la visite précédente. Une alerte y est toujours.',
      'Touchez une porte pour voir toutes les visites, les documents, les lots, les notes ou les réactions.',
      '« Nouvelle visite » commence la séance suivante.',
      'Une visite sur une autre tablette se lit d’un toucher, et se modifie là-bas.',
    ],
  },
  join: {
    title: 'Deux fiches d’une personne',
    lead: 'Le même client noté deux fois, réuni par un propriétaire.',
    points: [
      'Touchez ce qui est juste là où les deux diffèrent. Rien n’est écrit avant.',
      'Les visites et les documents des deux sont chez un seul client. Ce qui est signé reste tel quel.',
      'Cela peut être annulé à tout moment sur la page du client.',
    ],
  },
  photos: {
    title: 'Photos d’une visite',
    lead: 'Une image par vue, si le client a donné son accord.',
    points: [
      'La ligne pointillée montre la vue. S’il y a une image d’avant, elle apparaît en transparence : bougez jusqu’à ce qu’elles coïncident.',
      'Rien n’est gardé avant que vous le disiez. Une image gardée reste et ne part qu’avec le client.',
      'La caméra n’est allumée que sur cet écran, et jamais avec un micro.',
    ],
  },
  photosCompare: {
    title: 'Avant et après',
    lead: 'Deux images d’une vue, l’une sur l’autre.',
    points: [
      'Glissez le curseur, ou touchez Avant, Moitié ou Après.',
      'Choisissez une autre vue, ou un autre jour pour l’avant.',
    ],
  },
  appointment: {
    title: 'Déplacer un rendez-vous',
    lead: 'Un client appelle : choisissez le nouveau jour et l’heure, et écrivez pourquoi.',
    points: [
      'Seuls sont proposés les jours pour lesquels la préparation est encore possible.',
      'Une nouvelle fiche est faite et scellée. Les documents d’avant restent tels quels.',
      'Le jour et la semaine montrent quels rendez-vous ont été déplacés, à quelle date et pourquoi.',
    ],
  },
  checkIn: {
    title: 'Un suivi',
    lead: 'Comment va un client, quelques jours après un traitement.',
    points: [
      'Appelez, puis choisissez comment va la personne. La note est pour l’équipe.',
      'Une réaction mène à son propre formulaire.',
      'Un suivi est à faire à son jour, en retard ensuite. Les jours sont dans votre pratique, sous Dossier.',
      'Noté par erreur : « Noter à nouveau ». Les deux entrées restent.',
    ],
  },
  reaction: {
    title: 'Une réaction',
    lead: 'Ce qu’un client signale après un traitement, et le dernier jour pour le déclarer.',
    points: [
      'Cochez ce que c’est et où. Les lots de ce jour sont déjà cochés.',
      'Le dernier jour compte les jours d’ouverture de la clinique. Ils sont dans les réglages, sous Clinique.',
      'La fiche est scellée aussitôt. Ce que vous apprenez ensuite s’ajoute à côté.',
      'On peut la clore une fois qu’elle est déclarée.',
    ],
  },
  visitNew: {
    title: 'Une nouvelle visite',
    lead: 'Dites quelle séance c’est et quand la suivante est prévue.',
    points: [
      'Les dates de la fiche de soins changent selon que cette séance est la dernière ou non.',
      'La séance suivante a lieu une semaine plus tard au plus tôt, car avant, le cuir chevelu ne supporte que l’eau.',
    ],
  },
} as const;
