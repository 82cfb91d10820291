import type { Metadata } from 'next';
import { cache } from 'react';
import { ManageDocumentPage } from '@/components/documents/manage-document-page';
import { getDocumentPage } from '@/lib/documents/documents/page-queries';
import { DocumentAsked, manageAddress, symbolFrom } from '@/lib/documents/documents/schema';
import { newFormKey } from '@/lib/web/form-key';
import { inLocale } from '@/lib/web/locale';
import { actorOrSignIn, localeOf, orNotFound } from '@/lib/web/page';
import { uploadLimitMb } from '@/lib/web/upload';
import { keptFiles, refusedFiles } from '@/lib/web/upload-answer';
import * as actions from '../../actions';

type Given = Readonly<{
  params: Promise<{ locale: string; symbol: string[] }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}>;

/** Once a request, for the title and for the page. */
const load = cache(async (symbol: string, preview: string | undefined) => {
  const actor = await actorOrSignIn(manageAddress(symbol));
  return orNotFound(getDocumentPage(actor, symbol, DocumentAsked.parse({ preview }).preview));
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

/** What its reader can do with a document: files, steps, readers, relations. */
export default async function DocumentFormsPage(given: Given) {
  const locale = await localeOf(given.params);
  const page = await documentFor(given);
  const asked = await given.searchParams;
  return (
    <ManageDocumentPage
      {...{ ...page, locale }}
      done={DocumentAsked.parse({ done: asked.done }).done}
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
    />
  );
}
