import { basename, extname, join } from 'node:path'
import { app, dialog } from 'electron'

/** What the folder of a register ends in. */
const extension = '.register'

/** A register's folder as people call it. */
export const folderName = (folder: string): string => basename(folder, extension)

export const withExtension = (name: string): string => (extname(name) === extension ? name : name + extension)

/** Where people are asked for a place first. */
export const homeFolder = (): string => process.env['ANSWERABLE_HOME'] ?? app.getPath('documents')

/** Asks for a folder that is there; null: nobody chose one. */
export async function chooseFolder(title: string): Promise<string | null> {
  const { filePaths, canceled } = await dialog.showOpenDialog({
    title,
    defaultPath: homeFolder(),
    properties: ['openDirectory'],
  })
  return canceled ? null : (filePaths[0] ?? null)
}

/** Asks where a register's folder is to be made; null: nobody chose. `name`: what it is called unless they say otherwise. */
export async function chooseNewFolder(title: string, name: string): Promise<string | null> {
  const { filePath, canceled } = await dialog.showSaveDialog({
    title,
    defaultPath: join(homeFolder(), withExtension(name)),
  })
  return canceled || !filePath ? null : withExtension(filePath)
}
