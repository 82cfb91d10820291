import { defineConfig } from '@playwright/test';
import { findBrowser } from './cli/browser';

const isCi = process.env.CI === 'true';

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  globalSetup: './tests/support/e2e-world.ts',
  // Each worker has a server, a worker process and a database of its own: two are what two cores carry.
  workers: 2,
  fullyParallel: false,
  forbidOnly: isCi,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    locale: 'es-GT',
    timezoneId: 'America/Guatemala',
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: findBrowser(),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
  projects: [
    { name: 'with-script', use: { viewport: { width: 1280, height: 900 } } },
    // Stories whose tests are tagged so are told again without JavaScript.
    {
      name: 'without-script',
      grep: /@without-script/,
      use: { viewport: { width: 1280, height: 900 }, javaScriptEnabled: false },
    },
  ],
});
