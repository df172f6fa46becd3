import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Configuration } from 'electron-builder'
import { bundleExtension } from '../data/store/asked-path.ts'
import type { Runtime } from './runtime.ts'
import { projectRoot } from './script.ts'

/** A release is for people; a test build differs in that Playwright can drive it. */
export type Flavour = 'release' | 'test'

/**
 * electron-builder's configuration. The bundle holds all dependencies, so no node_modules are packed. A release has
 * every switch of the binary that would let others run code in it off; a test build leaves inspection on.
 */
export const builderConfig = (flavour: Flavour, runtime: Runtime): Configuration => ({
  appId: 'org.answerable.register',
  productName: 'Answerable',
  copyright: 'The Answerable developers',
  directories: {
    output: join(projectRoot, 'dist', flavour),
    buildResources: join(projectRoot, 'build', 'icons'),
  },
  files: ['out/electron/**', 'out/renderer/**', 'package.json', '!**/node_modules/**', '!**/*.map'],
  asar: true,
  npmRebuild: false,
  publish: null,
  electronDist: runtime.folder,
  ...(runtime.version === null ? {} : { electronVersion: runtime.version }),
  electronFuses: {
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: flavour === 'test',
    // Electron checks an archive's integrity on macOS and Windows only.
    enableEmbeddedAsarIntegrityValidation: process.platform !== 'linux',
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  },
  // Of the fallback, its launcher would come along beside the archive.
  afterPack: ({ appOutDir }) => rm(join(appOutDir, 'resources', 'app'), { recursive: true, force: true }),
  // A bundle leads to the dialog that asks for its passphrase.
  fileAssociations: [
    {
      ext: bundleExtension,
      name: 'Answerable bundle',
      description: 'A part of an Answerable register, encrypted',
      mimeType: 'application/vnd.answerable.bundle',
      role: 'Viewer',
    },
  ],
  icon: join(projectRoot, 'build', 'icons', 'icon.png'),
  linux: {
    target: ['AppImage', 'deb'],
    category: 'Office',
    executableName: 'answerable',
    maintainer: 'The Answerable developers',
    synopsis: 'An offline register of open letters, their demands and the answers they get',
  },
  win: { target: ['nsis'] },
  nsis: { oneClick: false, allowToChangeInstallationDirectory: true },
  mac: {
    target: ['dmg'],
    category: 'public.app-category.productivity',
    // A register is a folder, which other systems open by what is in it and not by its name's ending.
    fileAssociations: [
      { ext: 'register', name: 'Answerable register', role: 'Editor', rank: 'Owner', isPackage: true },
    ],
  },
})
