import type { NextConfig } from 'next';
import createNextIntlPlugin from 'next-intl/plugin';

// Next names the actions of forms by a hash that this key salts, and makes a key of its own for each build: a page that stayed open
// over an upgrade could then send its form to nobody (docs/security.md, F18). The key is no secret: it would hide what actions close
// over, and ours close over nothing (tests/architecture/sources.ts).
process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ??= Buffer.from('crm: forms outlive the upgrades!').toString('base64');

const withMessages = createNextIntlPlugin('./lib/web/request-messages.ts');

const withCamera = 'camera=(self), microphone=(), geolocation=()';

/** On every answer, files and errors too; the Content-Security-Policy of pages is set with its nonce in proxy.ts. */
const headers = [
  { key: 'Strict-Transport-Security', value: 'max-age=63072000; includeSubDomains' },
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=()' },
];

const config: NextConfig = {
  poweredByHeader: false,
  // lib/web/page-request.ts refuses more than that in words.
  experimental: { serverActions: { bodySizeLimit: '4mb' }, authInterrupts: true },
  reactStrictMode: true,
  productionBrowserSourceMaps: false,
  // `npm test` checks types as a part of its own.
  typescript: { ignoreBuildErrors: true },
  // Image optimisation has been a way in (docs/security.md); no picture here needs it.
  images: { unoptimized: true },
  // Native and WebAssembly parts stay outside the bundle.
  serverExternalPackages: [
    '@node-rs/argon2',
    'pdfkit',
    'fontkit',
    'pdfjs-dist',
    'graphile-worker',
    'pg',
    'docx',
    'prom-client',
    '@prisma/adapter-pg',
  ],
  // Titles belong into <head> of the first answer, for everybody: browsers without script included.
  htmlLimitedBots: /.*/,
  headers: async () => [
    { source: '/:path*', headers },
    // Where badges are read: the one page that may ask for the camera (docs/decisions/0020).
    { source: '/:locale/meetings/:code/check-in', headers: [{ key: 'Permissions-Policy', value: withCamera }] },
  ],
};

export default withMessages(config);
