/** Comment une échéance a été calculée : une phrase pour chaque étape de data/queries/due-steps.ts. */
export const due = {
  how: 'Comment la date a été calculée',
  ofRecipient: '{{recipient}} : avant le {{date}}',
  step: {
    startsOnDelivery: 'Remise le {{date}} : jour 0.',
    startsOnSending: 'Envoyée le {{date}}, remise inconnue : jour 0.',
    statedInLetter_one:
      'La lettre elle-même demande une réponse au plus tard le {{date}}, {{count}} jour après.',
    statedInLetter_many:
      'La lettre elle-même demande une réponse au plus tard le {{date}}, {{count}} de jours après.',
    statedInLetter_other:
      'La lettre elle-même demande une réponse au plus tard le {{date}}, {{count}} jours après.',
    statedTooEarly:
      'La lettre demande une réponse au plus tard le {{date}}, date alors déjà passée : c’est la règle qui vaut.',
    ruleOf: { recipient: 'La règle du destinataire : ', register: 'La règle du registre : ' },
    calendar_one: '{{count}} jour calendaire.',
    calendar_many: '{{count}} de jours calendaires.',
    calendar_other: '{{count}} jours calendaires.',
    working_one: '{{count}} jour ouvré.',
    working_many: '{{count}} de jours ouvrés.',
    working_other: '{{count}} jours ouvrés.',
    restarted: 'Repart de zéro avec notre précision du {{date}} : jour 0.',
    weekend: 'Fins de semaine non comptées : {{days}}.',
    weekendUntil: 'Fins de semaine non comptées jusqu’au {{until}} : {{days}}.',
    holidays: 'Jours fériés non comptés ({{seat}}) : {{dates}}.',
    holidaysUnknown: {
      noSeat: 'Aucun siège n’est indiqué pour ce destinataire : aucun jour férié n’a donc été retranché.',
      noList: 'L’application n’a pas la liste des jours fériés de {{seat}} : aucun n’a donc été retranché.',
      otherYears: 'La liste de jours fériés de l’application ne va que de 2005 à 2040.',
    },
    closed: 'Jours de fermeture de ce registre non comptés : {{days}}.',
    pausedCalendar_one:
      'Le délai a été suspendu {{count}} jour : précision demandée le {{from}}, donnée le {{to}}.',
    pausedCalendar_many:
      'Le délai a été suspendu {{count}} de jours : précision demandée le {{from}}, donnée le {{to}}.',
    pausedCalendar_other:
      'Le délai a été suspendu {{count}} jours : précision demandée le {{from}}, donnée le {{to}}.',
    pausedWorking_one:
      'Le délai a été suspendu {{count}} jour ouvré : précision demandée le {{from}}, donnée le {{to}}.',
    pausedWorking_many:
      'Le délai a été suspendu {{count}} de jours ouvrés : précision demandée le {{from}}, donnée le {{to}}.',
    pausedWorking_other:
      'Le délai a été suspendu {{count}} jours ouvrés : précision demandée le {{from}}, donnée le {{to}}.',
    standsStill: 'Le délai est suspendu depuis le {{since}} : notre précision est attendue.',
    due: 'Réponse demandée au plus tard le {{date}}. En retard dès le lendemain ; très en retard après le {{long}}, au double du délai.',
  },
} as const
