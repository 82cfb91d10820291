// Open to everybody: the code of a published library, the same for each reader; no word of ours is in it.
import { pdfCodeAnswer } from '@/lib/web/pdf-code';

/** A part of pdf.js: what the page of a PDF loads when it is read, from our own origin and from nowhere else. */
export async function GET(
  _request: Request,
  { params }: Readonly<{ params: Promise<{ version: string; part: string[] }> }>,
): Promise<Response> {
  const { version, part } = await params;
  return pdfCodeAnswer(version, part.join('/'));
}
