/** Settings and custody of the record. */
export const clinicHelp = {
  settings: {
    title: 'Réglages',
    lead: 'La clinique, son équipe, cette tablette, les documents et l’impression, le registre et ses sauvegardes.',
    points: [
      'Seul un propriétaire les modifie. Chacun peut les lire.',
      'Ce qui a été signé avant un changement reste tel quel.',
    ],
  },
  clinicForm: {
    title: 'Les données de la clinique',
    lead: 'Imprimées sur chaque fiche dès maintenant. Les documents signés gardent les anciennes.',
    points: [
      'Un nouveau fuseau horaire vaut pour les nouvelles étapes. Attendez qu’aucune intervention ne soit en cours.',
    ],
  },
  practice: {
    title: 'Notre pratique',
    lead: 'Tout ce que cette clinique demande, contrôle, explique et dit à ses clients, partie par partie.',
    points: [
      'Lisez tout avant la première signature d’un client.',
      'Une visite garde les textes avec lesquels elle a été ouverte.',
    ],
  },
  tryIt: {
    title: 'Essayer',
    lead: 'Une visite entière avec un client qui n’existe pas : vos textes, contrôles, dates et documents, avant de traiter quelqu’un avec.',
    points: [
      'Chaque écran et chaque document dit que c’est un exercice. Rien n’entre dans le registre, et une coupure de courant y met fin.',
      'Remettez la tablette comme toujours : l’anniversaire à saisir figure à l’écran, et votre code PIN récupère la tablette.',
      '« Étapes » va tout de suite à n’importe quelle étape et remplit ce qui se trouve entre deux. Là où une réponse est affichée, vous pouvez en essayer une autre.',
      '« Changer de jour » avance dans le temps, pour voir une pause arriver à échéance ou la séance suivante commencer. Le temps ne recule jamais.',
      'Terminez l’exercice à tout moment. Une vraie intervention passe avant : son minuteur reste sur chaque écran, et le toucher termine l’exercice.',
    ],
  },
  practiceText: {
    title: 'Une partie des textes',
    lead: 'Telle que les clients et les collègues la reçoivent, avec ce que signifie chaque réponse.',
    points: ['Le bouton en bas mène à la partie suivante.'],
  },
  practiceEdit: {
    title: 'L’éditeur',
    lead: 'Les éléments d’une partie, celui qui est ouvert, et ce qu’il devient pour les clients.',
    points: [
      'Tout est enregistré au fur et à mesure. « Annuler » défait une étape à la fois, sans limite.',
      'Faites glisser un élément par sa poignée, ou utilisez les flèches à côté de son nom.',
      'Rien ne change pour les clients avant l’approbation du brouillon.',
    ],
  },
  practiceProblems: {
    title: 'Problèmes',
    lead: 'Ce qui bloque ce brouillon, et ce qui mérite un regard. Les dates sont un exemple : un traitement aujourd’hui.',
    points: [
      'Un bouton de correction fait une seule chose, qui fonctionne à coup sûr. Vous pouvez l’annuler.',
      '« Y aller » ouvre l’élément. « Retour » vous ramène à cette liste.',
    ],
  },
  practiceVersions: {
    title: 'Versions',
    lead: 'Toutes les versions approuvées jusqu’ici, avec qui les a approuvées et quand. Elles restent lisibles.',
    points: [
      'Choisissez-en une pour voir en quoi elle diffère de celle en vigueur.',
      'Revenir en arrière crée une nouvelle version identique à l’ancienne.',
    ],
  },
  practiceSave: {
    title: 'Enregistrer dans un fichier',
    lead: 'Sur une clé USB ou dans le dossier de la tablette.',
    points: ['Un protocole porte le sceau de cette clinique.', 'Il ne contient aucun client ni aucune visite.'],
  },
  practiceOpen: {
    title: 'Ouvrir un fichier',
    lead: 'Un protocole d’une autre tablette ou d’une autre clinique devient votre brouillon.',
    points: ['Rien n’est en vigueur avant votre approbation.', 'Ce qui n’a pas pu être repris est listé.'],
  },
  practiceCopy: {
    title: 'Un autre traitement',
    lead: 'Commence avec tout ce que contient celui que vous copiez.',
    points: [
      'Chaque traitement a ses propres versions.',
      'Une nouvelle visite en choisit un quand il y en a plusieurs.',
    ],
  },
  practiceBoth: {
    title: 'Les deux brouillons',
    lead: 'Ce que chaque propriétaire a modifié par rapport à la version en vigueur.',
    points: [
      'Choisissez pour chaque élément quels mots figurent dans votre brouillon. C’est une étape, que vous pouvez annuler.',
      'Chaque propriétaire ne modifie que son propre brouillon.',
      'Le premier approuvé est le premier en vigueur.',
    ],
  },
  practiceLanguages: {
    title: 'Langues',
    lead: 'Dans quelles langues les clients peuvent lire vos textes, et où en est chacune.',
    points: [
      'Un texte passe de programme ou brouillon à relu, puis approuvé. Seuls les textes approuvés sont remis.',
      'Modifiez une de vos phrases, et ses traductions sont aussitôt obsolètes : cette partie attend leur mise à jour.',
      'Qui traduit travaille dans le fichier CSV ; ce qui revient est un brouillon.',
    ],
  },
  practiceLanguageAdd: {
    title: 'Ajouter une langue',
    lead: 'Les langues que l’application elle-même parle aux clients.',
    points: [
      'Ce qu’elle apporte est un modèle fait par un programme.',
      'Les clients n’en voient rien avant votre approbation.',
    ],
  },
  practiceLanguageReader: {
    title: 'Qui relit une langue',
    lead: 'Une personne qui connaît la langue relit chaque texte à côté du vôtre.',
    points: [
      'Son nom figure dans le dossier de chaque client qui la lit.',
      'Ne vous nommez vous-même que si vous lisez cette langue.',
    ],
  },
  practiceLanguageTake: {
    title: 'Un fichier de traduction',
    lead: 'Le tableau que vous avez enregistré pour la traduction, avec les textes traduits.',
    points: [
      'Chaque texte qui dit autre chose devient un brouillon.',
      'Les lignes qui n’ont pas pu être reprises sont listées.',
    ],
  },
  practiceTranslate: {
    title: 'Texte par texte',
    lead: 'Votre phrase au début, sa traduction à côté, et la page du client en bas.',
    points: [
      'Tout est enregistré au fur et à mesure. Un texte vidé redevient le modèle, ou ce qui est approuvé.',
      '« Marquer comme relu » dit que la personne nommée l’a lu, et ouvre le suivant.',
      'Un texte obsolète montre les deux phrases : celle dont il vient, et la vôtre maintenant.',
    ],
  },
  practiceLanguageApprove: {
    title: 'Approuver une langue',
    lead: 'Votre code PIN dit que vous faites confiance à qui l’a relue. Elle devient la version suivante, et personne ne consent de nouveau.',
    points: ['Seuls les textes relus sont approuvés.', 'Ce qui manque empêche de remettre la partie concernée.'],
  },
  practiceApprove: {
    title: 'Approuver les textes',
    lead: 'Votre code PIN dit que vous les avez lus. La version reçoit votre nom et l’heure.',
    points: [
      'Chaque changement figure avec ce qu’il y avait avant. Une phrase modifiée a un autre sens, sauf si vous dites le contraire.',
      'Dès lors, les nouvelles visites prennent cette version, et le rappel disparaît.',
      'Les documents nomment la version qu’un client a signée.',
    ],
  },
  addStaff: {
    title: 'Ajouter quelqu’un',
    lead: 'Chaque personne a son nom et son propre code PIN, car le registre dit qui a fait quoi.',
    points: [
      'Choisissez ensemble un premier code PIN. Il peut être changé dans les réglages.',
      'Les propriétaires peuvent modifier les réglages et s’occuper des sauvegardes.',
    ],
  },
  member: {
    title: 'Un membre de l’équipe',
    lead: 'Modifiez un nom ou un rôle, donnez un nouveau code PIN, ou mettez fin à un accès.',
    points: [
      'Ce que cette personne a signé reste à son nom.',
      'Le dernier propriétaire le reste, pour que quelqu’un puisse toujours modifier les réglages.',
    ],
  },
  changePin: {
    title: 'Votre code PIN',
    lead: 'Tapez le code PIN actuel, puis deux fois le nouveau.',
    points: [
      'Six chiffres ou plus. Pas de date, pas de suite de chiffres.',
      'Personne d’autre ne doit le connaître : il vaut votre signature comme témoin.',
    ],
  },
  changePassphrase: {
    title: 'La phrase secrète',
    lead: 'Ouvre le registre à chaque démarrage de l’application.',
    points: ['Quelques mots que vous retenez et que personne ne devine.', 'L’ancienne ne fonctionne plus aussitôt.'],
  },
  newRecoveryKey: {
    title: 'Une nouvelle clé de récupération',
    lead: 'Faites-en une quand le papier est perdu ou que quelqu’un l’a vu.',
    points: [
      'L’ancienne clé ne fonctionne plus dès que la nouvelle est retapée.',
      'Les sauvegardes plus anciennes s’ouvrent toujours avec la clé de l’époque.',
    ],
  },
  printer: {
    title: 'L’imprimante',
    lead: 'Choisissez l’imprimante et imprimez une page de test.',
    points: [
      'Mesurez le trait sur la page de test : il dit si la taille est juste.',
      'Le format du papier se trouve dans les données de la clinique.',
    ],
  },
  logo: {
    title: 'Le logo',
    lead: 'Imprimé en haut de chaque fiche.',
    points: ['Choisissez une image sur une clé USB ou cette tablette.', 'L’aperçu la montre à la taille du papier.'],
  },
  sealKey: {
    title: 'Le sceau',
    lead: 'Chaque document est scellé avec une clé de cette tablette ; chacun peut vérifier qu’il n’a pas été modifié.',
    points: [
      'Renouvelez le sceau avant sa date de fin, ou quand le nom de la clinique change.',
      'Les documents scellés avant restent valables.',
    ],
  },
  checkPaper: {
    title: 'Vérifier un document',
    lead: 'Dit si un document enregistré est inchangé et qui l’a scellé.',
    points: ['Choisissez le fichier PDF. Rien ne quitte la tablette.'],
  },
  bringIn: {
    title: 'Reprendre des clients',
    lead: 'Reprend une liste de clients d’un autre logiciel et montre d’abord ce qu’elle apporterait.',
    points: [
      'Rien n’est écrit avant que vous touchiez le dernier bouton. Alors toutes les lignes entrent, ou aucune.',
      'Deux lignes ou personnes avec la même date de naissance sont montrées : vous dites si c’est la même.',
      'Une liste entière peut être retirée tant que personne n’en a eu de visite.',
    ],
  },
  backups: {
    title: 'Sauvegardes',
    lead: 'Une copie chiffrée de tout le registre sur une clé USB ou dans un dossier.',
    points: [
      'Choisissez une fois un emplacement. Ensuite, une sauvegarde se fait d’un toucher.',
      'Gardez une copie hors de la clinique.',
      'Essayez une sauvegarde de temps en temps : l’essai l’ouvre et ne modifie rien.',
    ],
  },
  inspection: {
    title: 'Une inspection',
    lead: 'Vous lisez les visites de certains jours. Rien ne peut être modifié.',
    points: [
      'Touchez une visite pour voir qui a soigné, avec quels lots, et son sceau.',
      'Chaque page et chaque visite que vous ouvrez est enregistrée.',
      '« Terminer maintenant » verrouille la tablette.',
    ],
  },
  chairs: {
    title: 'Postes',
    lead: 'Plusieurs tablettes d’une clinique partagent une liste de clients par un serveur. Chacune travaille seule aussi longtemps qu’il le faut.',
    points: [
      'La première tablette est connectée avec le code que le serveur a affiché. Notez la clé de la clinique.',
      'Une autre tablette rejoint les autres avec un code affiché par une tablette connectée. Comparez les quatre chiffres sur les deux.',
      'Deux valeurs différentes restent ici jusqu’à ce que quelqu’un décide. Rien n’est perdu pour autant.',
    ],
  },
  openInspection: {
    title: 'Ouvrir à une inspection',
    lead: 'Une inspection lit une partie du dossier sur cette tablette.',
    points: [
      'Choisissez les jours et l’heure de fin.',
      'Les réponses de santé restent masquées si vous ne les ouvrez pas. Les photos et les signatures, toujours.',
      'Ensuite, cette page indique ce qui a été ouvert.',
    ],
  },
  drill: {
    title: 'Essayer une sauvegarde',
    lead: 'Ouvre une sauvegarde comme après une perte, et la compare à ce qu’elle doit contenir.',
    points: ['Il vous faut la clé de récupération de votre papier.', 'Le registre d’aujourd’hui n’est pas touché.'],
  },
} as const;
