/** Before the tablet is open. */
export const accessHelp = {
  setupClinic: {
    title: 'Configuration : votre clinique',
    lead: 'Donnez à la clinique le nom que les clients connaissent. Il est imprimé sur chaque fiche.',
    points: [
      'Indiquez au moins un numéro de téléphone : les fiches de soins disent aux clients qui appeler.',
      'Vous changez de tablette ? Touchez plutôt « Restaurer une sauvegarde ».',
      'Tout ceci peut être modifié plus tard dans les réglages.',
    ],
  },
  setupTime: {
    title: 'Configuration : heure et papier',
    lead: 'Chaque date d’une fiche vient de l’horloge de cette tablette et du fuseau horaire de la clinique.',
    points: [
      'Regardez la date et l’heure, et confirmez-les. Si elles sont fausses, corrigez l’horloge dans les paramètres de la tablette.',
      'Pour changer de fuseau horaire, touchez-le et tapez une grande ville proche.',
      'Choisissez le papier qui est dans votre imprimante.',
    ],
  },
  setupTexts: {
    title: 'Configuration : les textes cliniques',
    lead: 'Contrôles, questions de santé, consentement et soins sont fournis comme modèles.',
    points: [
      'Lisez-les avant la première signature d’un client.',
      'Ce ne sont pas des conseils juridiques ou médicaux. Votre clinique décide de ce qui convient à ses clients.',
    ],
  },
  setupOwner: {
    title: 'Configuration : vous, le propriétaire',
    lead: 'Le propriétaire ajoute des membres à l’équipe, modifie les données de la clinique et s’occupe des sauvegardes.',
    points: [
      'Choisissez un code PIN que personne ne devine : pas de date, pas de suite de chiffres, rien d’un numéro de téléphone.',
      'Si une phrase secrète est demandée, prenez quelques mots que vous retenez. Elle ouvre le registre au démarrage de l’application.',
      'L’écran suivant montre votre clé de récupération. Préparez du papier et un stylo.',
    ],
  },
  setupKey: {
    title: 'Configuration : la clé de récupération',
    lead: 'La clé de récupération ouvre vos dossiers quand tout le reste est perdu.',
    points: [
      'Écrivez-la sur papier. Une fois que vous l’avez retapée, elle n’est nulle part ailleurs.',
      'Gardez le papier loin de la tablette. Ne le photographiez pas.',
      'Quiconque a la clé et la tablette peut lire les dossiers.',
    ],
  },
  setupKeyBack: {
    title: 'Configuration : retaper la clé',
    lead: 'Lisez la clé sur votre papier et tapez-la, pour être sûr que le papier est juste.',
    points: [
      'Espaces, tirets et minuscules ne comptent pas.',
      'Refusée ? Cherchez des lettres qui se ressemblent, ou affichez de nouveau la clé.',
    ],
  },
  setupInterrupted: {
    title: 'Configuration : clé pas retapée',
    lead: 'La tablette a été éteinte avant la fin de la configuration. Rien n’est perdu.',
    points: ['Si vous avez écrit la clé, tapez-la.', 'Sinon, faites-en une nouvelle avec le code PIN du propriétaire.'],
  },
  setupReady: {
    title: 'Configuration : prêt',
    lead: 'La tablette peut recevoir son premier client.',
    points: [
      'Allez à l’écran verrouillé et déverrouillez avec votre code PIN.',
      'Dans les réglages : ajoutez votre équipe, choisissez l’imprimante, et préparez une sauvegarde.',
    ],
  },
  open: {
    title: 'Ouvrir le registre',
    lead: 'Le registre est chiffré. La phrase secrète l’ouvre à chaque démarrage de l’application.',
    points: [
      'Tapez la phrase secrète choisie à la configuration.',
      'Oubliée ? Utilisez la clé de récupération de votre papier.',
    ],
  },
  recovery: {
    title: 'Ouvrir avec la clé de récupération',
    lead: 'À utiliser quand la clé de la tablette ou la phrase secrète n’ouvre plus le registre.',
    points: [
      'Tapez la clé de votre papier. Espaces, tirets et minuscules ne comptent pas.',
      'Rien n’est perdu ni modifié pendant vos essais.',
    ],
  },
  erasing: {
    title: 'Effacement définitif',
    lead: 'Un client a été effacé. Le fichier du registre est maintenant réécrit, pour qu’il n’y reste aucune trace de lui.',
    points: [
      'Avec un long registre, cela prend jusqu’à une minute. Ensuite, la tablette est là où elle était.',
      'La tablette s’éteint entre-temps ? Rien n’est perdu. Ce sera fait quand elle sera de nouveau allumée et verrouillée.',
    ],
  },
  updating: {
    title: 'Préparation du registre',
    lead: 'Après une mise à jour, les listes du registre sont refaites une seule fois.',
    points: [
      'Avec un long registre, cela prend jusqu’à une minute. Rien de ce qui est enregistré ne change.',
      'La tablette s’éteint pendant ce temps ? Rien n’est perdu. Cela recommence au prochain démarrage.',
    ],
  },
  damaged: {
    title: 'Un registre endommagé',
    lead: 'Le fichier du registre ne peut pas être lu en entier. Rien n’est effacé ici.',
    points: [
      'Si vous avez une sauvegarde, restaurez-la sur cette tablette.',
      'Enregistrez d’abord ce qui est encore lisible, pour pouvoir comparer.',
    ],
  },
  saveReadable: {
    title: 'Enregistrer ce qui est lisible',
    lead: 'Enregistre ce qui est encore lisible en pages que tout navigateur ouvre.',
    points: [
      'Choisissez une clé USB ou un dossier qui a assez de place.',
      'Les pages enregistrées ne sont pas chiffrées. Gardez-les comme vous gardez le registre.',
    ],
  },
  restore: {
    title: 'Restaurer une sauvegarde',
    lead: 'Remet sur cette tablette le registre de la clinique depuis une sauvegarde.',
    points: [
      'Choisissez le fichier de sauvegarde.',
      'Tapez la clé de récupération de l’époque.',
      'Puis déverrouillez avec un code PIN, comme avant.',
    ],
  },
  lock: {
    title: 'L’écran verrouillé',
    lead: 'Choisissez votre nom et tapez votre code PIN.',
    points: [
      'Après plusieurs essais erronés, la tablette attend avant le suivant. Rien n’est perdu.',
      'Une intervention en cours reste visible. Commencer et terminer sa pause se fait sans code PIN.',
      'Un propriétaire qui a oublié son code PIN en définit un nouveau avec la clé de récupération. Les autres demandent à un propriétaire.',
    ],
  },
  forgotPin: {
    title: 'Nouveau code PIN d’un propriétaire',
    lead: 'Avec la clé de récupération de votre papier, un propriétaire définit un nouveau code PIN.',
    points: [
      'C’est noté dans le registre, et les autres propriétaires en sont avertis.',
      'Les autres membres de l’équipe reçoivent un nouveau code PIN d’un propriétaire.',
    ],
  },
} as const;
