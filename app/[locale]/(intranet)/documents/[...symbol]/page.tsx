import type { Metadata } from 'next';
import { cache } from 'react';
import { DocumentPage } from '@/components/documents/document-page';
import { PaperSections } from '@/components/reports/paper-sections';
import { ReportAttachments } from '@/components/reports/report-attachments';
import { getDocumentPage } from '@/lib/documents/documents/page-queries';
import { DocumentAsked, documentAddress, symbolFrom, versionIn } from '@/lib/documents/documents/schema';
import { newFormKey } from '@/lib/web/form-key';
import { inLocale } from '@/lib/web/locale';
import { actorOrSignIn, localeOf, orNotFound } from '@/lib/web/page';
import { uploadLimitMb } from '@/lib/web/upload';
import { keptFiles, refusedFiles } from '@/lib/web/upload-answer';
import { wordsFor } from '@/lib/web/words';
import * as actions from '../actions';

type Given = Readonly<{
  params: Promise<{ locale: string; symbol: string[] }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}>;

/** Once a request, for the title and for the page. */
const load = cache(async (symbol: string, preview: string | undefined) => {
  const actor = await actorOrSignIn(documentAddress(symbol));
  return orNotFound(getDocumentPage(actor, versionIn(symbol).symbol, DocumentAsked.parse({ preview }).preview));
});

async function documentFor({ params, searchParams }: Given) {
  const { preview } = await searchParams;
  return load(symbolFrom((await params).symbol), typeof preview === 'string' ? preview : undefined);
}

export async function generateMetadata(given: Given): Promise<Metadata> {
  const locale = await localeOf(given.params);
  const { document } = await documentFor(given);
  return { title: `${document.symbol} · ${inLocale(document, 'title', locale)}` };
}

/** A document set to be read and printed, with what its reader can do. */
export default async function ReadDocumentPage(given: Given) {
  const locale = await localeOf(given.params);
  const page = await documentFor(given);
  const asked = await given.searchParams;
  const { done, manage } = DocumentAsked.parse({ done: asked.done, manage: asked.manage });
  const { paper, canOpen } = page.document;
  return (
    <DocumentPage
      {...{ ...page, locale }}
      done={done}
      isManaged={
        manage !== undefined ||
        done !== undefined ||
        page.preview !== null ||
        asked.refused !== undefined ||
        asked.kept !== undefined
      }
      denial={canOpen === null ? null : wordsFor(canOpen, locale)}
      refused={refusedFiles(asked.refused, locale)}
      kept={keptFiles(asked.kept)}
      limitMb={uploadLimitMb()}
      formKey={newFormKey()}
      actions={{
        edit: actions.editDocumentAction,
        receive: actions.receiveDocumentAction,
        review: actions.reviewDocumentAction,
        translate: actions.translateDocumentAction,
        ready: actions.readyDocumentAction,
        issue: actions.issueDocumentAction,
        publish: actions.publishDocumentAction,
        unpublish: actions.unpublishDocumentAction,
        reclassify: actions.reclassifyDocumentAction,
        withdraw: actions.withdrawDocumentAction,
        relate: actions.relateDocumentAction,
        grant: actions.grantDocumentAction,
        revoke: actions.revokeGrantAction,
      }}
    >
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
