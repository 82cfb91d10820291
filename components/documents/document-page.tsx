import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ButtonLink } from '@/components/ui/button-link';
import { manageAddress } from '@/lib/documents/documents/schema';
import { DocumentPaper } from './document-paper';
import type { DocumentGiven } from './given';
import { Openings } from './openings';
import { Related } from './related';
import { Versions } from './versions';

type Given = Pick<DocumentGiven, 'document' | 'versions' | 'openings' | 'locale'> &
  Readonly<{
    /** Why the reader opens no file, in words. */
    denial: string | null;
    children: ReactNode;
  }>;

/** A document set to be read and printed. `children` is what a report says. What can be done with it stands on a page of its own. */
export function DocumentPage({ document, versions, openings, locale, denial, children }: Given) {
  const t = useTranslations('documents');
  const hasFiles = versions.versions.length > 0;
  const canManage = Object.values(document.can).includes(null);
  return (
    <DocumentPaper document={document} locale={locale}>
      <div className="grid gap-12">
        {children}
        {(hasFiles || document.paper === null) && <Versions {...{ document, versions, locale, denial }} />}
        <Related related={document.related} locale={locale} />
        {canManage && (
          <p className="print:hidden">
            <ButtonLink variant="secondary" href={`/${locale}${manageAddress(document.symbol)}`}>
              {t('manage')}
            </ButtonLink>
          </p>
        )}
        <Openings openings={openings} locale={locale} />
      </div>
    </DocumentPaper>
  );
}
