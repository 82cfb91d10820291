import type { Metadata } from 'next';
import { cache } from 'react';
import { DocumentPage } from '@/components/documents/document-page';
import { PaperSections } from '@/components/reports/paper-sections';
import { ReportAttachments } from '@/components/reports/report-attachments';
import { getDocumentPage } from '@/lib/documents/documents/page-queries';
import { documentAddress, symbolFrom, versionIn } from '@/lib/documents/documents/schema';
import { inLocale } from '@/lib/web/locale';
import { actorOrSignIn, localeOf, orNotFound } from '@/lib/web/page';
import { wordsFor } from '@/lib/web/words';

type Given = Readonly<{ params: Promise<{ locale: string; symbol: string[] }> }>;

/** Once a request, for the title and for the page. */
const load = cache(async (symbol: string) => {
  const actor = await actorOrSignIn(documentAddress(symbol));
  return orNotFound(getDocumentPage(actor, versionIn(symbol).symbol, undefined));
});

export async function generateMetadata({ params }: Given): Promise<Metadata> {
  const locale = await localeOf(params);
  const { document } = await load(symbolFrom((await params).symbol));
  return { title: `${document.symbol} · ${inLocale(document, 'title', locale)}` };
}

/** A document set to be read and printed. */
export default async function ReadDocumentPage({ params }: Given) {
  const locale = await localeOf(params);
  const { document, versions, openings } = await load(symbolFrom((await params).symbol));
  const { paper, canOpen } = document;
  const denial = canOpen === null ? null : wordsFor(canOpen, locale);
  return (
    <DocumentPage {...{ document, versions, openings, locale, denial }}>
      {paper !== null && (
        <>
          <PaperSections sections={paper.sections} locale={locale} />
          {paper.attachments.length > 0 && (
            <ReportAttachments reportId={paper.reportId} attachments={paper.attachments} locale={locale} edit={null} />
          )}
        </>
      )}
    </DocumentPage>
  );
}
