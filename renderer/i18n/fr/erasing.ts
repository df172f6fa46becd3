/** Effacer définitivement : ce qui disparaît, ce qui reste, et ce qui attend un autre ordinateur. */
export const erasing = {
  title: 'Effacer définitivement',
  titleOf: 'Effacer définitivement : {{name}}',
  action: 'Effacer définitivement…',
  ofEntry: 'Actions possibles : {{what}}',
  ofFile: 'Actions possibles : {{name}}',
  organisation: 'Organisation',
  lead: 'Ce qui a été écrit est détruit dans le journal, dans les fichiers et dans les sauvegardes. L’historique garde la trace de l’effacement, de son auteur et de son motif.',
  goes: {
    title: 'Ce qui disparaît',
    entries_one: 'Le texte de {{count}} entrée, y compris ses mots recopiés dans d’autres entrées',
    entries_many: 'Le texte de {{count}} d’entrées, y compris leurs mots recopiés dans d’autres entrées',
    entries_other: 'Le texte de {{count}} entrées, y compris leurs mots recopiés dans d’autres entrées',
    blackedOut_one: 'Son nom dans {{count}} autre entrée',
    blackedOut_many: 'Son nom dans {{count}} d’autres entrées',
    blackedOut_other: 'Son nom dans {{count}} autres entrées',
    files_one: '{{count}} fichier',
    files_many: '{{count}} de fichiers',
    files_other: '{{count}} fichiers',
    backups_one: 'La sauvegarde de ce dossier ({{count}}) ; une nouvelle est faite aussitôt',
    backups_many: 'Les {{count}} de sauvegardes de ce dossier ; une nouvelle est faite aussitôt',
    backups_other: 'Les {{count}} sauvegardes de ce dossier ; une nouvelle est faite aussitôt',
    more_one: 'et {{count}} autre entrée',
    more_many: 'et {{count}} d’autres entrées',
    more_other: 'et {{count}} autres entrées',
  },
  mentions: {
    title: 'Son nom figure aussi ici',
    hint: 'Ce qui est coché est noirci ; le reste du texte demeure. La longueur du nom reste visible.',
    stay_one: '{{count}} élément reste tel quel : le nom peut y être lu.',
    stay_many: '{{count}} d’éléments restent tels quels : le nom peut y être lu.',
    stay_other: '{{count}} éléments restent tels quels : le nom peut y être lu.',
  },
  stays: {
    title: 'Avant de continuer',
    undo: 'C’est irréversible : personne ne pourra revenir en arrière, même avec une sauvegarde.',
    laptops:
      'Les autres ordinateurs l’effacent de leur propre journal quand cela leur parvient et qu’ils ouvrent le registre.',
    copies:
      'Les copies hors de ce dossier ne sont pas atteintes : messages envoyés, exports, clés USB, sauvegardes restaurées, anciennes versions gardées par un logiciel de synchronisation.',
    record: 'Les dates, les choix et les noms de ceux qui ont consigné restent.',
    files: 'Le contenu des autres fichiers n’est pas examiné.',
    authors_one: '{{count}} entrée a été consignée sous son nom ; cela reste.',
    authors_many: '{{count}} d’entrées ont été consignées sous son nom ; cela reste.',
    authors_other: '{{count}} entrées ont été consignées sous son nom ; cela reste.',
  },
  reason: 'Motif',
  reasonHint: 'Il restera dans l’historique. N’y écrivez pas ce qui doit être effacé.',
  next: 'Continuer…',
  back: 'Revenir',
  sure: 'Tout cela est détruit définitivement dès que vous appuyez sur le bouton ci-dessous.',
  submit: 'Effacer définitivement',
  erasedBy: 'Texte effacé par {{by}} le {{on}} : {{reason}}',
  erasedBySomebody: 'Texte effacé ; l’entrée qui dit par qui et pourquoi n’est pas parmi celles-ci.',
  standing: {
    title: 'Effacé, mais pas encore partout',
    unfinished:
      'Quelque chose n’a pas pu être effacé sur ce disque. Un nouvel essai est fait à chaque ouverture du registre.',
    again: 'Réessayer',
    waiting_one:
      'Le texte de {{count}} entrée demeure dans le journal écrit par {{people}}, jusqu’à ce que cet ordinateur ouvre le registre.',
    waiting_many:
      'Le texte de {{count}} d’entrées demeure dans le journal écrit par {{people}}, jusqu’à ce que cet ordinateur ouvre le registre.',
    waiting_other:
      'Le texte de {{count}} entrées demeure dans le journal écrit par {{people}}, jusqu’à ce que cet ordinateur ouvre le registre.',
    gone: 'Cet ordinateur n’existe plus…',
  },
  inPlace: {
    title: 'Effacer à la place d’un ordinateur disparu',
    lead: 'Le journal écrit par {{people}} est vidé ici de ce qui est effacé.',
    warning:
      'Ne le faites que si cet ordinateur n’ouvrira plus jamais le registre. Sinon, les deux pourraient modifier le même fichier, et ce qui y a été écrit pourrait être perdu.',
    submit: 'L’effacer ici',
  },
} as const
