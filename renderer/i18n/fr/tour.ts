/** Ce qui est montré une fois à qui arrive. */
export const tour = {
  label: 'Premiers pas',
  count: '{{at}} sur {{of}}',
  next: 'Suivant',
  skip: 'Passer',
  done: 'Terminé',
  attention:
    'Commencez la journée par la vue d’ensemble : elle énumère ce qui attend quelqu’un, le plus pressant d’abord, chaque chose avec son étape suivante.',
  log: 'Quand une réponse arrive, consignez-la depuis n’importe quelle page : avec ce bouton, avec la touche R, ou en déposant le fichier sur la fenêtre.',
  help: 'Tout ce que vous consignez peut être annulé : essayez. « De quoi s’agit-il ? » à côté d’un titre explique la page ; F1 ouvre l’aide.',
} as const
