/** What a mail says, its addresses as links. */
export function MessageText({ text, lang }: Readonly<{ text: string; lang: string }>) {
  const parts = text
    .split(/(https?:\/\/[^\s<>"]+)/)
    .map((words, index) => ({ key: `${index} ${words}`, words, isAddress: index % 2 === 1 }));
  return (
    <div lang={lang} className="max-w-reading whitespace-pre-line break-words">
      {parts.map(({ key, words, isAddress }) =>
        isAddress ? (
          <a key={key} href={words} className="link break-all">
            {words}
          </a>
        ) : (
          words
        ),
      )}
    </div>
  );
}
