/** Les conditions en mots ordinaires, et ce sur quoi repose chaque élément. */
export const why = {
  label: 'Pourquoi',
  allOf: 'Tous ces éléments',
  anyOf: 'L’un de ces éléments',
  atLeast: 'Au moins {{count}} de ces éléments',
  not: 'Pas ceci',
  demand: 'la demande {{number}}',
  demandOf: 'la demande {{number}} de « {{letter}} »',
  status: {
    reached: '{{demand}} devient « {{status}} » avant le {{date}}',
    held: '{{demand}} est « {{status}} » le {{date}}',
    sustained_one: '{{demand}} reste « {{status}} » {{count}} jour avant le {{date}}',
    sustained_many: '{{demand}} reste « {{status}} » {{count}} de jours de suite avant le {{date}}',
    sustained_other: '{{demand}} reste « {{status}} » {{count}} jours de suite avant le {{date}}',
  },
  together: {
    reached: 'les demandes {{demands}} deviennent « {{status}} » avant le {{date}}',
    held: 'les demandes {{demands}} sont « {{status}} » le {{date}}',
  },
  response: '{{recipient}} répond, sur {{demand}}, au moins « {{position}} » avant le {{date}}',
  theDecision: 'jour de la décision',
  sentence: {
    atLeast: 'au moins {{count}} de ces éléments sont réunis : {{parts}}',
    not: 'il n’est pas vrai que {{parts}}',
    group: '({{parts}})',
  },
  from: {
    assessment: 'Évaluée « {{status}} » depuis le {{since}} ; consigné le {{recorded}} par {{by}}',
    response: '{{recipient}}, {{date}} : {{summary}}',
    nothing: {
      status: 'Personne ne l’a encore évaluée',
      response: 'Aucune réponse de ce genre n’est consignée',
    },
    gone: 'annulé depuis',
  },
  line: {
    assessment: '{{demand}} : « {{status}} » depuis le {{since}}',
    response: '{{recipient}} a répondu le {{date}}',
    nothing: { status: '{{demand}} : non évaluée', response: '{{demand}} : pas de réponse de ce genre' },
  },
  change: 'Ce qui changerait le résultat',
  noChange: 'Aucun changement de ces seuls éléments ne changerait le résultat.',
  tooMany:
    'Il y a trop de possibilités pour le dire : ses éléments figurent à la fois tels quels et sous un « pas », ou se répètent trop souvent.',
  more: 'Il existe d’autres façons aussi courtes que celles-ci, ou plus longues.',
  becomes: {
    pending: {
      true: 'Si ceci se réalise : {{terms}}',
      false: 'Si ceci ne se réalise pas : {{terms}}',
    },
    unknown: {
      true: 'La date est passée. S’il était consigné après coup que c’était le cas : {{terms}}',
      false: 'La date est passée. S’il était consigné après coup que ce n’était pas le cas : {{terms}}',
    },
    settled: {
      true: 'C’est réglé. Seulement si le registre était rectifié pour dire que c’était le cas : {{terms}}',
      false:
        'C’est réglé. Seulement si le registre était rectifié pour dire que ce n’était pas le cas : {{terms}}',
    },
  },
} as const
