import mammoth from 'mammoth';
import sanitizeHtml from 'sanitize-html';
import type { OfficeView } from '../model.ts';

const mostHtmlSigns = 3_000_000;
const mostPictures = 100;
const mostPictureBytes = 500_000;
const mostPicturesBytes = 1_500_000;

/** Every id of the paper begins so: none can be one of the page's. */
const idPrefix = 'paper-';

/** A level lower: the page has its own title. */
const lower = { h1: 'h2', h2: 'h3', h3: 'h4', h4: 'h5', h5: 'h6' };

const ofPaper = (text: string | undefined): string => (text?.startsWith(idPrefix) ? text : '');

const plain = (tagName: string) => (_: string, attribs: sanitizeHtml.Attributes) => ({
  tagName,
  attribs: { ...attribs, ...(attribs.id !== undefined && { id: ofPaper(attribs.id) }) },
});

/** What is let through: marks of a text, its tables, links that a person presses, and pictures that lie in the paper itself. */
export const letThrough: sanitizeHtml.IOptions = {
  allowedTags: [
    ...['h2', 'h3', 'h4', 'h5', 'h6', 'p', 'br', 'strong', 'em', 's', 'sup', 'sub', 'u'],
    ...['ul', 'ol', 'li', 'dl', 'dt', 'dd', 'table', 'thead', 'tbody', 'tr', 'td', 'th', 'a', 'img'],
  ],
  allowedAttributes: {
    a: ['href', 'id', 'rel'],
    li: ['id'],
    dt: ['id'],
    img: ['src', 'alt'],
    ...{ td: ['colspan', 'rowspan'], th: ['colspan', 'rowspan'] },
  },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowedSchemesByTag: { img: ['data'] },
  allowProtocolRelative: false,
  nestingLimit: 60,
  transformTags: {
    ...lower,
    li: plain('li'),
    dt: plain('dt'),
    a: (_, { href = '', id }) => ({
      tagName: 'a',
      attribs: {
        ...(id !== undefined && { id: ofPaper(id) }),
        // A link inside the paper, or one that leads out and is told nothing of where it was pressed.
        ...(href.startsWith('#') ? { href: `#${ofPaper(href.slice(1))}` } : href !== '' && { href, rel: 'noreferrer' }),
      },
    }),
    img: (_, { src = '', alt = '' }) => ({
      tagName: 'img',
      attribs: { alt, ...(/^data:image\/(png|jpeg|gif);base64,[A-Za-z0-9+/=]+$/.test(src) && { src }) },
    }),
  },
  exclusiveFilter: ({ tag, attribs }) => tag === 'img' && attribs.src === undefined,
};

/** The text of the DOCX file at `path`, tracked insertions in it and deletions not. */
export async function viewDocx(path: string): Promise<OfficeView | null> {
  let [count, bytes, picturesLeftOut] = [0, 0, 0];
  const convertImage = mammoth.images.imgElement(async (picture) => {
    const content = await picture.readAsBuffer();
    const isShown =
      /^image\/(png|jpeg|gif)$/.test(picture.contentType) &&
      count < mostPictures &&
      content.length <= mostPictureBytes &&
      bytes + content.length <= mostPicturesBytes;
    if (!isShown) {
      picturesLeftOut += 1;
      return { src: '' };
    }
    count += 1;
    bytes += content.length;
    return { src: `data:${picture.contentType};base64,${content.toString('base64')}` };
  });
  const { value } = await mammoth.convertToHtml({ path }, { convertImage, idPrefix });
  if (value.length > mostHtmlSigns + mostPicturesBytes * 2) return null;
  return { kind: 'TEXT', html: sanitizeHtml(value, letThrough), picturesLeftOut };
}
