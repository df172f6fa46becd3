import { interfaceLanguages } from '../../data/contract.ts'
import { languageNames } from '../i18n/locale.ts'
import { useWords } from '../i18n/words.ts'
import { ActionMenu } from '../ui/ActionMenu.tsx'
import { Button } from '../ui/Button.tsx'
import { runCommand } from './commands.ts'

/** The languages that the interface is not in, each by its own name: who cannot read the page finds theirs. */
export function LanguageButtons() {
  const { language } = useWords()
  return interfaceLanguages
    .filter(each => each !== language)
    .map(each => (
      <Button key={each} look="quiet" onPress={() => runCommand(`view.language.${each}`)}>
        <span lang={each}>{languageNames[each]}</span>
      </Button>
    ))
}

/** The same as a menu that shows the language there is, where there is less room. */
export function LanguageMenu() {
  const { t, language } = useWords()
  return (
    <ActionMenu
      label={t('app.inLanguage', { label: t('settings.language'), language: languageNames[language] })}
      actions={interfaceLanguages.map(each => ({ id: each, label: languageNames[each] }))}
      onAction={each => runCommand(`view.language.${each}`)}
    >
      {languageNames[language]}
    </ActionMenu>
  )
}
