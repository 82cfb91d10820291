import { useTranslations } from 'next-intl';
import { CheckboxField } from '@/components/ui/checkbox-field';
import { TextField } from '@/components/ui/text-field';
import { TextLink } from '@/components/ui/text-link';
import { manageAddress } from '@/lib/documents/documents/schema';
import type { DocumentGiven } from './given';
import { VersionUploadForm } from './version-upload-form';

/** A form of a file for each language, the one that is missing or behind first. */
export function AddVersion({ document, versions, locale, refused, kept, limitMb }: DocumentGiven) {
  const t = useTranslations('documents.versions');
  const all = useTranslations('attachments');
  const more = useTranslations('documents.translations');
  if (document.can.addVersion !== null) return null;
  const { latest, parity } = versions;
  const inOrder = parity.endsWith('_EN') ? (['en', 'es'] as const) : (['es', 'en'] as const);
  return (
    <section aria-labelledby="add-version" className="grid gap-4 print:hidden">
      <h2 id="add-version" className="font-serif text-xl font-semibold">
        {t('add')}
      </h2>
      <p>
        <TextLink href={`/${locale}/documents/translations`} className="inline-block min-h-6">
          {more('link')}
        </TextLink>
      </p>
      {kept.map((name) => (
        <p key={name} role="status" className="border-good border-l-4 pl-3 text-good">
          <strong>{t('kept')}</strong>: {name}
        </p>
      ))}
      {refused.map(({ name, words }) => (
        <p key={name} role="alert" className="border-late border-l-4 pl-3 text-late">
          <strong>{`${t('refused')}: ${name}`}</strong> — {words}
        </p>
      ))}
      <div className="grid gap-8 md:grid-cols-2">
        {inOrder.map((language) => {
          const other = language === 'es' ? latest.en : latest.es;
          const isBehind =
            parity === `MISSING_${language.toUpperCase()}` || parity === `BEHIND_${language.toUpperCase()}`;
          return (
            <section key={language} aria-labelledby={`add-${language}`} className="grid content-start gap-3">
              <h3 id={`add-${language}`} className="font-semibold">
                {t(language === 'es' ? 'addEs' : 'addEn')}
              </h3>
              <VersionUploadForm
                id={`file-${language}`}
                address={`/api/v1/documents/${document.id}/versions?locale=${locale}`}
                back={manageAddress(document.symbol)}
                locale={locale}
                words={{
                  choose: t('choose'),
                  hint: t('hint', { limit: limitMb }),
                  send: t('sendFile'),
                  sending: all('sending'),
                  progress: all.raw('progress') as string,
                  secondsLeft: all.raw('secondsLeft') as string,
                  minutesLeft: all.raw('minutesLeft') as string,
                  checking: all('checking'),
                  lost: t('lost'),
                  refusedTitle: t('refused'),
                  keptTitle: t('kept'),
                }}
              >
                <input type="hidden" name="documentId" value={document.id} />
                <input type="hidden" name="language" value={language} />
                {other !== undefined && (
                  <CheckboxField
                    id={`field-renders-${language}`}
                    name="renders"
                    value="on"
                    label={t('renders')}
                    defaultChecked={isBehind}
                  />
                )}
                <TextField id={`field-note-${language}`} name="note" label={t('note')} />
              </VersionUploadForm>
            </section>
          );
        })}
      </div>
    </section>
  );
}
