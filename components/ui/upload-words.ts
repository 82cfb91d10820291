/** Finished words for forms of files, which run in the browser and know no dictionary. `{name}` and the like are filled there. */
export type UploadWords = Readonly<
  Record<
    | 'choose'
    | 'hint'
    | 'send'
    | 'sending'
    | 'progress'
    | 'secondsLeft'
    | 'minutesLeft'
    | 'checking'
    | 'lost'
    | 'refusedTitle'
    | 'keptTitle',
    string
  >
>;
