import { useTranslations } from 'next-intl';
import type { FileView } from '@/lib/texts/imports/views';

const listed = 20;

/** What one file brings, and what of it is not among the paragraphs: counted or quoted, never silently lost. */
export function FoundInFile({ file }: Readonly<{ file: FileView }>) {
  const t = useTranslations('textImports.found');
  const { language, name, tracked, tables, notes, isOther } = file;
  const counted = (['pictures', 'equations', 'comments', 'formatChanges'] as const).filter((what) => file[what] > 0);
  const quoted = [
    ...file.edges.map((words) => ({ key: `edge ${words}`, line: t('edges', { words }) })),
    ...file.leftOut.map((words, index) => ({ key: `out ${index}`, line: t('leftOut', { words }) })),
  ];
  return (
    <section aria-labelledby={`found-${language}`} className="grid content-start gap-2">
      <h3 id={`found-${language}`} className="font-semibold break-words">
        {t(language, { name })}
      </h3>
      {isOther && <p className="border-l-4 border-asked-strong bg-asked-soft px-3 py-2">{t('other')}</p>}
      <ul className="grid list-disc gap-1 pl-5">
        <li>
          {tracked === null
            ? t('untracked')
            : t('tracked', { ...tracked, authors: tracked.authors.join(', ') || t('nobody') })}
        </li>
        {tables > 0 && <li>{t('tables', { count: tables })}</li>}
        {notes > 0 && <li>{t('notes', { count: notes })}</li>}
      </ul>
      {counted.length + quoted.length === 0 ? (
        <p className="text-muted">{t('nothing')}</p>
      ) : (
        <>
          <h4 className="font-semibold">{t('notTaken')}</h4>
          <ul className="grid list-disc gap-1 pl-5 break-words">
            {counted.map((what) => (
              <li key={what}>{t(what, { count: file[what] })}</li>
            ))}
            {quoted.slice(0, listed).map(({ key, line }) => (
              <li key={key} lang={language}>
                {line}
              </li>
            ))}
          </ul>
          {quoted.length > listed && (
            <details>
              <summary className="min-h-6 cursor-pointer">{`+ ${quoted.length - listed}`}</summary>
              <ul className="grid list-disc gap-1 pl-5 break-words">
                {quoted.slice(listed).map(({ key, line }) => (
                  <li key={key}>{line}</li>
                ))}
              </ul>
            </details>
          )}
        </>
      )}
    </section>
  );
}
