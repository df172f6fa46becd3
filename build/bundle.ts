import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { builtinModules } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import locales from '@react-aria/optimize-locales-plugin'
import react from '@vitejs/plugin-react'
import { build, type InlineConfig } from 'vite'
import { interfaceLanguages } from '../data/contract.ts'
import { projectRoot, say, script } from './script.ts'

const at = (...path: string[]) => join(projectRoot, ...path)
const out = at('out')
const stamp = at('out', 'made-of')

/** What the bundle is made of: a change to any of it makes a new one. */
const SOURCES = ['data', 'electron', 'renderer', 'build/bundle.ts', 'package.json', 'package-lock.json']

const common: InlineConfig = {
  configFile: false,
  publicDir: false,
  logLevel: 'warn',
  define: { 'process.env.NODE_ENV': '"production"' },
}

const rendererConfig = (outDir: string): InlineConfig => ({
  ...common,
  root: at('renderer'),
  base: './',
  // Of React Aria's own words only those in the interface's languages.
  plugins: [locales.vite({ locales: [...interfaceLanguages] }), react()],
  worker: { format: 'es' },
  build: {
    outDir,
    emptyOutDir: false,
    target: 'chrome130',
    // The content security policy allows files of our own only: nothing inline, nothing as a data: script.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 2000,
    sourcemap: true,
  },
})

const shellConfig = (outDir: string, entry: 'main' | 'preload'): InlineConfig => ({
  ...common,
  root: projectRoot,
  ssr: { noExternal: true, target: 'node' },
  build: {
    outDir,
    emptyOutDir: false,
    target: 'node20',
    ssr: at('electron', `${entry}.ts`),
    minify: true,
    sourcemap: true,
    rolldownOptions: {
      external: ['electron', ...builtinModules, /^node:/],
      // A sandboxed preload cannot be an ES module, and is one file.
      output:
        entry === 'main'
          ? { format: 'cjs', entryFileNames: 'main.cjs', chunkFileNames: '[name].cjs' }
          : { format: 'cjs', entryFileNames: 'preload.cjs', codeSplitting: false },
    },
  },
})

async function filesIn(path: string): Promise<string[]> {
  if (!existsSync(path)) return []
  if (!(await stat(path)).isDirectory()) return [path]
  const entries = await readdir(path, { recursive: true, withFileTypes: true })
  return entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
}

async function fingerprint(): Promise<string> {
  const files = (await Promise.all(SOURCES.map(source => filesIn(at(source))))).flat().sort()
  const hash = createHash('sha256')
  for (const file of files) {
    const { mtimeMs, size } = await stat(file)
    hash.update(`${file}\0${mtimeMs}\0${size}\n`)
  }
  return hash.digest('hex')
}

/**
 * Bundles the app into out/: `electron/main.cjs`, `electron/preload.cjs` and `renderer/`, with their dependencies
 * inside. Does nothing where nothing changed since the last time. A bundle that fails leaves the last one as it was.
 */
export async function bundle(): Promise<'made' | 'unchanged'> {
  const sources = await fingerprint()
  if ((await readFile(stamp, 'utf8').catch(() => '')) === sources) return 'unchanged'
  const making = join(out, `making-${process.pid}`)
  await mkdir(making, { recursive: true })
  try {
    const shell = join(making, 'electron')
    await Promise.all([
      build(rendererConfig(join(making, 'renderer'))),
      build(shellConfig(shell, 'main')),
      build(shellConfig(shell, 'preload')),
    ])
    await rm(stamp, { force: true })
    for (const part of ['renderer', 'electron']) {
      await rm(join(out, part), { recursive: true, force: true })
      await rename(join(making, part), join(out, part))
    }
    await writeFile(stamp, sources)
  } finally {
    await rm(making, { recursive: true, force: true })
  }
  return 'made'
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  await script(async () => {
    const began = performance.now()
    const outcome = await bundle()
    say(`Bundle ${outcome} (${Math.round(performance.now() - began)} ms).`)
    return 0
  })
