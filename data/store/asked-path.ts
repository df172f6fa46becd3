import { realpath, stat } from 'node:fs/promises'
import { basename, dirname, extname, isAbsolute, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** How a bundle's name ends: no other program's files do, so that a double click on one leads here. */
export const bundleExtension = 'answerable-bundle'

/**
 * The paths among a program's arguments, made whole from the folder it was started in. Switches are none, and neither
 * is what would be looked for elsewhere than on this computer's disks: another computer's shares, addresses.
 */
export function pathsAmong(args: readonly string[], startedIn: string): readonly string[] {
  return args.flatMap(argument => {
    const path = localPath(argument)
    if (path === null) return []
    return [isAbsolute(path) ? path : resolve(startedIn, path)]
  })
}

function localPath(argument: string): string | null {
  if (argument === '' || argument.startsWith('-')) return null
  const path = /^[a-z][a-z0-9+.-]+:/i.test(argument) ? fileAddressed(argument) : argument
  // Asking for \\server\share would greet that server with the person's name before anything is read.
  return path === null || path.includes('\0') || /^[\\/]{2}/.test(path) ? null : path
}

function fileAddressed(address: string): string | null {
  try {
    return fileURLToPath(address)
  } catch {
    return null
  }
}

/** The register's folder that a path means: the folder itself, or its `register.json`. Null where it is none. */
export async function registerFolderAt(path: string): Promise<string | null> {
  const folder = basename(path) === 'register.json' ? dirname(path) : path
  try {
    if (!(await stat(folder)).isDirectory()) return null
    if (!(await stat(join(folder, 'register.json'))).isFile()) return null
    return await realpath(folder)
  } catch {
    return null
  }
}

/** The bundle's file that a path means, by its name's ending: what it holds is seen when it is opened. Null where it is none. */
export async function bundleFileAt(path: string): Promise<string | null> {
  if (extname(path).toLowerCase() !== `.${bundleExtension}`) return null
  try {
    return (await stat(path)).isFile() ? await realpath(path) : null
  } catch {
    return null
  }
}
