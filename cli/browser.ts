import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { userInfo } from 'node:os';
import { CannotGoOn } from './cannot-go-on';
import { say } from './say';

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** A Chromium for the end-to-end tests: CHROMIUM_PATH, one in a usual place, or one installed now. @throws CannotGoOn */
export function findBrowser(): string {
  const given = process.env.CHROMIUM_PATH;
  if (given !== undefined && given !== '') {
    if (existsSync(given)) return given;
    throw new CannotGoOn(
      `CHROMIUM_PATH names ${given}, which does not exist.`,
      'Give the path of a Chromium or Chrome.',
    );
  }
  const found = usual.find((file) => existsSync(file));
  if (found !== undefined) return found;
  if (userInfo().uid === 0 && existsSync('/usr/bin/apt-get')) {
    say.step('No browser found; installing Debian’s chromium …');
    const apt = (...args: string[]): void =>
      void spawnSync('apt-get', args, {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      });
    apt('update', '-qq');
    apt('install', '-y', '-qq', '--no-install-recommends', 'chromium');
    if (existsSync('/usr/bin/chromium')) return '/usr/bin/chromium';
  }
  throw new CannotGoOn(
    'There is no browser for the end-to-end tests.',
    'Install Chromium (Debian: apt-get install chromium) or set CHROMIUM_PATH.',
  );
}
