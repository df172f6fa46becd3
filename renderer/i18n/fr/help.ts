/** Ce qu’explique la page d’aide. Une ligne est un paragraphe. */
export const help = {
  title: 'Aide',
  what: 'De quoi s’agit-il ?',
  find: 'Chercher dans l’aide',
  nothing: 'Rien dans l’aide ne contient ces mots. Essayez-en un autre, ou une partie d’un mot.',
  found_one: '{{count}} section',
  found_many: '{{count}} de sections',
  found_other: '{{count}} sections',
  contents: 'Sommaire',
  back: 'Retour',
  tour: 'Revoir les premiers pas',
  groups: {
    words: 'Les mots',
    doing: 'Comment faire',
    keeping: 'Garder le registre',
    keyboard: 'Le clavier',
  },
  sections: {
    letter: {
      title: 'Une lettre',
      text: 'Une lettre ouverte que vos organisations signent et envoient : son texte, sa date, ses destinataires et ce qu’elle demande. Un brouillon se modifie librement. Une fois la lettre envoyée, son texte ne change que par une correction, et chaque signature reste sous le texte qui a été signé.\nUne lettre plus récente peut en remplacer une autre. Celle-ci n’attend alors plus de réponse, et garde celles qu’elle a reçues.',
    },
    demand: {
      title: 'Une demande',
      text: 'Une chose numérotée que la lettre demande à un ou plusieurs destinataires. Écrivez ce qui comptera comme satisfait tant que tout le monde est d’accord : plus tard, cela tranche les discussions.\nUn point qui donne seulement le contexte n’est pas une demande : personne ne peut y répondre et rien n’en dépend.',
    },
    recipient: {
      title: 'Un destinataire',
      text: 'Une personne, une fonction, un organe ou un État à qui la lettre est adressée. Une fonction garde ses réponses quand une autre personne l’occupe. Un organe peut avoir des membres : ce que dit un membre est montré à côté et n’est pas la réponse de l’organe.',
    },
    response: {
      title: 'Une réponse',
      text: 'Tout ce qui est revenu : un courrier, un appel, une résolution, ou seulement une réponse automatique. Dire de quelle nature elle est et ce qu’elle dit de chaque demande, c’est la classer. Une demande n’a reçu de réponse que si une réponse classée en parle.\nQue quelqu’un ait répondu ne dit pas que quelque chose ait été fait : cela, c’est l’évaluation.',
    },
    assessment: {
      title: 'Une évaluation',
      text: 'Votre propre jugement : la demande est-elle satisfaite, depuis quel jour, et sur quelles preuves. « Satisfaite » et « partiellement satisfaite » demandent une preuve, tout recul depuis « satisfaite » aussi. Les évaluations antérieures restent : la demande montre où elle en était chaque jour. Celle qui était plus haut auparavant est dite en recul.',
    },
    commitment: {
      title: 'Un engagement',
      text: 'Ce que les signataires ont annoncé, le plus souvent leur participation à des pourparlers ou à une conférence, et à quelle condition. Le registre dit à tout moment où en est la condition, et pourquoi. Il ne décide rien : des personnes consignent ce qu’elles ont décidé, avec un motif si cela s’écarte de la condition.',
    },
    condition: {
      title: 'Une condition',
      text: 'Une phrase sur des demandes et des réponses : toutes, l’une d’elles, ou au moins tant ; avant une date, à une date, ou pendant tant de jours. « En suspens » veut dire que sa date est à venir. « Indéterminée » veut dire que la date est passée et que personne n’a évalué ce dont elle dépend.',
    },
    registering: {
      title: 'Enregistrer une lettre',
      text: 'Dans la page Lettres, choisissez « Enregistrer une lettre » (touche N). Collez le texte, ou déposez un fichier Word, un PDF, une page web ou un courriel.\nL’application trouve destinataires, demandes, engagements et signataires, et montre à côté du texte où elle a trouvé chacun. Corrigez ce qui est faux, puis enregistrez la lettre. Rien n’est dans le registre avant cela ; un projet que vous quittez vous attend.',
    },
    logging: {
      title: 'Consigner une réponse',
      text: 'Appuyez sur R dans n’importe quelle page, ou déposez le fichier ou le courriel sur la fenêtre. Choisissez de qui elle vient ; dans la page d’un destinataire ou d’une lettre, c’est déjà rempli.\nPour chaque demande, dites ce qu’elle en dit : accepte, rejette, prend note. Collez la phrase qui le montre. Si vous manquez de temps, consignez-la sans cela : elle reste en tête de ce qui est à traiter jusqu’à ce que quelqu’un la classe (touche C).\nUne case vide du tableau des réponses propose la même chose.',
    },
    assessing: {
      title: 'Marquer une demande comme satisfaite',
      text: 'Appuyez sur A, choisissez la demande et son statut, et donnez le jour depuis lequel il en est ainsi. Ajoutez la preuve : une réponse du registre, un fichier, ou une adresse web avec une copie de la page.\nFixez un jour pour un nouvel examen. Ce jour-là, « Sans changement » confirme l’évaluation en une étape.',
    },
    reading: {
      title: 'Lire pourquoi une condition en est là',
      text: 'Ouvrez l’engagement. Sous son état figure chaque partie de la condition avec sa propre marque, et sous chacune l’évaluation ou la réponse dont elle vient. Suivez le lien pour la voir.\n« Ce qui changerait le résultat » nomme le moins de choses qui le feraient basculer. Là où l’on a décidé, le pourquoi de ce jour est gardé avec la décision.',
    },
    attention: {
      title: 'Ce qui est à traiter',
      text: 'La vue d’ensemble énumère ce qui attend quelqu’un, le plus pressant d’abord : réponses à classer, décisions proches, réponses en retard, évaluations à réexaminer, remises échouées, reculs, modifications contradictoires. Les flèches haut et bas la parcourent, Entrée fait l’étape suivante. Rien ne se coche à la main : ce qui est fait disparaît de lui-même.',
    },
    due: {
      title: 'Quand une réponse est en retard',
      text: 'Les jours comptent depuis la remise, sinon depuis l’envoi. La date que fixe la lettre vient d’abord, puis la règle du destinataire, puis celle du registre, 60 jours au départ. Les jours ouvrés laissent de côté la fin de semaine et les jours fériés du siège du destinataire. Une demande de précision arrête le compte jusqu’à votre réponse. Chaque date montre comment elle a été calculée.',
    },
    finding: {
      title: 'Trouver quelque chose',
      text: 'Ctrl+K ouvre un champ où l’on tape un nom, quelques mots ou ce que l’on veut faire. On y trouve lettres, demandes, destinataires, réponses, organisations et engagements, même avec une faute de frappe, et toutes les commandes. Les flèches choisissent, Entrée y va.\nLa page Recherche affine ce qui est trouvé par type, destinataire, statut et jours ; « Enregistrer comme vue… » garde une recherche sous un nom, pour tout le monde.',
    },
    reviewing: {
      title: 'Relire ce que d’autres ont consigné',
      text: 'La page Relecture montre ce que vos collègues ont consigné depuis votre dernière relecture. C confirme, Q pose une question, K commente ; une question revient à qui a écrit. Une lettre peut être validée à une date : toute inscription ultérieure à son sujet la rouvre.',
    },
    undoing: {
      title: 'Annuler, et regarder en arrière',
      text: 'Ctrl+Z annule votre dernière modification, pas à pas, même après un redémarrage. Rien ne disparaît ainsi : l’historique montre ce qui a été consigné et ce qui a été annulé. « À la date du… » (touche T) montre chaque page telle qu’on la connaissait un jour passé. Seul l’effacement détruit, et il demande d’abord.',
    },
    passphrase: {
      title: 'Phrase de passe et verrouillage',
      text: 'Un registre chiffré ne s’ouvre qu’avec une phrase de passe. Chacun a la sienne : ajoutez-les dans les réglages. Ctrl+L le verrouille aussitôt ; il se verrouille aussi quand personne n’utilise la fenêtre et quand l’ordinateur se met en veille. Ce qui est saisi et n’est pas consigné est alors perdu.\nPersonne ne peut l’ouvrir à votre place sans phrase de passe ni clé de secours. Quatre ou cinq mots sans rapport entre eux conviennent bien.',
    },
    recoveryKey: {
      title: 'La clé de secours',
      text: 'Elle est montrée une seule fois, quand un registre est chiffré. Gardez-la sur papier, loin de l’ordinateur. Elle ouvre le registre si toutes les phrases de passe sont oubliées. Qui l’a, avec le dossier, peut tout lire ; si vous pensez que quelqu’un l’a vue, créez-en une nouvelle dans les réglages.',
    },
    backups: {
      title: 'Les sauvegardes',
      text: 'Une sauvegarde est faite chaque jour où quelque chose a changé, puis relue. Celles qui sont à côté du registre ne survivent pas à la perte de l’ordinateur : choisissez un dossier sur une clé dans les réglages. Si un registre ne s’ouvre pas, ses sauvegardes sont proposées ; continuer à partir de l’une d’elles en fait une copie et ne change rien d’autre.',
    },
    laptops: {
      title: 'Un registre sur plusieurs ordinateurs',
      text: 'Un registre est un dossier. Placez-le là où Syncthing, Nextcloud ou une clé le porte aux autres. Chaque ordinateur y écrit son propre fichier : personne n’écrase le travail de personne. Ce que les autres ont consigné est repris à son arrivée, même pendant que le registre est ouvert, et l’application dit de qui cela vient.\nLà où deux personnes ont changé la même chose, les deux versions sont gardées, et une page les met côte à côte pour que l’on tranche. Chiffrez le registre avant d’en partager le dossier.',
    },
    keyboard: {
      title: 'Raccourcis clavier',
      text: 'Les touches seules agissent dans toutes les pages tant que vous n’écrivez pas. Dans un formulaire, Ctrl+Entrée consigne et Échap ferme. Tab passe d’un élément au suivant, les flèches se déplacent dans les listes et les tableaux.',
    },
  },
} as const
