'use server';

import { getLocale, getTranslations } from 'next-intl/server';
import { findActor } from '@/lib/access/session';
import { groupsOf } from '@/lib/texts/milestones/hash';
import { VerifyFile, VerifyHash } from '@/lib/texts/milestones/schema';
import { verifyFile, verifyHash } from '@/lib/texts/milestones/verify-commands';
import { runOpenForm } from '@/lib/web/form';
import type { FormState } from '@/lib/web/form-state';
import { knownWords } from '@/lib/web/verified';

/** The page says which text has that hash, of those that the asker may know of. */
export async function verifyHashAction(previous: FormState, form: FormData): Promise<FormState> {
  return runOpenForm(VerifyHash, previous, form, async (input) => {
    const { known, sha256 } = await verifyHash(await findActor(), input);
    const answer = knownWords(known, await getTranslations('verify'), await getLocale());
    return { ...answer, values: { hash: groupsOf(sha256) } };
  });
}

/** The page says whether the file is as it was made and, if so, which text it is. */
export async function verifyFileAction(previous: FormState, form: FormData): Promise<FormState> {
  return runOpenForm(VerifyFile, previous, form, async () => {
    const t = await getTranslations('verify');
    const { file, known } = await verifyFile(await findActor(), form.get('file'));
    if (file.verdict === 'FORMLESS') return { notice: t('formless'), extra: { tone: 'warning' } };
    if (file.verdict === 'ALTERED') {
      const where = file.line === null ? '' : `\n${t('alteredLine', { line: file.line })}`;
      return { notice: `${t('altered')}${where}`, extra: { tone: 'error' } };
    }
    const { notice, extra } = knownWords(known, t, await getLocale());
    const own = `${t('whole')}\n${t('sha256', { hash: groupsOf(file.sha256) })}`;
    return { notice: `${notice}\n${own}`, extra };
  });
}
