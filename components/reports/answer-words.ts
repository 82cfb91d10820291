/** What the boxes of a section say, in the reader's language. */
export type AnswerWords = Readonly<{
  label: string;
  counterUsed: string;
  counterOver: string;
  saving: string;
  savedAt: string;
  saved: string;
  unsaved: string;
  offline: string;
  signedOut: string;
  signIn: string;
  restored: string;
  met: string;
  metBy: string;
  metSomebody: string;
  metText: string;
  keepMine: string;
  takeTheirs: string;
}>;
