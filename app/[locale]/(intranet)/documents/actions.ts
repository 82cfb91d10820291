'use server';

import {
  editDocument,
  issueDocument,
  moveDocument,
  publishDocument,
  reclassifyDocument,
  registerDocument,
  relateDocument,
  unpublishDocument,
  withdrawByReason,
} from '@/lib/documents/documents/commands';
import { grantDocument, revokeGrant } from '@/lib/documents/documents/grant-commands';
import {
  EditDocument,
  GrantDocument,
  OnDocument,
  ReclassifyDocument,
  RegisterDocument,
  RelateDocument,
  RevokeGrant,
  WithdrawDocument,
} from '@/lib/documents/documents/schema';
import { documentDone } from '@/lib/web/documents';
import { runForm } from '@/lib/web/form';
import type { FormState } from '@/lib/web/form-state';

export async function registerDocumentAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(RegisterDocument, previous, form, async (actor, input) =>
    documentDone(await registerDocument(actor, input), 'register'),
  );
}

export async function editDocumentAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(EditDocument, previous, form, async (actor, input) =>
    documentDone(await editDocument(actor, input), 'edit'),
  );
}

export async function receiveDocumentAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(OnDocument, previous, form, async (actor, input) =>
    documentDone(await moveDocument(actor, 'receive', input), 'step'),
  );
}

export async function reviewDocumentAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(OnDocument, previous, form, async (actor, input) =>
    documentDone(await moveDocument(actor, 'review', input), 'step'),
  );
}

export async function translateDocumentAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(OnDocument, previous, form, async (actor, input) =>
    documentDone(await moveDocument(actor, 'translate', input), 'step'),
  );
}

export async function readyDocumentAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(OnDocument, previous, form, async (actor, input) =>
    documentDone(await moveDocument(actor, 'ready', input), 'step'),
  );
}

export async function issueDocumentAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(OnDocument, previous, form, async (actor, input) =>
    documentDone(await issueDocument(actor, input), 'issue'),
  );
}

export async function publishDocumentAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(OnDocument, previous, form, async (actor, input) =>
    documentDone(await publishDocument(actor, input), 'publish'),
  );
}

export async function unpublishDocumentAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(OnDocument, previous, form, async (actor, input) =>
    documentDone(await unpublishDocument(actor, input), 'unpublish'),
  );
}

export async function reclassifyDocumentAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(ReclassifyDocument, previous, form, async (actor, input) =>
    documentDone(await reclassifyDocument(actor, input), 'reclassify'),
  );
}

export async function withdrawDocumentAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(WithdrawDocument, previous, form, async (actor, input) =>
    documentDone(await withdrawByReason(actor, input), 'withdraw'),
  );
}

export async function relateDocumentAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(RelateDocument, previous, form, async (actor, input) =>
    documentDone(await relateDocument(actor, input), 'relate'),
  );
}

export async function grantDocumentAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(GrantDocument, previous, form, async (actor, input) =>
    documentDone(await grantDocument(actor, input), 'grant'),
  );
}

export async function revokeGrantAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(RevokeGrant, previous, form, async (actor, input) =>
    documentDone(await revokeGrant(actor, input), 'revoke'),
  );
}
