import { expect, it } from 'vitest'
import { needsDisplay } from '../../../build/display.ts'
import { missingIn, remedyFor } from '../../../build/system-libraries.ts'

it('the libraries that ldd does not find are missing, each once', () => {
  const ldd = [
    '\tlinux-vdso.so.1 (0x00007ffd)',
    '\tlibnss3.so => not found',
    '\tlibgbm.so.1 => /lib/x86_64-linux-gnu/libgbm.so.1 (0x00007f)',
    '\tlibasound.so.2 => not found',
    '\tlibnss3.so => not found',
  ].join('\n')
  expect(missingIn(ldd)).toEqual(['libnss3.so', 'libasound.so.2'])
})

it('nothing is done where nothing is missing', () => {
  expect(remedyFor([], true, true)).toEqual({ kind: 'nothingMissing' })
})

it('root on a Debian installs what is missing', () => {
  expect(remedyFor(['libnss3.so'], true, true)).toEqual({ kind: 'install' })
})

it.each([
  ['a user who is not root', false, true],
  ['a system without apt', true, false],
])('%s is told what is missing and the one command that installs it', (_who, isRoot, hasApt) => {
  const remedy = remedyFor(['libnss3.so', 'Xvfb'], isRoot, hasApt)
  expect(remedy.kind).toBe('tell')
  const message = remedy.kind === 'tell' ? remedy.message : ''
  expect(message).toContain('libnss3.so, Xvfb')
  expect(message).toContain(
    'sudo apt-get update && sudo apt-get install -y xvfb libgtk-3-0 libnss3 libasound2 libgbm1 libxss1 fonts-noto-core',
  )
})

it('a virtual display is needed on Linux where neither X nor Wayland is named', () => {
  expect(needsDisplay({}, 'linux')).toBe(true)
  expect(needsDisplay({ DISPLAY: ':0' }, 'linux')).toBe(false)
  expect(needsDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(false)
  expect(needsDisplay({}, 'darwin')).toBe(false)
  expect(needsDisplay({}, 'win32')).toBe(false)
})
