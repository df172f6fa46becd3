/** Ce que disent les images : la chronologie de la lettre, les demandes dans le temps, les jours qui restent. */
export const pictures = {
  today: 'Aujourd’hui',
  key: 'Légende',
  asTable: 'La même chose en tableau',
  shortGaps: 'Les périodes ombrées sont dessinées plus courtes qu’elles ne l’étaient.',
  when: 'Date',
  whatHappened: 'Fait',
  fall: 'En recul',
  confirmed: 'Toujours le cas',
  more_one: 'et {{count}} autre',
  more_many: 'et {{count}} autres',
  more_other: 'et {{count}} autres',
  timeline: {
    title: 'Chronologie',
    name_one:
      'Chronologie depuis le {{from}} : {{count}} date. Le tableau ci-dessous dit la même chose en mots.',
    name_many:
      'Chronologie depuis le {{from}} : {{count}} dates. Le tableau ci-dessous dit la même chose en mots.',
    name_other:
      'Chronologie depuis le {{from}} : {{count}} dates. Le tableau ci-dessous dit la même chose en mots.',
  },
  overTime: {
    title: 'Les statuts dans le temps',
    name: 'Statut des demandes du {{from}} à aujourd’hui. Maintenant : {{now}}. Les évaluations de chacune sont énumérées ci-dessous.',
  },
  lane: {
    sent: 'Envoyé',
    received: 'Reçu',
    dates: 'Échéances',
    commitments: 'Engagements et événements',
  },
  kind: {
    dispatch: 'Envoi',
    failed: 'Envoi échoué',
    reminder: 'Relance',
    clarification: 'Notre précision',
    replyRequested: 'Réponse demandée',
    review: 'À réexaminer',
    decisionBy: 'Décision attendue',
    decision: 'Décision prise',
    event: 'Événement',
  },
  what: {
    replyRequested: 'Réponse demandée à {{recipient}}',
    assessment: 'Demande {{number}} : {{status}}',
    fall: 'Demande {{number}}, en recul : {{status}}',
    review: 'Demande {{number}} à réexaminer',
    decisionBy: 'Décision attendue : {{about}}',
    decision: 'Décidé : {{choice}} · {{about}}',
    event: 'Événement : {{event}}',
    eventUntil: 'Événement : {{event}}, jusqu’au {{date}}',
  },
} as const
