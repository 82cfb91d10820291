import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { inLocale, type Locale } from '@/lib/web/locale';
import { wordsFor } from '@/lib/web/words';

type Given = Readonly<{
  backTo: Readonly<{ href: string; label: string }>;
  eyebrow: string;
  title: string;
  lead?: ReactNode;
  /** Why none of the forms is this reader's, as a reason code. */
  denial: string | null;
  locale: Locale;
  children: ReactNode;
}>;

/** A page of forms on a text: its head, and the forms or why they are not this reader's. */
export function TextFrame({ backTo, eyebrow, title, lead, denial, locale, children }: Given) {
  const t = useTranslations('texts');
  return (
    <>
      <PageHeader {...{ backTo, eyebrow, title, lead }} />
      {denial === null ? (
        <div className="grid gap-10">{children}</div>
      ) : (
        <Notice tone="warning" title={t('denied')}>
          <p>{wordsFor(denial, locale)}</p>
        </Notice>
      )}
    </>
  );
}

/** One part of such a page, under its heading. */
export function TextPart({ id, title, children }: Readonly<{ id: string; title: string; children: ReactNode }>) {
  return (
    <section aria-labelledby={id} className="grid gap-3 border-t border-rule pt-6">
      <h2 id={id} className="font-serif text-xl font-semibold">
        {title}
      </h2>
      {children}
    </section>
  );
}

/** Where a text is read, and its name. */
export const textAddress = (id: string, rest = ''): string => `/texts/${id}${rest}`;

/** The way back to a text from one of its pages. */
export function useBackToText(text: Readonly<{ id: string; titleEs: string; titleEn: string }>, locale: Locale) {
  const t = useTranslations('texts');
  return {
    backTo: { href: `/${locale}${textAddress(text.id)}`, label: t('toText') },
    eyebrow: inLocale(text, 'title', locale),
  };
}
