export const vault = {
  title: 'Phrase de passe et verrouillage',
  encrypted: 'chiffré',
  plain:
    'Ce registre n’est pas chiffré : qui obtient son dossier peut le lire. Gardez-le sur un disque chiffré, ou chiffrez-le.',
  encrypt: 'Chiffrer ce registre…',
  encryptTitle: 'Chiffrer ce registre',
  encryptLead:
    'Tout ce que contient le dossier est chiffré, vérifié, et alors seulement ce qui était lisible est écrasé. Les sauvegardes non chiffrées sont détruites en même temps.',
  encryptLimits:
    'Mieux vaut le faire avant de partager le registre. Si d’autres l’ont déjà, laissez arriver leur travail et faites-le d’abord fermer sur leurs ordinateurs : celui où il est ouvert se verrouille dès qu’il l’apprend et demande ensuite une phrase secrète. Les copies faites ailleurs restent telles quelles, et le disque lui-même, surtout un SSD, peut garder quelque temps d’anciens fragments.',
  encryptDone: 'Chiffrer',
  passphrase: 'Phrase de passe',
  passphraseHint:
    'Quatre ou cinq mots sans rapport entre eux sont faciles à retenir et difficiles à deviner.',
  again: 'La phrase de passe encore une fois',
  differs: 'Les deux ne sont pas encore identiques.',
  show: 'Montrer la saisie',
  withoutPassphrase: 'Sans phrase de passe',
  plainWarning:
    'Sans phrase de passe, le registre n’est pas chiffré. Qui prend cet ordinateur, ou obtient une copie du dossier, peut tout y lire : noms, réponses, notes confidentielles.',
  strength: {
    none: 'La difficulté à la deviner s’affiche ici.',
    '0': 'Devinée aussitôt.',
    '1': 'Très facile à deviner.',
    '2': 'Passable : résiste à qui essaie à la main.',
    '3': 'Forte.',
    '4': 'Très forte : résiste aussi à qui a le dossier et des ordinateurs rapides.',
    tooWeak: 'Choisissez-en une plus longue.',
  },
  locked: 'Un registre est verrouillé',
  why: {
    opening: 'Il est chiffré. Sa phrase de passe l’ouvre.',
    asked:
      'Sa clé a été oubliée et cette fenêtre vidée. Ce qui était saisi et n’était pas consigné est perdu.',
    idle: 'Personne n’a utilisé cette fenêtre depuis un moment. Ce qui était saisi et n’était pas consigné est perdu.',
    away: 'L’ordinateur s’est mis en veille ou son écran a été verrouillé. Ce qui était saisi et n’était pas consigné est perdu.',
    encrypted:
      'Il a été chiffré sur un autre ordinateur pendant qu’il était ouvert ici. Demandez une phrase secrète à qui l’a fait. Ce qui a été consigné ici est conservé ; ce qui était saisi et n’était pas consigné est perdu.',
  },
  typed: 'Phrase de passe ou clé de secours',
  typedHint: 'Après des erreurs, il y a un délai qui s’allonge.',
  unlock: 'Déverrouiller',
  another: 'Un autre registre',
  recovery: {
    title: 'Clé de secours',
    lead: 'Cette clé ouvre le registre si toutes les phrases de passe sont oubliées. Elle n’est montrée que maintenant : imprimez-la ou notez-la.',
    where:
      'Gardez-la loin de cet ordinateur, là où ceux qui ne doivent pas lire le registre ne la trouveront pas. Qui a cette clé et le dossier peut tout lire.',
    print: 'Imprimer',
    copy: 'Copier',
    kept: 'Je l’ai sur papier ou en lieu sûr',
    done: 'Terminé',
  },
  add: 'Ajouter une phrase de passe',
  addDone: 'L’ajouter',
  whose: 'À qui est la phrase de passe',
  whoseHint: 'Seuls ceux qui ouvrent le registre voient ce nom.',
  change: 'Modifier',
  changeOf: 'Modifier la phrase de passe de {{name}}',
  changeDone: 'La modifier',
  revoke: 'Révoquer',
  revokeOf: 'Révoquer la phrase de passe de {{name}}',
  revokeDone: 'La révoquer',
  revokeLead:
    'Désormais, cette phrase de passe n’ouvre plus ce dossier. Cela n’efface pas ce que quelqu’un a vu, et une copie du dossier faite auparavant s’ouvre encore avec elle.',
  renew: 'Nouvelle clé de secours',
  since: 'depuis le {{date}}',
  unknownName: 'Nom illisible',
  lockAfter: 'Verrouiller quand personne n’utilise la fenêtre',
  lockAfterHint:
    'Un registre chiffré se verrouille aussi avec {{keys}}, quand l’ordinateur se met en veille et quand son écran se verrouille.',
  minutes_one: 'après {{count}} minute',
  minutes_many: 'après {{count}} de minutes',
  minutes_other: 'après {{count}} minutes',
  never: 'Jamais',
  folderWhenLocked: 'Montrer le nom du dossier pendant qu’il est verrouillé',
} as const
