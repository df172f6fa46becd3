/** Vérifier les journaux, et les têtes notées ailleurs. */
export const verify = {
  title: 'Vérifier le journal',
  lead: 'Vérifie qu’aucune entrée n’a été modifiée, retirée ou déplacée depuis qu’elle est consignée.',
  check: 'Vérifier maintenant',
  stop: 'Arrêter',
  checking: 'Vérification de chaque entrée…',
  sound_one: '{{count}} entrée vérifiée : elle est telle qu’elle a été consignée.',
  sound_many: '{{count}} d’entrées vérifiées : toutes sont telles qu’elles ont été consignées.',
  sound_other: '{{count}} entrées vérifiées : toutes sont telles qu’elles ont été consignées.',
  damaged:
    'Quelque chose dans les journaux n’est pas tel que consigné. Gardez une copie du dossier, et comparez-le à une sauvegarde.',
  ledgers: 'Les journaux, un par ordinateur',
  columns: {
    people: 'Écrit par',
    entries: 'Entrées',
    last: 'Dernière entrée',
    result: 'Mots à noter',
  },
  noteHint:
    'Notez ces mots sur papier, ou lisez-les au téléphone à un ou une collègue. Ils représentent tout ce qui est consigné jusqu’ici : plus tard, chacun peut voir grâce à eux si tout y est encore.',
  empty: 'Encore rien',
  signed: 'signé le {{on}}',
  unknownDate: 'une date illisible',
  unknownAuthor: 'quelqu’un d’illisible',
  how: {
    changed: 'L’entrée {{line}}, du {{on}} par {{by}}, a été modifiée.',
    missing: 'Des entrées manquent avant l’entrée {{line}}, du {{on}} par {{by}}.',
    outOfPlace: 'L’entrée à la place {{line}}, du {{on}} par {{by}}, n’a rien à faire là.',
    emptied:
      'Le texte de l’entrée {{line}}, du {{on}} par {{by}}, a été vidé sans que personne n’ait consigné d’effacement.',
    notAsSigned:
      'L’entrée {{line}} n’est pas celle que l’ordinateur de ce journal a signée le {{on}} : des entrées manquent ou ont été remplacées.',
  },
  erasures: 'Ce qui a été effacé définitivement',
  erasure_one: '{{on}}, {{by}} : le texte de {{count}} entrée. Motif : {{reason}}',
  erasure_many: '{{on}}, {{by}} : le texte de {{count}} d’entrées. Motif : {{reason}}',
  erasure_other: '{{on}}, {{by}} : le texte de {{count}} entrées. Motif : {{reason}}',
  awaited_one: '{{count}} entrée effacée par une autre qui n’est pas encore arrivée ici.',
  awaited_many: '{{count}} d’entrées effacées par une autre qui n’est pas encore arrivée ici.',
  awaited_other: '{{count}} entrées effacées par une autre qui n’est pas encore arrivée ici.',
  noted: 'Mots notés auparavant',
  notedHint: 'Cinq mots, comme ceux ci-dessus.',
  compare: 'Comparer',
  holds_one: 'Ce registre la contient : l’entrée du {{on}} par {{by}}. {{count}} entrée est venue depuis.',
  holds_many:
    'Ce registre la contient : l’entrée du {{on}} par {{by}}. {{count}} d’entrées sont venues depuis.',
  holds_other:
    'Ce registre la contient : l’entrée du {{on}} par {{by}}. {{count}} entrées sont venues depuis.',
  holdsNot:
    'Ce registre ne la contient pas. Des entrées ont été retirées, ou ces mots sont ceux d’un autre registre.',
  notWords: 'Ce ne sont pas les cinq mots d’une tête de journal. Vérifiez chaque lettre.',
} as const
