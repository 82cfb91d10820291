import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { userInfo } from 'node:os';
import { CannotGoOn } from './cannot-go-on';
import { say } from './say';

// The shell draws without a window and does the same pages in half the time.
const shell = '/usr/bin/chromium-headless-shell';
const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** A Chromium for the end-to-end tests: CHROMIUM_PATH, Debian’s headless one (installed now where we may), or one in a usual place. @throws CannotGoOn */
export function findBrowser(): string {
  const given = process.env.CHROMIUM_PATH;
  if (given !== undefined && given !== '') {
    if (existsSync(given)) return given;
    throw new CannotGoOn(
      `CHROMIUM_PATH names ${given}, which does not exist.`,
      'Give the path of a Chromium or Chrome.',
    );
  }
  if (existsSync(shell)) return shell;
  const found = usual.find((file) => existsSync(file));
  // Nothing is installed beside somebody's own browser, but where nobody sits before it.
  if (found !== undefined && process.env.CI !== 'true') return found;
  if (userInfo().uid === 0 && existsSync('/usr/bin/apt-get')) {
    say.step('Installing Debian’s chromium-headless-shell …');
    const apt = (...args: string[]): void =>
      void spawnSync('apt-get', args, {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      });
    apt('update', '-qq');
    for (const [name, file] of [
      ['chromium-headless-shell', shell],
      ['chromium', '/usr/bin/chromium'],
    ] as const) {
      if (!existsSync(file)) apt('install', '-y', '-qq', '--no-install-recommends', name);
      if (existsSync(file)) return file;
    }
  }
  if (found !== undefined) return found;
  throw new CannotGoOn(
    'There is no browser for the end-to-end tests.',
    'Install Chromium (Debian: apt-get install chromium) or set CHROMIUM_PATH.',
  );
}
