import { useWords } from '../i18n/words.ts'
import { Keys } from '../ui/Keys.tsx'
import { commandGroups, commands } from './commands.ts'

/** Every shortcut there is, from the command registry. */
export function ShortcutList() {
  const { t } = useWords()
  return commandGroups.map(group => (
    <section key={group} className="shortcut-group">
      <h3>{t(`app.commandGroups.${group}`)}</h3>
      <dl className="shortcuts">
        {commands
          .filter(command => command.group === group && command.keys !== undefined)
          .map(({ id, keys = '' }) => (
            <div key={id}>
              <dt>{t(`app.commands.${id}`)}</dt>
              <dd>
                <Keys keys={keys} />
              </dd>
            </div>
          ))}
      </dl>
    </section>
  ))
}
