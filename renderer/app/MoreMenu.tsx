import { interfaceLanguages } from '../../data/contract.ts'
import { languageNames } from '../i18n/locale.ts'
import { useWords } from '../i18n/words.ts'
import { ActionMenu } from '../ui/ActionMenu.tsx'
import { runCommand } from './commands.ts'

/** What the top line has no room for in a window that is less wide: the same commands as a menu (narrow.css). */
export function MoreMenu() {
  const { t, language } = useWords()
  const others = interfaceLanguages.filter(each => each !== language)
  return (
    <ActionMenu
      label={t('app.more')}
      actions={[
        { id: 'view.asOf', label: t('app.commands.view.asOf') },
        ...others.map(each => ({ id: `view.language.${each}`, label: languageNames[each] })),
        { id: 'register.close', label: t('app.commands.register.close') },
      ]}
      onAction={runCommand}
    />
  )
}
