import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ButtonLink } from '@/components/ui/button-link';
import { Notice } from '@/components/ui/notice';
import { documentAddress } from '@/lib/documents/documents/schema';
import { AddVersion } from './add-version';
import { DocumentActs } from './document-acts';
import { DocumentPaper } from './document-paper';
import type { DocumentGiven } from './given';
import { Openings } from './openings';
import { Related } from './related';
import { Versions } from './versions';

/** A document set to be read and printed; below it what the reader can do with it. `children` is what a report says. */
export function DocumentPage(given: DocumentGiven & Readonly<{ children: ReactNode }>) {
  const t = useTranslations('documents');
  const { document, versions, locale, done, openings, denial, isManaged, children } = given;
  const canManage = Object.values(document.can).includes(null);
  const hasFiles = versions.versions.length > 0;
  return (
    <DocumentPaper document={document} locale={locale}>
      <div className="grid gap-12">
        {done && (
          <Notice tone="success" isAnswer>
            <p>{t(`done.${done}`)}</p>
          </Notice>
        )}
        {children}
        {(hasFiles || document.paper === null) && <Versions {...{ document, versions, locale, denial }} />}
        <Related related={document.related} locale={locale} />
        {isManaged ? (
          <>
            {document.paper === null && <AddVersion {...given} />}
            <DocumentActs {...given} />
          </>
        ) : (
          canManage && (
            <p className="print:hidden">
              <ButtonLink variant="secondary" href={`/${locale}${documentAddress(document.symbol)}?manage=1`}>
                {t('manage')}
              </ButtonLink>
            </p>
          )
        )}
        <Openings openings={openings} locale={locale} />
      </div>
    </DocumentPaper>
  );
}
