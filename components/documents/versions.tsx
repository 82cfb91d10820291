import { useTranslations } from 'next-intl';
import { dateWords } from '@/components/ui/date-words';
import { sizeWords } from '@/components/ui/size-words';
import { StatusTag } from '@/components/ui/status-tag';
import { TextLink } from '@/components/ui/text-link';
import type { DocumentView } from '@/lib/documents/documents/views';
import type { VersionsView, VersionView } from '@/lib/documents/versions/views';
import type { Locale } from '@/lib/web/locale';

type Given = Readonly<{
  document: DocumentView;
  versions: VersionsView;
  locale: Locale;
  /** Why the reader opens no file, in words. */
  denial: string | null;
}>;

/** The files of a paper: the newest in each language first, then those before. Size, kind and language stand on every link. */
export function Versions({ document, versions: { versions, latest, parity }, locale, denial }: Given) {
  const t = useTranslations('documents.versions');
  const inOrder = locale === 'es' ? (['es', 'en'] as const) : (['en', 'es'] as const);
  const newest = inOrder.flatMap((language) => latest[language] ?? []);
  const older = versions.filter((one) => !newest.includes(one));
  const before = beforeSession(document, versions);
  return (
    <section id="files" aria-labelledby="files-title" className="grid gap-4">
      <h2 id="files-title" className="font-serif text-xl font-semibold">
        {t('title')}
      </h2>
      <p>
        <StatusTag tone={parity === 'BOTH' ? 'good' : 'late'}>{t(`parity.${parity}`)}</StatusTag>
      </p>
      {denial !== null && <p className="text-muted">{denial}</p>}
      {newest.map((one) => (
        <Version key={one.id} version={one} document={document} before={before} locale={locale} />
      ))}
      {older.length > 0 && (
        <details>
          <summary className="link w-fit cursor-pointer py-0.5">{t('older')}</summary>
          <div className="mt-3 grid gap-4">
            {older.map((one) => (
              <Version key={one.id} version={one} document={document} before={before} locale={locale} />
            ))}
          </div>
        </details>
      )}
    </section>
  );
}

/** The versions that the paper's session had before it: in each language the newest that had come when it began. */
function beforeSession({ session }: DocumentView, versions: readonly VersionView[]): ReadonlySet<string> {
  if (session === null || !session.hasBegun) return new Set();
  const had = versions.filter(({ addedAt }) => addedAt <= session.startsAt);
  const newest = (language: 'es' | 'en') =>
    had.filter((one) => one.language === language).toSorted((a, b) => b.number - a.number)[0]?.id ?? '';
  return new Set([newest('es'), newest('en')]);
}

type VersionGiven = Readonly<{
  version: VersionView;
  document: DocumentView;
  before: ReadonlySet<string>;
  locale: Locale;
}>;

function Version({ version, document, before, locale }: VersionGiven) {
  const t = useTranslations('documents.versions');
  const { id, language, number, fileName, bytes, note, addedAt, addedBy, pageCount, trackedChanges } = version;
  const type = fileName.split('.').at(-1)?.toUpperCase() ?? '';
  const name = `${t(language)}, ${t('latest', { number })}`;
  const isOpen = document.canOpen === null && version.scan !== 'PENDING' && version.scan !== 'INFECTED';
  return (
    <div className="grid gap-1 border-rule border-b pb-3">
      <h3 className="font-semibold">{name}</h3>
      {isOpen && (
        <p className="flex flex-wrap gap-x-5 gap-y-1 print:hidden">
          {/* A plain link: it is a reading on record, and is not fetched before it is pressed. */}
          <a href={`/${locale}/documents/read/${id}`} className="link inline-block min-h-6">
            {t('read')}
            <span className="sr-only">: {name}</span>
          </a>
          <a href={`/api/v1/documents/files/${id}?locale=${locale}`} className="link inline-block min-h-6">
            {t('download', { type, size: sizeWords(bytes, locale) })}
            <span className="sr-only">: {name}</span>
          </a>
          {version.textState !== null && version.textState !== 'FAULTY' && (
            <TextLink href={`/${locale}/documents/text/${id}`} className="inline-block min-h-6">
              {t('text')}
              <span className="sr-only">: {name}</span>
            </TextLink>
          )}
          {number > 1 && (
            <TextLink href={`/${locale}/documents/compare/${id}`} className="inline-block min-h-6">
              {t('compare')}
              <span className="sr-only">: {name}</span>
            </TextLink>
          )}
        </p>
      )}
      <p className="text-sm text-muted wrap-anywhere">
        {fileName} · {t('added', { date: dateWords(addedAt, locale, { withTime: true }), who: addedBy })}
        {pageCount !== null && ` · ${t('pages', { count: pageCount })}`}
      </p>
      {note !== '' && <p className="whitespace-pre-line">{note}</p>}
      {trackedChanges !== null && (
        <p className="border-asked-strong border-l-4 pl-3">
          {t('tracked', { ...trackedChanges, authors: trackedChanges.authors.join(', ') })}
        </p>
      )}
      {document.session !== null && before.has(id) && (
        <p className="text-sm">{t('before', { date: dateWords(document.session.startsAt, locale) })}</p>
      )}
      {version.textState === null && <p className="text-sm text-muted">{t('textWaiting')}</p>}
      {version.textState === 'FAULTY' && <p className="text-sm text-late">{t('textFaulty')}</p>}
      {version.scan !== 'CLEAN' && (
        <p className={version.scan === 'INFECTED' ? 'text-late' : 'text-sm text-muted'}>{t(`scan.${version.scan}`)}</p>
      )}
    </div>
  );
}
