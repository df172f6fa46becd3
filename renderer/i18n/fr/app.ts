export const app = {
  name: 'Answerable',
  nav: {
    label: 'Pages',
    overview: 'Vue d’ensemble',
    letters: 'Lettres',
    demands: 'Demandes',
    recipients: 'Destinataires',
    commitments: 'Engagements',
    calendar: 'Calendrier',
    review: 'Relecture',
    conflicts: 'Conflits',
    history: 'Historique',
    search: 'Recherche',
    settings: 'Réglages',
    help: 'Aide',
  },
  actions: {
    cancel: 'Annuler',
    save: 'Enregistrer',
    close: 'Fermer',
    choose: 'Choisir…',
    notGiven: 'Non indiqué',
    optional: 'facultatif',
    find: 'Tapez pour chercher…',
    nothingFits: 'Rien ne correspond.',
  },
  clash: {
    title: 'Modifié entre-temps par quelqu’un d’autre',
    lead_one:
      'Pendant que vous écriviez, quelqu’un d’autre l’a aussi modifié. Dites ce qui vaut ; vous pourrez alors enregistrer.',
    lead_many:
      'Pendant que vous écriviez, quelqu’un d’autre a aussi modifié ces points. Dites pour chacun ce qui vaut ; vous pourrez alors enregistrer.',
    lead_other:
      'Pendant que vous écriviez, quelqu’un d’autre a aussi modifié ces points. Dites pour chacun ce qui vaut ; vous pourrez alors enregistrer.',
    by: '{{person}}, {{date}}',
    take: 'Prendre cette version',
    takeAll: 'Prendre toutes les autres versions',
    keep: 'Garder la mienne',
    keepAll: 'Garder partout la mienne',
  },
  begun: {
    takenUp: 'Repris de ce que vous aviez commencé le {{date}}.',
    startEmpty: 'Repartir d’un formulaire vide',
    asRecorded: 'Repartir de ce qui est consigné',
    aside: 'Ce que vous aviez commencé est mis de côté.',
    bringBack: 'Le reprendre',
  },
  more: 'Plus',
  skip: 'Aller au contenu de la page',
  inLanguage: '{{label}} ({{language}})',
  heldBy:
    'Ce registre est ouvert par {{person}} sur {{computer}} depuis {{since}}. Vous pouvez tout lire ; pour y consigner quelque chose, fermez-le là-bas et rouvrez-le ici.',
  heldElsewhere:
    'Ce registre est ouvert dans une autre fenêtre sur {{computer}}. Vous pouvez tout lire ; pour y consigner quelque chose, fermez-le là-bas et rouvrez-le ici.',
  readOnly: 'Ce registre ne peut pas être modifié ici : le dossier est en lecture seule.',
  asOf: {
    band: 'Tel qu’on le connaissait à la fin du {{date}} · rien de ce qui a été consigné ensuite n’apparaît, et rien ne peut être consigné',
    seenBy:
      'Tel que {{person}} l’a vu en dernier, le {{date}} · rien de ce que {{person}} n’avait pas vu n’est affiché, et rien ne peut être consigné',
    title: 'À quelle date ?',
    day: 'Jour',
    hint: 'Chaque page est montrée telle qu’on la connaissait à la fin de ce jour. Rien ne peut être consigné pendant ce temps.',
    show: 'Afficher',
    month: 'Il y a un mois',
    year: 'Il y a un an',
    lastYear: 'La fin de l’année dernière',
  },
  files: { choose: 'Choisir des fichiers…', drop: 'ou déposez-les ici', remove: 'Retirer {{name}}' },
  drop: 'Déposez ici pour consigner une réponse',
  link: {
    address: 'Adresse web',
    hint: 'L’application ne va jamais sur internet. Collez ou déposez une copie de la page, pour qu’elle reste quand la page aura disparu.',
    unfit: 'Ce n’est pas une adresse web.',
    paste: 'Collez ou déposez ici une copie de la page',
    copy: 'Copie conservée :',
    saveCopy: 'Enregistrer la copie conservée ({{name}})',
    onlyAddress: 'Seule l’adresse est conservée, sans copie de la page.',
  },
  opening: {
    title: 'Ouverture du registre',
    reading: 'Lecture et vérification de chaque entrée…',
    takingIn: 'Transfert des entrées vers cette fenêtre…',
    puttingTogether: 'Assemblage du registre…',
    preparing: 'Préparation de la vue d’ensemble…',
  },
  messages: { label: 'Messages', dismiss: 'Fermer ce message' },
  commands: {
    register: {
      new: 'Nouveau registre…',
      open: 'Ouvrir un registre…',
      sample: 'Parcourir l’exemple',
      lock: 'Verrouiller',
      close: 'Fermer le registre',
      forgetAll: 'Vider la liste des registres récents',
    },
    signatory: { add: 'Ajouter un signataire…' },
    signatories: { import: 'Importer des signataires…' },
    recipients: { import: 'Importer des destinataires…' },
    recipient: { add: 'Ajouter un destinataire…', edit: 'Modifier ce destinataire…' },
    organisation: { erase: 'Effacer définitivement une organisation…' },
    bundle: { open: 'Ouvrir un lot…', export: 'Préparer un lot…', takeIn: 'Reprendre un lot…' },
    council: { add: 'Ajouter le Conseil de sécurité…' },
    letter: {
      register: 'Enregistrer une lettre',
      correct: 'Corriger le texte…',
    },
    response: {
      log: 'Consigner une réponse',
      classify: 'Classer les réponses',
    },
    dispatch: {
      log: 'Consigner un envoi',
      deliver: 'Marquer comme remis…',
    },
    demand: {
      assess: 'Évaluer une demande',
    },
    commitment: { make: 'Ajouter un engagement…' },
    search: { open: 'Rechercher…' },
    undo: 'Annuler',
    redo: 'Rétablir',
    go: {
      overview: 'Aller à la vue d’ensemble',
      letters: 'Aller aux lettres',
      demands: 'Aller aux demandes',
      recipients: 'Aller aux destinataires',
      commitments: 'Aller aux engagements',
      calendar: 'Aller au calendrier',
      review: 'Aller à la relecture',
      history: 'Aller à l’historique',
      search: 'Aller à la recherche',
      settings: 'Aller aux réglages',
    },
    view: {
      asOf: 'À la date du…',
      today: 'Revenir à aujourd’hui',
      language: { en: 'English', ar: 'العربية', fr: 'Français' },
      help: 'Aide',
      pieces: 'Pièces de l’interface',
      shortcuts: 'Raccourcis clavier',
    },
  },
  commandGroups: {
    register: 'Registre',
    edit: 'Édition',
    record: 'Consigner',
    go: 'Aller à',
    view: 'Affichage',
    help: 'Aide',
  },
  menu: {
    cut: 'Couper',
    copy: 'Copier',
    paste: 'Coller',
    selectAll: 'Tout sélectionner',
    zoomIn: 'Agrandir',
    zoomOut: 'Réduire',
    resetZoom: 'Taille normale',
    togglefullscreen: 'Plein écran',
    quit: 'Quitter',
  },
  done: {
    imported: 'Les lignes sont dans le registre.',
    letterRegistered: 'La lettre est enregistrée.',
    dispatchLogged: 'L’envoi est consigné.',
    dispatchEdited: 'L’envoi est modifié.',
    responseLogged: 'La réponse est consignée.',
    responsesLogged: 'Les réponses sont consignées.',
    responseEdited: 'Les modifications sont enregistrées.',
    formKept: 'Ce que vous avez écrit est gardé : rouvrez le formulaire pour continuer.',
    responseClassified: 'La réponse est classée.',
    clarificationAnswered: 'Notre précision est consignée.',
    reminderSent: 'La relance est consignée.',
    remindersSent: 'Les relances sont consignées.',
    demandConfirmed: 'Il est consigné que rien n’a changé.',
    cellClosed: 'Clos sans réponse.',
    cellReopened: 'De nouveau en attente.',
    copied: 'Copié.',
    deliveriesConfirmed: 'Les remises sont consignées.',
    demandAssessed: 'L’évaluation est consignée.',
    proposalMade: 'La proposition est consignée.',
    proposalAccepted: 'La proposition est acceptée et consignée.',
    proposalDeclined: 'La proposition est écartée.',
    bundleSaved: 'Le lot est enregistré.',
    bundleTakenIn: 'Ce que le lot apportait est dans le registre.',
    reviewFinished: 'La relecture est terminée.',
    letterSignedOff: 'La lettre est validée.',
    conflictSettled: 'Tranché.',
    decisionRecorded: 'La décision est consignée.',
    backedUp: 'La sauvegarde est faite et a été relue.',
    erased: 'Effacé définitivement.',
    erasedHere: 'Effacé ici. Cela demeure dans les journaux d’autres ordinateurs : voir l’historique.',
    erasedInPart:
      'C’est consigné et masqué, mais tout n’a pas pu être effacé sur ce disque : voir l’historique.',
    backupCopied: 'La sauvegarde est copiée.',
    saved: 'Enregistré.',
  },
  failure: {
    badInput: 'Quelque chose ne va pas dans ce formulaire ({{where}}). Rien n’a été consigné.',
    unknownCall:
      'Cette partie de la fenêtre a demandé quelque chose que l’application ne connaît pas. Rien n’a été modifié.',
    noRegisterOpen: 'Aucun registre n’est ouvert. Ouvrez-en un et réessayez.',
    notFound:
      'Il n’y a rien à l’emplacement {{path}}. Il a peut-être été déplacé ou renommé ; rien n’a été modifié.',
    notARegister:
      '{{path}} n’est pas un registre. Choisissez le dossier dont le nom finit par « .register ».',
    alreadyThere:
      'Il y a déjà quelque chose à l’emplacement {{path}}. Choisissez un autre nom ; rien n’a été écrasé.',
    newerFormat:
      'Ce registre a été écrit par une version plus récente d’Answerable (format {{format}}). Rien n’a été modifié ; ouvrez-le avec cette version.',
    ledgerDamaged:
      'Le journal {{ledger}} est endommagé à l’entrée {{line}}. Il a été laissé exactement en l’état. Gardez une copie du dossier et ouvrez une sauvegarde.',
    ledgerDamagedBy:
      'Le journal {{ledger}} est endommagé à l’entrée {{line}}, consignée le {{recordedOn}} par {{author}}. Il a été laissé exactement en l’état. Gardez une copie du dossier et ouvrez une sauvegarde.',
    ledgerEmptied:
      'Dans le journal {{ledger}}, le texte de l’entrée {{line}}, consignée le {{recordedOn}} par {{author}}, a été vidé sans que personne n’ait consigné d’effacement. Le journal a été laissé tel quel. Gardez une copie du dossier et ouvrez une sauvegarde.',
    ledgerSwapped:
      'Le journal {{ledger}} n’est pas celui qui devrait être ici : il vient d’un autre ordinateur ou d’un autre registre. Il a été laissé exactement en l’état. Gardez une copie du dossier et ouvrez une sauvegarde.',
    ledgerTruncated:
      'Il manque une partie du journal {{ledger}}, avant l’entrée {{line}}. Il a été laissé exactement en l’état. Gardez une copie du dossier et ouvrez une sauvegarde.',
    locked: 'Ce registre est verrouillé. Déverrouillez-le et réessayez.',
    wrongPassphrase:
      'Cette phrase de passe n’ouvre pas le registre. Vérifiez la langue du clavier et les majuscules, puis réessayez.',
    recoveryKeyMistyped:
      'Il y a une erreur dans cette clé de secours. Comparez-la à votre copie, signe par signe.',
    slotDamaged:
      'Rien ne s’est ouvert avec cela, et {{damaged}} des {{of}} accès du registre est endommagé. Si c’est le vôtre, utilisez la clé de secours ou la phrase de passe de quelqu’un d’autre, ou ouvrez une sauvegarde.',
    keySlotsMissing:
      'Ce registre est chiffré, et ses accès manquent dans son fichier « register.json ». Rien n’a été modifié. Reprenez ce fichier d’une sauvegarde ou de la copie d’un autre ordinateur.',
    lastKeySlot: 'C’est la dernière phrase de passe. Ajoutez-en une autre avant de la révoquer.',
    waitBeforeTrying:
      'Cela n’a pas été examiné : après des phrases de passe fausses, il y a un délai. Réessayez dans {{seconds}} s.',
    readOnly:
      'On ne peut pas écrire dans le dossier {{path}}. Rien n’a été consigné ; ce qui s’y trouvait est intact.',
    lookingBack:
      'Vous regardez le registre à la date du {{date}} : rien ne peut être consigné dans le passé. Revenez d’abord à aujourd’hui.',
    diskFull:
      'Le disque est plein. Cette modification n’a pas été consignée ; tout ce qui précède est en sûreté. Faites de la place et réessayez.',
    fileTooLarge: 'Ce fichier dépasse {{limit}} Mo, le maximum qui puisse être conservé.',
    fileDamaged: 'Le fichier {{name}} n’a plus le contenu avec lequel il a été conservé.',
    wentAnotherWay:
      'Cette sauvegarde ne peut pas être reprise : depuis, le journal {{ledger}} a suivi un autre cours. Rien n’a été modifié ; copiez la sauvegarde dans un dossier et comparez.',
    notABundle: '{{name}} n’est pas un lot. Choisissez le fichier dont le nom finit par « .bundle ».',
    bundleCut:
      '{{name}} s’arrête trop tôt : il n’est pas arrivé entier. Redemandez-le ; rien n’a été modifié.',
    bundleAltered:
      '{{name}} n’est plus tel qu’il a été fait : quelque chose y a été modifié. Il n’a pas été ouvert. Redemandez-le, par une autre voie.',
    bundleOfAnother: 'Ce lot, fait par {{by}}, vient d’un autre registre. Rien n’a été repris.',
    bundleHasGaps:
      'Ce lot, fait par {{by}}, ne contient qu’une partie de ce qui suit ce qui est connu ici. On peut l’ouvrir et le lire depuis la page d’accueil, mais pas le reprendre.',
    bundleAnotherWay:
      'Ce qui, d’après ce lot fait par {{by}}, a été écrit auparavant n’est pas ce qui est connu ici. Rien n’a été repris ; demandez à {{by}} de quel registre il vient.',
    bundleAhead:
      'Des entrées de ce lot, fait par {{by}}, sont datées de plus d’un an en avance. Rien n’a été repris ; il faut d’abord régler l’horloge de cet ordinateur.',
    bundleUnsound:
      'Ce lot, fait par {{by}}, contient ce qu’aucun registre n’écrit. Rien n’a été repris. Ne vous y fiez pas.',
    notInPart:
      'Cela se fait dans le registre même, pas dans la partie qui en a été ouverte à partir d’un lot.',
    cancelled: 'C’est arrêté. Rien n’a été modifié.',
    system:
      'L’ordinateur a signalé une erreur ({{error}}). Cette modification n’a pas été consignée ; tout ce qui précède est en sûreté.',
  },
  arrived_one: '{{number}} entrée est arrivée de {{people}}.',
  arrived_many: '{{number}} entrées sont arrivées de {{people}}.',
  arrived_other: '{{number}} entrées sont arrivées de {{people}}.',
  notice: {
    ledgerDamaged:
      'Le journal {{ledger}} d’un autre ordinateur est endommagé à l’entrée {{line}}. Ce qui précède est ici, la suite n’a pas été reprise. Demandez à qui est cet ordinateur de relancer la synchronisation ou d’envoyer une copie.',
    ledgerDamagedBy:
      'Le journal {{ledger}} d’un autre ordinateur est endommagé à l’entrée {{line}}, consignée le {{recordedOn}} par {{author}}. Ce qui précède est ici, la suite n’a pas été reprise. Relancez la synchronisation de cet ordinateur ou demandez une copie.',
    ledgerEmptied:
      'Dans le journal {{ledger}}, le texte de l’entrée {{line}}, consignée le {{recordedOn}} par {{author}}, a été vidé sans que personne n’ait consigné d’effacement. Comparez avec une sauvegarde ou avec le registre d’un ou d’une collègue.',
    ledgerSwapped:
      'Le journal {{ledger}} n’est pas celui qui devrait être ici : il vient d’un autre ordinateur ou d’un autre registre. Ce qui était ici reste ; rien n’en a été repris.',
    ledgerTruncated:
      'Il manque une partie du journal {{ledger}}, avant l’entrée {{line}}. Ce qui précède est ici, la suite n’a pas été reprise. Relancez la synchronisation du dossier.',
    ledgerOfAnotherRegister:
      'Le journal {{ledger}} appartient à un autre registre. Rien n’en a été repris ; il a sans doute été copié ici par erreur.',
    ledgerCopy: {
      nothingElse:
        'Le fichier {{name}} est la copie d’un journal et ne contient rien qui ne soit déjà ici. Il peut être supprimé.',
      more: 'Le fichier {{name}} est la copie d’un journal et va plus loin que celui-ci (entrées en plus : {{entries}}). Elles ont été reprises. Gardez le fichier jusqu’à l’arrivée du journal.',
      another:
        'Le fichier {{name}} est la copie d’un journal qui a suivi un autre cours (entrées différentes : {{entries}}). Elles n’ont pas été reprises : gardez le fichier et demandez à qui est cet ordinateur si le dossier a été copié sur un second.',
      nothingSound: 'Le fichier {{name}} ressemble à la copie d’un journal, mais rien ne peut y être lu.',
    },
    encryptedElsewhere:
      'Ce registre a été chiffré sur un autre ordinateur. Fermez-le et rouvrez-le avec une phrase secrète avant de consigner quoi que ce soit.',
    plainLedger:
      'Le journal {{ledger}} se trouve ici sous une forme que chacun peut lire, alors que ce registre est chiffré : son ordinateur ne le savait pas encore. Rien n’en est repris tant que le registre n’est pas ouvert sur cet ordinateur avec une phrase secrète ; il sera alors chiffré lui aussi.',
    keySlotsChanged: {
      added: 'Sur un autre ordinateur, un accès à ce registre a été ajouté : {{added}}.',
      removed: 'Sur un autre ordinateur, un accès à ce registre a été retiré : {{removed}}.',
      both: 'Sur un autre ordinateur, les accès à ce registre ont changé. Ajoutés : {{added}}. Retirés : {{removed}}.',
    },
    clockHere:
      'L’horloge de cet ordinateur indique le {{today}}, alors que des entrées ont déjà été consignées le {{recordedOn}}. Elle est sans doute déréglée : mettez-la à l’heure avant de consigner quoi que ce soit, car les échéances en dépendent. Ce qui est déjà consigné garde son ordre.',
    clockAhead:
      'Des entrées de {{author}} portent la date du {{recordedOn}}, alors que l’horloge de cet ordinateur indique le {{today}} : l’une des deux est déréglée. Demandez à {{author}} de comparer. Ce qui est déjà consigné garde son ordre, et aucun autre ordinateur ne reprend cette date.',
    clockBehind:
      'Ce que {{author}} a consigné à la date du {{recordedOn}} fait suite à des entrées du {{follows}} : l’horloge de cet ordinateur, ou d’un autre, est déréglée. Demandez à {{author}} de comparer. Ce qui est déjà consigné garde son ordre.',
    registerFileCopy:
      'register.json a été modifié sur deux ordinateurs à la fois ; l’autre version est dans {{name}}. Vérifiez dans les réglages que chaque phrase secrète prévue ouvre encore le registre.',
    bundleAskedWhileBusy:
      'Un lot a été ouvert depuis l’extérieur d’Answerable. Il s’affiche dès que ce qui est ouvert ici est fermé.',
    askedWhileOpen:
      'Un registre a été ouvert depuis l’extérieur d’Answerable. Il s’ouvre dès que vous fermez ou quittez celui qui est ici.',
    tornTailCut:
      'La dernière modification avant l’arrêt de l’application n’était pas entièrement écrite. Elle a été retirée du journal et mise de côté dans {{keptIn}} ; tout ce qui avait été confirmé est là.',
    backupPlaceAway:
      'Le dossier des sauvegardes, {{path}}, n’est pas là ou ne peut plus rien recevoir. La sauvegarde a été faite à côté du registre.',
    lockingSoon:
      'Personne n’a utilisé cette fenêtre depuis un moment. Dans une minute, le registre se verrouille ; ce qui est saisi dans un formulaire ouvert et n’est pas consigné sera perdu.',
    ledgerCutBack:
      'Le journal {{ledger}} s’arrête {{entries}} entrées avant ce que cet ordinateur y a vu : sa fin a été coupée, ou une copie plus ancienne a pris sa place. Ce qui s’y trouve est intact ; cherchez les entrées manquantes dans une sauvegarde ou sur l’ordinateur d’un ou d’une collègue.',
    erasureAwaited:
      'Le texte de certaines entrées ({{entries}}) a été effacé par une entrée du journal {{ledger}}, qui n’est pas encore arrivé ici. On verra par qui et pourquoi quand il arrivera ; sinon, demandez à qui est cet ordinateur.',
    ledgerReplaced:
      'Le journal {{ledger}} est intact, mais ce n’est pas celui que cet ordinateur a vu sous ce nom. Comparez le registre à une sauvegarde ou à celui d’un ou d’une collègue.',
    openedReadOnly:
      'On ne peut pas écrire dans le dossier. Vous pouvez tout lire ; rien ne peut être consigné.',
  },
} as const
