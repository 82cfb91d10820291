import './globals.css';
import type { Metadata, Viewport } from 'next';
import { headers } from 'next/headers';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import type { ReactNode } from 'react';
import { PageMoves } from '@/components/shell/page-moves';
import { PlainAnswer } from '@/components/shell/plain-answer';
import { localeOf } from '@/lib/web/page';

type Given = Readonly<{ children: ReactNode; params: Promise<{ locale: string }> }>;

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#0a5156' },
    { media: '(prefers-color-scheme: dark)', color: '#10191b' },
  ],
};

/** Every page names itself; the product's name is added here. */
export async function generateMetadata({ params }: Given): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeOf(params), namespace: 'shell' });
  return {
    title: { template: t('titleTemplate'), default: t('titleAlone') },
    description: t('description'),
    icons: {
      icon: [
        { url: '/icon.svg', type: 'image/svg+xml' },
        { url: '/favicon.ico', sizes: '32x32' },
      ],
    },
    formatDetection: { telephone: false, email: false, address: false, date: false },
  };
}

export default async function RootLayout({ children, params }: Given) {
  const locale = await localeOf(params);
  setRequestLocale(locale);
  // Every page carries the nonce of its own answer: none is rendered at build time.
  const [request, t] = await Promise.all([headers(), getTranslations('shell')]);
  return (
    <html lang={locale}>
      <body>
        <PlainAnswer nonce={request.get('x-nonce') ?? ''} />
        <a href="#main" className="skip-link">
          {t('skip')}
        </a>
        {children}
        <PageMoves />
      </body>
    </html>
  );
}
