import type { Settings } from '../data/contract.ts'

/** As a type it asks the same of every language. */
const en = {
  secretariat: 'Secretariat',
  /** The number of deadlines that are near, and nothing else. */
  deadlines: (count: number): string =>
    count === 1 ? '1 deadline in the next 7 days' : `${count} deadlines in the next 7 days`,
  dialogs: {
    create: 'Where should the new register be kept?',
    open: 'Choose a register’s folder',
    bundleFolder: 'Where should what the bundle holds be kept?',
    bundleSave: 'Where should the bundle be saved?',
    bundleOpen: 'Choose a bundle',
    restore: 'Where should the backup be copied to?',
    folder: 'Register',
    backupPlace: 'Choose a folder for the backups, for example on a stick',
  },
  menu: {
    register: 'Register',
    newRegister: 'New register…',
    openRegister: 'Open a register…',
    lockRegister: 'Lock the register',
    closeRegister: 'Close the register',
    forgetRegisters: 'Clear the list of recent registers',
    quit: 'Quit',
    edit: 'Edit',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select all',
    view: 'View',
    zoomIn: 'Larger',
    zoomOut: 'Smaller',
    zoomReset: 'Usual size',
    fullScreen: 'Full screen',
    pieces: 'Pieces of the interface',
    help: 'Help',
    shortcuts: 'Keyboard shortcuts',
  },
}

const arabicPlural = new Intl.PluralRules('ar')

const ar: typeof en = {
  secretariat: 'الأمانة',
  deadlines: count => {
    const deadlines = { zero: 'لا مواعيد', one: 'موعد واحد', two: 'موعدان', few: `${count} مواعيد` }
    const others = { many: `${count} موعداً`, other: `${count} موعد` }
    return `${{ ...deadlines, ...others }[arabicPlural.select(count)]} خلال 7 أيام`
  },
  dialogs: {
    create: 'أين يُحفظ السجل الجديد؟',
    open: 'اختر مجلد سجل',
    bundleFolder: 'أين يُحفظ ما في الحزمة؟',
    bundleSave: 'أين تُحفظ الحزمة؟',
    bundleOpen: 'اختر حزمة',
    restore: 'إلى أين تُنسخ النسخة الاحتياطية؟',
    folder: 'سجل',
    backupPlace: 'اختر مجلداً للنسخ الاحتياطية، على ذاكرة خارجية مثلاً',
  },
  menu: {
    register: 'السجل',
    newRegister: 'سجل جديد…',
    openRegister: 'فتح سجل…',
    lockRegister: 'قفل السجل',
    closeRegister: 'إغلاق السجل',
    forgetRegisters: 'إفراغ قائمة السجلات الأخيرة',
    quit: 'إنهاء',
    edit: 'تحرير',
    undo: 'تراجع',
    redo: 'إعادة',
    cut: 'قص',
    copy: 'نسخ',
    paste: 'لصق',
    selectAll: 'تحديد الكل',
    view: 'عرض',
    zoomIn: 'تكبير',
    zoomOut: 'تصغير',
    zoomReset: 'الحجم المعتاد',
    fullScreen: 'ملء الشاشة',
    pieces: 'قطع الواجهة',
    help: 'المساعدة',
    shortcuts: 'اختصارات لوحة المفاتيح',
  },
}

const fr: typeof en = {
  secretariat: 'Secrétariat',
  deadlines: count => (count === 1 ? '1 échéance dans les 7 jours' : `${count} échéances dans les 7 jours`),
  dialogs: {
    create: 'Où conserver le nouveau registre\u202f?',
    open: 'Choisissez le dossier d’un registre',
    bundleFolder: 'Où garder le contenu du lot\u202f?',
    bundleSave: 'Où enregistrer le lot\u202f?',
    bundleOpen: 'Choisissez un lot',
    restore: 'Où copier la sauvegarde\u202f?',
    folder: 'Registre',
    backupPlace: 'Choisissez un dossier pour les sauvegardes, par exemple sur une clé',
  },
  menu: {
    register: 'Registre',
    newRegister: 'Nouveau registre…',
    openRegister: 'Ouvrir un registre…',
    lockRegister: 'Verrouiller le registre',
    closeRegister: 'Fermer le registre',
    forgetRegisters: 'Vider la liste des registres récents',
    quit: 'Quitter',
    edit: 'Édition',
    undo: 'Annuler',
    redo: 'Rétablir',
    cut: 'Couper',
    copy: 'Copier',
    paste: 'Coller',
    selectAll: 'Tout sélectionner',
    view: 'Affichage',
    zoomIn: 'Agrandir',
    zoomOut: 'Réduire',
    zoomReset: 'Taille normale',
    fullScreen: 'Plein écran',
    pieces: 'Pièces de l’interface',
    help: 'Aide',
    shortcuts: 'Raccourcis clavier',
  },
}

const inLanguage = { en, ar, fr } as const satisfies Record<Settings['language'], typeof en>

/** The shell's own few words: menus and system dialogs, which the interface's translations do not reach. */
export const words = (language: Settings['language']): typeof en => inLanguage[language]
