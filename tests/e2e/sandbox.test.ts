import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, readdir, readFile, readlink } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { projectRoot } from '../../build/script.ts'
import { isRoot } from '../../build/stage.ts'
import { expect, test } from './launch.ts'

/** The processes of Linux whose command line names a folder, with that line. */
async function processesOn(folder: string): Promise<{ pid: string; line: string }[]> {
  const pids = (await readdir('/proc')).filter(name => /^\d+$/.test(name))
  const all = await Promise.all(
    pids.map(async pid => {
      const line = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
      return { pid, line: line.replaceAll('\0', ' ') }
    }),
  )
  return all.filter(({ line }) => line.includes(folder))
}

// Chromium shuts its pages in by other means elsewhere; here they can be read from outside.
const onLinux = process.platform === 'linux' ? test : () => undefined

onLinux(
  'started by an ordinary person, the page runs in a process that is shut in',
  async ({ program, folders }) => {
    // Root's tests start Chromium without its sandbox; an ordinary person must be able to read what is started.
    const electron = join(folders.home, 'electron')
    const app = join(folders.home, 'app')
    execFileSync('cp', ['-r', dirname(program.executable), electron])
    await mkdir(app)
    for (const part of ['out', 'package.json']) execFileSync('cp', ['-r', join(projectRoot, part), app])
    const started = [join(electron, basename(program.executable)), app, `--user-data-dir=${folders.userData}`]
    if (isRoot()) {
      await chmod(dirname(folders.home), 0o755)
      execFileSync('chown', ['-R', 'nobody', folders.home, folders.userData])
      started.unshift('setpriv', '--reuid=nobody', '--regid=nogroup', '--clear-groups')
    }
    const [command = '', ...args] = started
    const child = spawn(command, args, { stdio: 'ignore', env: { ...process.env, HOME: folders.home } })
    try {
      const renderer = async () => {
        const page = (await processesOn(folders.userData)).find(each => each.line.includes('--type=renderer'))
        if (!page) return null
        const status = await readFile(`/proc/${page.pid}/status`, 'utf8')
        const own = async (space: string) =>
          (await readlink(`/proc/${page.pid}/ns/${space}`)) !== (await readlink(`/proc/self/ns/${space}`))
        return {
          filtersSystemCalls: /^Seccomp:\s*2$/m.test(status),
          gainsNoPrivileges: /^NoNewPrivs:\s*1$/m.test(status),
          seesOtherProcesses: !(await own('pid')),
          isToldToSkipTheSandbox: page.line.includes('--no-sandbox'),
        }
      }
      await expect
        .poll(() => renderer().catch(() => null), { timeout: 20_000 })
        .toEqual({
          filtersSystemCalls: true,
          gainsNoPrivileges: true,
          seesOtherProcesses: false,
          isToldToSkipTheSandbox: false,
        })
    } finally {
      child.kill('SIGKILL')
      await once(child, 'close')
    }
  },
)
