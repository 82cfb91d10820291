import type { Metadata } from 'next';
import { cache } from 'react';
import { DocumentPaper } from '@/components/documents/document-paper';
import { PaperSections } from '@/components/reports/paper-sections';
import { ReportAttachments } from '@/components/reports/report-attachments';
import { getDocument } from '@/lib/documents/documents/queries';
import { documentAddress, symbolFrom } from '@/lib/documents/documents/schema';
import { inLocale } from '@/lib/web/locale';
import { actorOrSignIn, localeOf, orNotFound } from '@/lib/web/page';

type Given = Readonly<{ params: Promise<{ locale: string; symbol: string[] }> }>;

/** Once a request, for the title and for the page. */
const load = cache(async (symbol: string) => {
  const actor = await actorOrSignIn(documentAddress(symbol));
  return orNotFound(getDocument(actor, symbol));
});

export async function generateMetadata({ params }: Given): Promise<Metadata> {
  const locale = await localeOf(params);
  const document = await load(symbolFrom((await params).symbol));
  return { title: `${document.symbol} · ${inLocale(document, 'title', locale)}` };
}

/** A document set to be read and printed. */
export default async function DocumentPage({ params }: Given) {
  const locale = await localeOf(params);
  const document = await load(symbolFrom((await params).symbol));
  const { paper } = document;
  return (
    <DocumentPaper document={document} locale={locale}>
      {paper !== null && (
        <div className="grid gap-12">
          <PaperSections sections={paper.sections} locale={locale} />
          {paper.attachments.length > 0 && (
            <ReportAttachments reportId={paper.reportId} attachments={paper.attachments} locale={locale} edit={null} />
          )}
        </div>
      )}
    </DocumentPaper>
  );
}
