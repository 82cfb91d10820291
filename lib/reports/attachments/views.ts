/** A file that hangs on a report, as the page shows it. */
export type AttachmentView = Readonly<{
  id: string;
  fileName: string;
  mediaType: string;
  bytes: number;
  addedAt: Date;
}>;
