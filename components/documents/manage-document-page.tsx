import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { StatusTag } from '@/components/ui/status-tag';
import { documentStatusLabels } from '@/lib/documents/documents/labels';
import { documentAddress } from '@/lib/documents/documents/schema';
import { inLocale } from '@/lib/web/locale';
import { AddVersion } from './add-version';
import { DocumentActs } from './document-acts';
import type { DocumentGiven } from './given';

/** What the reader can do with a paper: its state, its files, its steps, who reads it. */
export function ManageDocumentPage(given: DocumentGiven) {
  const t = useTranslations('documents');
  const { document, versions, locale, done } = given;
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  return (
    <>
      <PageHeader
        backTo={{ href: `/${locale}${documentAddress(document.symbol)}`, label: document.symbol }}
        eyebrow={document.symbol}
        title={inLocale(document, 'title', locale)}
        status={<StatusTag tone="neutral">{documentStatusLabels[document.status][locale]}</StatusTag>}
      />
      <div className="grid gap-10">
        {done && (
          <Notice tone="success" isAnswer>
            <p>{t(`done.${done}`)}</p>
          </Notice>
        )}
        <div className="grid gap-2">
          <p className="max-w-reading text-muted">
            {t('audience')}: {list.format(document.audience.map((one) => one[locale]))}.
          </p>
          {document.paper === null && <p>{t(`versions.parity.${versions.parity}`)}</p>}
        </div>
        {document.paper === null && <AddVersion {...given} />}
        <DocumentActs {...given} />
      </div>
    </>
  );
}
